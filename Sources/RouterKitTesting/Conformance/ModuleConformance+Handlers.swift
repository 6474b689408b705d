import Foundation
import Logging
import RouterKit

extension ModuleConformance {
    static let handlerChecks = [
        Check("leaves the turn as it was when a handler passes") { probe in
            let module = try probe.registered()
            let catalogue = try probe.catalogue()
            let sentences = try probe.sentences()
            let texts = sentences + RandomTexts(seed: 1, sentences: sentences).prefix(20)
            var problems: Set<String> = []
            for state in try probe.states() {
                for (handler, text) in module.handlers.flatMap({ handler in texts.map { (handler, $0) } }) {
                    let before = Self.turn(in: state, of: catalogue, begun: .intent(handler.intent))
                    var turn = before
                    do {
                        let reply = try await handler.handle(.test(text), in: &turn)
                        guard reply == nil, turn.hasChanged(since: before) else { continue }
                        problems.insert("a handler of \(handler.intent) passes in \(state), but records \(turn.types)")
                    } catch {
                        // One that throws does so in a conversation too, which is another check.
                        continue
                    }
                }
            }
            return problems.sorted()
        },
        Check("ignores the end of a job that is not the conversation's, or was replaced") { probe in
            let module = try probe.registered()
            let catalogue = try probe.catalogue()
            var problems: Set<String> = []
            for handler in module.signals.compactMap({ catalogue.signalHandlers[$0] }) {
                for state in try probe.states() {
                    for outcome in [Signal.Outcome.finished(.null), .failed(reason: "none of yours")] {
                        let before = Self.turn(in: state, of: catalogue, begun: .job(handler.job))
                        var turn = before
                        let signal = Signal(job: handler.job, jobID: Job.ID(rawValue: "replaced"), outcome: outcome)
                        do {
                            let reply = try await handler.handle(signal, in: &turn)
                            guard turn.hasChanged(since: before) || !(reply?.texts.isEmpty ?? true) else { continue }
                            let said = (reply?.texts ?? []).map { "\"\($0)\"" }
                            let what = (turn.types + said).joined(separator: ", ")
                            problems.insert("the end of another \(handler.job) in \(state) leads to \(what)")
                        } catch {
                            problems.insert("the end of another \(handler.job) in \(state) throws \(error)")
                        }
                    }
                }
            }
            return problems.sorted()
        },
    ]

    /// A turn of a conversation that stands in `state`, with nothing in it.
    private static func turn(
        in state: ConversationState,
        of catalogue: ModuleCatalogue,
        begun trigger: Transition.Trigger
    ) -> Turn {
        var turn = Turn(
            context: .anybody(in: state),
            requestID: RequestID(rawValue: "test"),
            now: TestClock.start,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: catalogue.flow,
            classifier: catalogue.classifier
        )
        turn.begin(trigger)
        return turn
    }
}

extension Turn {
    fileprivate func hasChanged(since earlier: Turn) -> Bool {
        self.context != earlier.context || self.events.count != earlier.events.count || !self.outgoing.isEmpty
            || !self.jobs.isEmpty || !self.cancelledJobs.isEmpty
    }

    /// The types of what was recorded.
    fileprivate var types: [String] { self.events.map(\.change.type) }
}
