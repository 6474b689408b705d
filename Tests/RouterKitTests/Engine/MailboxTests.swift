import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct MailboxTests {
    private let key = ConversationKey(phone: .test)

    @Test("runs the turns of one conversation one at a time, in the order in which they came")
    func order() async throws {
        let mailboxes = Mailboxes(capacity: 32)
        let gate = Gate()
        let log = CallLog()
        // An immediate task runs up to its first wait before the next one is made: so they come in this order.
        let tasks = (1...10).map { number in
            Task.immediate {
                try await mailboxes.run(self.key) {
                    log.append("\(number) begins")
                    if number == 1 { await gate.pass() }
                    log.append("\(number) ends")
                }
            }
        }
        await gate.arrivals(1)
        #expect(log.entries == ["1 begins"])
        gate.open()
        for task in tasks { try await task.value }
        #expect(log.entries == (1...10).flatMap { ["\($0) begins", "\($0) ends"] })
    }

    @Test("runs different conversations at the same time")
    func concurrency() async throws {
        let mailboxes = Mailboxes(capacity: 1)
        let gate = Gate()
        try await withThrowingTaskGroup { group in
            for number in 1...5 {
                let key = ConversationKey(phone: try .test(number))
                group.addTask { try await mailboxes.run(key) { await gate.pass() } }
            }
            // All five are inside at once, or this waits for ever.
            await gate.arrivals(5)
            gate.open()
            try await group.waitForAll()
        }
    }

    @Test("refuses a turn of any conversation once too many run or wait in all of them, and takes one again later")
    func totalCapacity() async throws {
        let mailboxes = Mailboxes(capacity: 32, totalCapacity: 3)
        let gate = Gate()
        let other = ConversationKey(phone: try .test(1))
        let inside = [self.key, self.key, other].map { key in
            Task.immediate { try await mailboxes.run(key) { await gate.pass() } }
        }
        for key in [self.key, other, ConversationKey(phone: try .test(2))] {
            await #expect(throws: EngineError.overloaded) { try await mailboxes.run(key) {} }
        }
        gate.open()
        for task in inside { try await task.value }
        try await mailboxes.run(other) {}
    }

    @Test("refuses what it has no room for at once, and has room again later", arguments: [1, 2, 5])
    func capacity(capacity: Int) async throws {
        let mailboxes = Mailboxes(capacity: capacity)
        let gate = Gate()
        let inside = (0..<capacity).map { _ in
            Task.immediate { try await mailboxes.run(self.key) { await gate.pass() } }
        }
        await #expect(throws: EngineError.mailboxFull) { try await mailboxes.run(self.key) {} }
        gate.open()
        for task in inside { try await task.value }
        try await mailboxes.run(self.key) {}
    }

    @Test("goes on after a turn that throws")
    func failure() async throws {
        let mailboxes = Mailboxes(capacity: 1)
        await #expect(throws: ScriptedFailure()) { try await mailboxes.run(self.key) { throw ScriptedFailure() } }
        #expect(try await mailboxes.run(self.key) { 7 } == 7)
    }

    @Test("keeps its order when a waiting task is cancelled")
    func cancellation() async throws {
        let mailboxes = Mailboxes(capacity: 8)
        let gate = Gate()
        let log = CallLog()
        let tasks = (1...3).map { number in
            Task.immediate {
                try await mailboxes.run(self.key) {
                    if number == 1 { await gate.pass() }
                    log.append("\(number)\(Task.isCancelled ? " cancelled" : "")")
                }
            }
        }
        tasks[1].cancel()
        gate.open()
        for task in tasks { try await task.value }
        #expect(log.entries == ["1", "2 cancelled", "3"])
    }
}
