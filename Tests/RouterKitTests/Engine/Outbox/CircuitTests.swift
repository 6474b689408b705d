import Foundation
import Logging
import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct CircuitTests {
    @Test("leaves a failing provider alone, lets one message find out, and goes on when it works again")
    func opensAndCloses() async throws {
        let log = CallLog()
        let logger = Logger(label: "test") { _ in RecordingLogHandler(log) }
        let outbox = try OutboxHarness(behaviour: .failing, logger: logger) { $0.maximumInFlight = 1 }
        for number in 0..<20 { try await outbox.say("hello", to: number) }
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 5)
        #expect(outbox.sender.circuit == .open)
        outbox.clock.advance(by: .milliseconds(29_999))
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 5)

        outbox.clock.advance(by: .milliseconds(1))
        #expect(outbox.sender.circuit == .halfOpen)
        await outbox.sendDue()
        #expect(outbox.provider.calls.count == 6)
        #expect(outbox.sender.circuit == .open)

        outbox.provider.behaviour = .init()
        outbox.clock.advance(by: .seconds(30))
        await outbox.sendDue()
        #expect(outbox.sender.circuit == .closed)
        #expect(try await outbox.statuses.allSatisfy { $0 == .sent })
        let changes = log.entries.filter { $0.contains("circuit changed") }
        #expect(
            changes.map { $0.split(separator: " ").suffix(2).joined(separator: " ") }.last == "from=half_open to=closed"
        )
        #expect(changes.count == 3)
    }

    @Test("leases nothing while it is open")
    func leasesNothing() async throws {
        let outbox = try OutboxHarness(behaviour: .failing) { $0.failuresToOpen = 1 }
        try await outbox.say("hello")
        await outbox.sendDue()
        try await outbox.say("hello", to: 2)
        await outbox.sendDue()
        #expect(try await outbox.messages.map(\.attempts) == [1, 0])
    }

    @Test("lets exactly one through when half open, however many may be on their way")
    func oneProbe() async throws {
        let outbox = try OutboxHarness(behaviour: .failing) { $0.failuresToOpen = 1 }
        for number in 0..<10 { try await outbox.say("hello", to: number) }
        await outbox.sendDue()
        let before = outbox.provider.calls.count
        outbox.provider.behaviour = .init(latency: .seconds(1)...(.seconds(1)))
        outbox.clock.advance(by: .seconds(30))
        let sending = Task { await outbox.sendDue() }
        while outbox.provider.calls.count == before { await Task.yield() }
        await sending.value
        let times = Dictionary(grouping: outbox.provider.calls.dropFirst(before), by: \.at)
        #expect(try #require(times.min { $0.key < $1.key }).value.count == 1)
        #expect(try await outbox.statuses.allSatisfy { $0 == .sent })
    }

    @Test("an answer ends a row of failures, a refusal of one message too; only rows open it")
    func rows() {
        let now = TestClock.start
        var breaker = CircuitBreaker(threshold: 3, coolDown: 30)
        for verdict in [.failing, .failing, .alive, .failing, .none, .failing] as [CircuitBreaker.Verdict] {
            breaker.end(isProbe: false, verdict, at: now)
            #expect(breaker.state(at: now) == .closed)
        }
        breaker.end(isProbe: false, .failing, at: now)
        #expect(breaker.state(at: now) == .open)
    }

    @Test("what began before it opened neither closes it nor keeps it open longer")
    func stragglers() {
        let now = TestClock.start
        var breaker = CircuitBreaker(threshold: 1, coolDown: 30)
        breaker.end(isProbe: false, .failing, at: now)
        breaker.end(isProbe: false, .alive, at: now + 1)
        breaker.end(isProbe: false, .failing, at: now + 20)
        #expect(breaker.state(at: now + 29) == .open)
        #expect(breaker.state(at: now + 30) == .halfOpen)
        let isProbe = breaker.begin(at: now + 30)
        #expect(isProbe)
        #expect(breaker.allowance(at: now + 30) == 0)
        breaker.end(isProbe: true, .none, at: now + 31)
        #expect(breaker.allowance(at: now + 31) == 1)
    }
}
