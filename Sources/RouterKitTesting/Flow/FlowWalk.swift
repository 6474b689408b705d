public import RouterKit

/// Walks through conversations at random and looks after every step whether everything still holds.
///
/// Phones say what modules declare, what help suggests, what the open question asks for, and junk; they opt out and in,
/// are several people, send twice, fall silent for up to 40 days; jobs fail. What has to hold whatever happens:
///
/// - the journal tells the conversation as it is stored;
/// - the state is declared, and so is every transition that was taken;
/// - a question waits behind another only while that is open, and somebody answers both;
/// - no turn fails, and every timer has its job;
/// - every reply fits the budget of segments, and a number that opted out hears nothing;
/// - undoing what a turn changed brings back the state and all module data.
///
/// The walk of a seed is the same each time. With Swift Testing:
///
/// ```swift
/// @Test("holds whatever happens", arguments: UInt64(1)...50)
/// func walks(seed: UInt64) async throws {
///     try await FlowWalk(modules: [MyModule()], seed: seed, steps: 200).run()
/// }
/// ```
public struct FlowWalk: Sendable {
    let modules: [any HandlerModule]
    let seed: UInt64
    let steps: Int
    let clock: TestClock
    let segments: Int
    let isExempt: @Sendable (String) -> Bool

    /// A walk of so many steps.
    ///
    /// - Parameters:
    ///   - modules: all modules of the assistant.
    ///   - seed: what the walk depends on.
    ///   - steps: how many things happen.
    ///   - clock: the clock of the walk, for modules that look at one.
    ///   - segments: how many segments a reply may take.
    ///   - isExempt: which replies may take more, such as a plan.
    public init(
        modules: [any HandlerModule],
        seed: UInt64,
        steps: Int = 100,
        clock: TestClock = TestClock(),
        segments: Int = 2,
        isExempt: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.modules = modules
        self.seed = seed
        self.steps = steps
        self.clock = clock
        self.segments = segments
        self.isExempt = isExempt
    }

    /// Goes for the walk.
    ///
    /// - Returns: how often each transition was taken.
    /// - Throws: ``FlowWalkFailure`` at the first step after which something does not hold, and
    ///   ``RouterKit/InvalidModules`` when the modules do not fit together.
    @discardableResult
    public func run() async throws -> [TransitionCounts.Step: Int] {
        let phone = try ConversationTester(modules: self.modules, clock: self.clock)
        var chance = FlowChance(seed: self.seed, catalogue: phone.engine.catalogue)
        var inspection = FlowInspection(phone: phone, segments: self.segments, isExempt: self.isExempt)
        var chat = ""
        for number in 1...max(1, self.steps) {
            let line = chance.nextLine(in: await phone.contextOfWhoSpoke)
            do {
                let step = try Transcript(parsing: line, name: "step \(number)")
                chat += try await phone.run(step).description
            } catch {
                throw FlowWalkFailure(seed: self.seed, problems: ["\(error)"], transcript: chat + line + "\n")
            }
            let problems = try await inspection.look()
            guard problems.isEmpty else {
                throw FlowWalkFailure(seed: self.seed, problems: problems, transcript: chat)
            }
        }
        return inspection.steps
    }
}

/// A walk after which something did not hold.
public struct FlowWalkFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The seed of the walk.
    public let seed: UInt64
    /// What does not hold, a sentence each.
    public let problems: [String]
    /// What happened, in the form of a ``Transcript``, so that it can be run again.
    public let transcript: String

    public var description: String {
        "seed \(self.seed): \(self.problems.joined(separator: "; "))\n\(self.transcript)"
    }
}

extension ConversationTester {
    /// The conversation in which this phone's last message was answered.
    var contextOfWhoSpoke: ConversationContext {
        get async {
            let key = self.deliveries.key(of: self.number)
            return await self.store.load(key) ?? ConversationContext(key: key)
        }
    }
}
