import RouterKit
import RouterKitTesting
import Synchronization

/// Something that fails until it is mended.
final class Fault: Sendable {
    private let reason: Mutex<String?>

    init(_ reason: String?) { self.reason = Mutex(reason) }

    /// Throws while it is broken.
    func check() throws {
        if let reason = self.reason.withLock({ $0 }) { throw ScriptedFailure(reason) }
    }

    func fail(because reason: String) { self.reason.withLock { $0 = reason } }
    func mend() { self.reason.withLock { $0 = nil } }
}

/// A middleware that throws while something is broken.
struct FaultyMiddleware: MessageMiddleware {
    let fault: Fault

    func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        try self.fault.check()
        return try await next(message, &turn)
    }
}
