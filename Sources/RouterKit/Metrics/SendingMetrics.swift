import Metrics

/// What a sender counts and times.
struct SendingMetrics: Sendable {
    /// Attempts, by what came of them: `sent`, `failed` (tried again), `dead`, `unknown`.
    private let attempts = Labelled { Counter(label: "sms_sent_total", dimensions: [("outcome", $0)]) }
    /// What providers refused with, by what follows: `retry`, `rejected`, `opted_out`, `unknown`.
    private let errors = Labelled { Counter(label: "routerkit_provider_errors_total", dimensions: [("kind", $0)]) }
    /// How long the provider took.
    private let duration = Timer(label: "routerkit_provider_seconds")

    func answered(after duration: Duration) { self.duration.record(duration: duration) }

    func refused(_ error: SendError) {
        switch error.decision {
        case .retry: self.errors["retry"].increment()
        case .reject: self.errors["rejected"].increment()
        case .optedOut: self.errors["opted_out"].increment()
        case .settle: self.errors["unknown"].increment()
        }
    }

    func ended(_ result: SendOutcome.Result) {
        switch result {
        case .sent: self.attempts["sent"].increment()
        case .failed: self.attempts["failed"].increment()
        case .dead: self.attempts["dead"].increment()
        case .unknown: self.attempts["unknown"].increment()
        case .handedBack: break
        }
    }
}
