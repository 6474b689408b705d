import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What holds whatever the provider does.
@Suite(.timeLimit(.minutes(5)))
struct OutboxPropertyTests {
    private static let bound = 6
    private static let rate = 9

    @Test(
        "keeps order, loses nothing, repeats only what nobody knows of, and keeps within its limits",
        arguments: 1...40
    )
    func anyProvider(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let outbox = try OutboxHarness(behaviour: Self.behaviour(&generator), seed: UInt64(seed)) { configuration in
            configuration.maximumInFlight = Self.bound
            configuration.messagesPerSecond = Double(Self.rate)
            configuration.maximumAttempts = 12
        }
        let deliversReceipts = seed.isMultiple(of: 2)
        var isDone = false
        for round in 0..<5_000 where !isDone {
            if round < 15 {
                let words = (0..<Int.random(in: 0...4, using: &generator)).map { "\(round).\($0)" }
                let number = Int.random(in: 1...5, using: &generator)
                try await outbox.say(words.joined(separator: " "), to: number)
            }
            await outbox.sendDue()
            if deliversReceipts { try await outbox.deliverReceipts() }
            outbox.clock.advance(by: .milliseconds(Int.random(in: 50...5_000, using: &generator)))
            let isSettled = try await outbox.statuses.allSatisfy { !$0.isUnsettled }
            isDone = round >= 15 && isSettled
        }
        #expect(isDone, "everything was sent or given up")
        try await Self.check(outbox, deliversReceipts: deliversReceipts)
    }

    private static func behaviour(_ generator: inout SeededGenerator) -> SimulatedProvider.Behaviour {
        let slowest = Duration.milliseconds(Int.random(in: 0...3_000, using: &generator))
        var behaviour = SimulatedProvider.Behaviour(latency: .zero...slowest)
        behaviour.failures = Int.random(in: 0...40, using: &generator)
        behaviour.rejections = Int.random(in: 0...10, using: &generator)
        behaviour.lostAnswers = Int.random(in: 0...15, using: &generator)
        behaviour.lostRequests = Int.random(in: 0...10, using: &generator)
        behaviour.maximumPerSecond = Bool.random(using: &generator) ? 4 : nil
        return behaviour
    }

    private static func check(_ outbox: OutboxHarness, deliversReceipts: Bool) async throws {
        let provider = outbox.provider
        let messages = try await outbox.messages
        #expect(provider.maximumInFlight <= Self.bound)
        #expect(provider.maximumCalls(within: 1) <= Self.rate)

        // Nothing lost: what is sent was taken, what was not taken is dead with a reason.
        let taken = Set(provider.taken.map(\.id))
        for queued in messages {
            if queued.status == .dead {
                #expect(queued.lastError?.isEmpty == false)
            } else {
                #expect(taken.contains(queued.message.id))
            }
        }
        // Repeated only when the outcome of an earlier attempt was unknown and there were no receipts.
        let unknown = Set(provider.calls.filter { $0.reaction == .loseAnswer }.map(\.message.id))
        #expect(Set(provider.duplicates.keys).isSubset(of: deliversReceipts ? [] : unknown))

        // In order: nobody hears of a message before the last word about the one before it.
        for (_, calls) in Dictionary(grouping: provider.calls, by: \.message.to) {
            var order: [OutgoingMessage.ID] = []
            for call in calls where order.last != call.message.id { order.append(call.message.id) }
            let expected = messages.map(\.message).filter { $0.to == calls.first?.message.to }.map(\.id)
            #expect(order == expected)
        }
    }

    @Test("sends a thousand messages twenty times as fast with twenty on their way as one by one")
    func throughput() async throws {
        var elapsed: [Int: TimeInterval] = [:]
        for inFlight in [1, 20] {
            let latency = Duration.milliseconds(100)
            let outbox = try OutboxHarness(behaviour: .init(latency: latency...latency)) { configuration in
                configuration.maximumInFlight = inFlight
            }
            for number in 0..<1_000 { try await outbox.say("hello", to: number) }
            await outbox.sendDue()
            #expect(outbox.provider.taken.count == 1_000)
            elapsed[inFlight] = outbox.clock.now.timeIntervalSince(TestClock.start)
        }
        #expect(abs((elapsed[1] ?? 0) - 100) < 0.01)
        #expect(abs((elapsed[20] ?? 0) - 5) < 0.01)
    }
}
