import Foundation
import Logging
import RouterKit
import RouterKitSQL
import SMS
import Synchronization

/// Fetches the messages of a gap from a provider that does not repeat them for long.
///
/// A gap is a time in which nobody took its calls: between the last heartbeat of an earlier process and the start, or since
/// a call had to be refused. What is fetched goes through the same door as what is delivered, so what was taken in before
/// changes nothing. Until it has been fetched, the gap stays open.
final class GapService: Sendable {
    private let provider: String
    private let source: (any ReceivedMessageSource)?
    private let engine: ConversationEngine
    private let store: SQLStore
    private let logger: Logger
    private let bell = Bell()
    private let state = Mutex(State())

    private struct State {
        /// Since when messages may be missing.
        var openSince: Date?
        var isStopping = false
    }

    /// How often a heartbeat is written, in seconds, and an open gap is tried.
    static let interval: TimeInterval = 30
    /// How much earlier than a gap seems to begin messages are fetched from, in seconds: clocks differ, and a call was on its
    /// way for a while.
    static let margin: TimeInterval = 120
    /// How far back messages are fetched at most: as long as the ids of messages are kept, less a day.
    static let reach: TimeInterval = 6 * 86_400

    /// A service for a gateway; it does nothing where the provider repeats what it could not deliver.
    init(gateway: SMSGateway, engine: ConversationEngine, store: SQLStore, logger: Logger) {
        self.provider = gateway.provider.map { type(of: $0).name } ?? "simulator"
        self.source = gateway.provider as? any ReceivedMessageSource
        self.engine = engine
        self.store = store
        self.logger = logger
    }

    /// Notes that a call was refused, so what it brought may be missing.
    func noteRefusal(at time: Date) {
        guard self.source != nil else { return }
        self.state.withLock { $0.openSince = min($0.openSince ?? time, time) }
    }

    /// Fetches what is missing and writes heartbeats until ``stop()``; where there is nothing to fetch, only waits for it.
    func run() async {
        // A service that ends before it is told to takes the others with it, so this one stays, too.
        if self.source != nil { await self.noteStart() }
        while !self.state.withLock({ $0.isStopping }), !Task.isCancelled {
            if self.source != nil { await self.tick() }
            await self.bell.wait(atMost: .seconds(Self.interval))
        }
    }

    /// Ends ``run()``.
    func stop() {
        self.state.withLock { $0.isStopping = true }
        self.bell.ring()
    }

    private func noteStart() async {
        do {
            guard let last = try await self.store.lastHeartbeat(of: self.provider) else { return }
            self.noteRefusal(at: last)
        } catch {
            self.logger.warning("the last heartbeat cannot be read", metadata: ["error": "\(error)"])
        }
    }

    /// Fetches what an open gap brought, and notes that messages can be taken.
    func tick() async {
        do {
            let now = self.engine.clock.now
            if let since = self.state.withLock({ $0.openSince }) {
                try await self.close(since: since, now: now)
                // What was refused meanwhile opens another.
                self.state.withLock { if $0.openSince == since { $0.openSince = nil } }
            }
            try await self.store.noteHeartbeat(of: self.provider, at: now)
        } catch {
            self.logger.warning("messages of a gap are still missing", metadata: ["error": "\(error)"])
        }
    }

    private func close(since: Date, now: Date) async throws {
        guard let source = self.source else { return }
        let start = max(since - Self.margin, now - Self.reach)
        var recovered = 0
        for received in try await source.messages(receivedSince: start, now: now) {
            let request = RequestID()
            let outcome = try await self.engine.receive(received.message, requestID: request)
            // One that was taken in before has the request that did.
            if outcome.requestID == request { recovered += 1 }
        }
        try await self.store.note(Gap(beganAt: since, endedAt: now, recovered: recovered), of: self.provider)
        self.logger.notice(
            "a gap is closed",
            metadata: ["seconds": "\(Int(now.timeIntervalSince(since)))", "recovered": "\(recovered)"]
        )
    }
}
