import Foundation
import Logging
import RouterKit

/// Customers who text without pause, each waiting for the answer to the last message, for three seconds after half a
/// second to warm up.
struct Load: Sendable {
    /// How many text at once.
    var conversations: Int
    /// The number of the phone that a customer's next message comes from; everybody's own when left out.
    var phone: @Sendable (_ customer: Int, _ message: Int) -> Int = { customer, _ in customer }
    /// What makes the ids of messages unique among runs on one store.
    var run = ""
    /// For how long.
    var duration: Duration = .seconds(3)

    struct Result: Sendable {
        let perSecond: Int
        let p50: Double
        let p99: Double
        /// All turns, those of the warm-up too.
        let turns: Int
    }

    static func engine(
        on store: any EngineStore,
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(ratePerMinute: 0),
        logger: Logger = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
    ) throws -> ConversationEngine {
        ConversationEngine(
            catalogue: try ModuleCatalogue([EchoModule()]),
            store: store,
            middleware: middleware,
            logger: logger
        )
    }

    /// The message that `phone` sends under this id.
    static func message(_ id: String, from phone: Int) throws -> InboundMessage {
        InboundMessage(
            id: MessageID(provider: "benchmark", rawValue: id),
            from: try PhoneNumber("+1555\(1_000_000 + phone)"),
            text: "echo this please",
            receivedAt: Date()
        )
    }

    func run(on store: any EngineStore) async throws -> Result { try await self.run(on: Self.engine(on: store)) }

    func run(on engine: ConversationEngine) async throws -> Result {
        let start = ContinuousClock.now
        let warm = start + .milliseconds(500)
        let end = warm + self.duration
        let (turns, sorted) = try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
            for customer in 0..<self.conversations {
                group.addTask {
                    var mine: [Double] = []
                    var number = 0
                    while ContinuousClock.now < end {
                        let sent = ContinuousClock.now
                        number += 1
                        let id = "\(self.run)-\(customer)-\(number)"
                        _ = try await engine.receive(Self.message(id, from: self.phone(customer, number)))
                        if sent >= warm { mine.append((ContinuousClock.now - sent) / .milliseconds(1)) }
                    }
                    return (number, mine)
                }
            }
            var all: (turns: Int, times: [Double]) = (0, [])
            for try await (number, times) in group {
                all.turns += number
                all.times += times
            }
            return (all.turns, all.times.sorted())
        }
        func percentile(_ share: Double) -> Double {
            let index = min(sorted.count - 1, Int(Double(sorted.count) * share))
            return index < 0 ? .nan : (sorted[index] * 100).rounded() / 100
        }
        let seconds = self.duration / .seconds(1)
        return Result(
            perSecond: Int(Double(sorted.count) / seconds),
            p50: percentile(0.5),
            p99: percentile(0.99),
            turns: turns
        )
    }
}

/// Answers, and counts in its data how often: a turn with a message, a change of data and a reply.
struct EchoModule: HandlerModule, MessageHandler {
    let name: ModuleName = "echo"
    let intent = Intent(rawValue: "echo")

    private struct Count: ModuleData {
        static let name = "echo"
        var count = 0
    }

    func register(in module: inout ModuleRegistration) {
        module.declare(IntentDefinition(self.intent, summary: "Echo.", keywords: ["echo"]))
        module.add(self)
    }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        var count = turn[Count.self] ?? Count()
        count.count += 1
        turn[Count.self] = count
        return "echo \(count.count)"
    }
}
