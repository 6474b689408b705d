import Foundation
import Logging
import RouterKit
import RouterKitTesting

extension ConversationStore {
    /// A turn that answers a message in the conversation as it stands in this store.
    func turn(
        _ id: String,
        from phone: PhoneNumber = .test,
        at seconds: TimeInterval = 0,
        _ change: (inout Turn) throws -> Void = { $0.send("hello") }
    ) async throws -> TurnRecord {
        let key = ConversationKey(phone: phone)
        let context = try await self.load(key) ?? ConversationContext(key: key)
        var turn = Turn(
            context: context,
            requestID: RequestID(rawValue: "request-\(id)"),
            now: TestClock.start + seconds,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        let message = InboundMessage.test("text", id: id, from: phone)
        turn.append(.messageReceived(.init(message)))
        try change(&turn)
        return TurnRecord(turn, from: context.version, message: message.id)
    }

    /// Commits such a turn.
    @discardableResult
    func commit(
        _ id: String,
        from phone: PhoneNumber = .test,
        at seconds: TimeInterval = 0,
        _ change: (inout Turn) throws -> Void = { $0.send("hello") }
    ) async throws -> TurnRecord {
        let record = try await self.turn(id, from: phone, at: seconds, change)
        try await self.commit(record)
        return record
    }
}

extension ConversationKey {
    static let test = ConversationKey(phone: .test)
}

/// What a module of the tests remembers.
struct Basket: ModuleData {
    static let name = "basket"
    var items: [String] = []
}
