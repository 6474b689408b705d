import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct OutboxSenderTests {
    /// An engine whose sender runs until the outbox has been found empty, so that a test knows when it is done.
    private struct Sending {
        let store: ObservedStore
        let harness: EngineHarness
        let transport: RecordingTransport

        init(_ transport: RecordingTransport = RecordingTransport(), store: any EngineStore = InMemoryStore()) throws {
            self.transport = transport
            self.store = ObservedStore(store)
            self.harness = try EngineHarness(
                ScriptedModule(handlers: [
                    ScriptedHandler(.unknown) { message, _ in
                        Reply(texts: message.text.split(separator: " ").map(String.init))
                    }
                ]),
                store: self.store
            )
        }

        /// Sends everything that waits now.
        func sendAll() async throws {
            try await self.forgetCalls()
            let sender = OutboxSender(engine: self.harness.engine, transport: self.transport, logger: .silent)
            let running = Task { await sender.run() }
            for await call in self.store.calls where call == .leasedMessages(0) { break }
            sender.stop()
            await running.value
        }

        /// Skips what an earlier sender did, up to a call that nobody else makes.
        private func forgetCalls() async throws {
            let marker = OutgoingMessage(to: .test, text: "")
            let queued = QueuedMessage(message: marker, requestID: RequestID(), createdAt: TestClock.start)
            try await self.store.markSent(queued, providerMessageID: "")
            for await call in self.store.calls where call == .markedSent(marker.id) { break }
        }
    }

    @Test("sends messages in the order of their turns, each once, and remembers the provider's ids")
    func sends() async throws {
        let sending = try Sending()
        try await sending.harness.send("one two", from: .test(1))
        try await sending.harness.send("three", from: .test(2))
        try await sending.harness.send("four", from: .test(1))
        try await sending.sendAll()
        try await sending.sendAll()
        #expect(sending.transport.offered.map(\.text) == ["one", "two", "three", "four"])
        #expect(try sending.transport.offered.map(\.to) == [.test(1), .test(1), .test(2), .test(1)])
        let messages = try await sending.harness.messages
        #expect(messages.map(\.status) == [.sent, .sent, .sent, .sent])
        #expect(messages.map(\.providerMessageID) == ["provider-1", "provider-2", "provider-3", "provider-4"])
        #expect(messages.map(\.message.id) == sending.transport.taken.map(\.id))
    }

    @Test("sends more than fit into one batch")
    func manyMessages() async throws {
        let sending = try Sending()
        let texts = (1...100).map(String.init)
        try await sending.harness.send(texts.joined(separator: " "))
        try await sending.sendAll()
        #expect(sending.transport.taken.map(\.text) == texts)
    }

    @Test("tries a refused message again after 2, 4, 8 and 16 s, then gives it up")
    func retries() async throws {
        let sending = try Sending(RecordingTransport { _ in throw ScriptedFailure("busy") })
        try await sending.harness.send("hello")
        try await sending.sendAll()
        for (attempt, delay) in [2_000, 4_000, 8_000, 16_000].enumerated() {
            #expect(try await sending.harness.messages.map(\.status) == [.pending])
            sending.harness.clock.advance(by: .milliseconds(delay - 1))
            try await sending.sendAll()
            #expect(sending.transport.offered.count == attempt + 1, "before its time")
            sending.harness.clock.advance(by: .milliseconds(1))
            try await sending.sendAll()
            #expect(sending.transport.offered.count == attempt + 2)
        }
        #expect(try await sending.harness.messages.map(\.status) == [.dead])
        sending.harness.clock.advance(by: .seconds(3_600))
        try await sending.sendAll()
        #expect(sending.transport.offered.count == 5)
    }

    @Test("sends the others when one is refused")
    func oneRefused() async throws {
        let sending = try Sending(RecordingTransport { if $0.text == "bad" { throw ScriptedFailure("refused") } })
        try await sending.harness.send("good bad better")
        try await sending.sendAll()
        #expect(sending.transport.taken.map(\.text) == ["good", "better"])
        #expect(try await sending.harness.messages.map(\.status) == [.sent, .pending, .sent])
    }

    @Test("sends again what it could not record as sent, once its lease has ended: at least once")
    func unrecordedSend() async throws {
        let failing = FailingStore(InMemoryStore())
        let sending = try Sending(store: failing)
        try await sending.harness.send("hello")
        failing.fail(.markSent, with: ScriptedFailure("disk full"))
        let sender = OutboxSender(engine: sending.harness.engine, transport: sending.transport, logger: .silent)
        let running = Task { await sender.run() }
        for await call in sending.store.calls where call == .leasedMessages(1) { break }
        sender.stop()
        await running.value
        #expect(try await sending.harness.messages.map(\.status) == [.sending])
        sending.harness.clock.advance(by: .seconds(60))
        try await sending.sendAll()
        #expect(sending.transport.taken.map(\.text) == ["hello", "hello"])
        #expect(try await sending.harness.messages.map(\.status) == [.sent])
    }

    @Test("wakes when a turn says something")
    func wakes() async throws {
        let sending = try Sending()
        let sender = OutboxSender(engine: sending.harness.engine, transport: sending.transport, logger: .silent)
        let running = Task { await sender.run() }
        for await call in sending.store.calls where call == .leasedMessages(0) { break }
        try await sending.harness.send("hello")
        for await call in sending.store.calls {
            if case .markedSent = call { break }
        }
        sender.stop()
        await running.value
        #expect(sending.transport.taken.map(\.text) == ["hello"])
    }

    @Test("ends when its task is cancelled")
    func cancellation() async throws {
        let sending = try Sending()
        let sender = OutboxSender(engine: sending.harness.engine, transport: sending.transport, logger: .silent)
        let running = Task { await sender.run() }
        for await call in sending.store.calls where call == .leasedMessages(0) { break }
        running.cancel()
        await running.value
    }
}
