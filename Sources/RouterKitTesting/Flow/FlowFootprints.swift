import Foundation
import RouterKit
import Synchronization

/// A file of the steps that conversations took, for ``FlowCoverage``.
final class FlowFootprints: Sendable {
    private let path: String
    private let known = Mutex<Set<String>>([])

    /// Those of this process; `nil` unless the environment asks for them.
    static let ofProcess = ProcessInfo.processInfo.environment[FlowCoverage.variable].flatMap { path in
        path.isEmpty ? nil : FlowFootprints(path: path)
    }

    init(path: String) { self.path = path }

    /// Adds what is new in a turn that was committed.
    ///
    /// What cannot be written is left out: it is no reason for a test to fail.
    func note(_ turn: TurnRecord) {
        var trigger = "?"
        let steps = turn.events.compactMap { event -> String? in
            switch event.change {
            case .messageReceived(let message): trigger = message.intent?.rawValue ?? trigger
            case .signalReceived(let signal): trigger = "\(Transition.Trigger.job(signal.job))"
            case .conversationReset: return "* \(trigger) \(ConversationState.idle)"
            case .stateChanged(let change): return "\(change.from) \(change.trigger ?? trigger) \(change.to)"
            default: break
            }
            return nil
        }
        self.known.withLock { known in
            let new = (steps + ["= \(turn.context.state)"]).filter { known.insert($0).inserted }
            guard !new.isEmpty, let file = fopen(self.path, "a") else { return }
            // One write that the system appends, so that lines of several processes do not mix.
            fputs(new.map { $0 + "\n" }.joined(), file)
            fclose(file)
        }
    }
}
