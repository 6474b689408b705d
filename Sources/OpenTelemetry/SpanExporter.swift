import CoreMetrics
import Foundation
public import HTTPClient
public import Logging
import Synchronization

/// Sends spans to a collector, over HTTP and in JSON, in the background: nobody waits for it.
///
/// What the collector does not take is tried again with the next ones; what there is no room for is dropped, and counted as
/// `tracing_spans_total` by `outcome`. The numbers are those of OpenTelemetry's
/// [batching processor](https://opentelemetry.io/docs/specs/otel/trace/sdk/#batching-processor).
public final class SpanExporter: Sendable {
    private let address: String
    private let headers: HTTPClient.Headers
    private let service: String
    private let http: HTTPClient
    private let logger: Logger
    private let state = Mutex(State())
    private let exported = Counter(label: "tracing_spans_total", dimensions: [("outcome", "exported")])
    private let dropped = Counter(label: "tracing_spans_total", dimensions: [("outcome", "dropped")])

    private struct State {
        var waiting: [FinishedSpan] = []
        var isFailing = false
        var isStopped = false
        var wakeUp: CheckedContinuation<Void, Never>?
    }

    /// How many spans may wait.
    static let capacity = 2_048
    /// How many are sent at a time.
    static let batch = 512
    /// How long spans wait for others.
    static let interval: Duration = .seconds(5)
    /// How long the collector may take to answer.
    static let patience: Duration = .seconds(10)

    /// An exporter to a collector; nothing is sent before ``run()``.
    ///
    /// - Parameters:
    ///   - endpoint: its address, such as `http://127.0.0.1:4318`, to which `/v1/traces` is added.
    ///   - headers: what it wants to be told, such as a key.
    ///   - service: the name under which it shows what is sent.
    ///   - logger: told when the collector begins and ceases to fail.
    public init(endpoint: String, headers: HTTPClient.Headers = [:], service: String, logger: Logger) {
        self.address = endpoint + "/v1/traces"
        self.headers = headers
        self.service = service
        self.logger = logger
        var configuration = HTTPClient.Configuration()
        // Else each export would be a span to export.
        configuration.isTraced = false
        self.http = HTTPClient(configuration)
    }

    /// How many spans wait.
    var waitingCount: Int { self.state.withLock { $0.waiting.count } }

    /// Takes a span that ended.
    func take(_ span: FinishedSpan) {
        let (isKept, wakeUp) = self.state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard state.waiting.count < Self.capacity else { return (false, nil) }
            state.waiting.append(span)
            // One that fails is left alone until its time has come.
            guard state.waiting.count == Self.batch, !state.isFailing else { return (true, nil) }
            defer { state.wakeUp = nil }
            return (true, state.wakeUp)
        }
        if !isKept { self.dropped.increment() }
        wakeUp?.resume()
    }

    /// Sends spans until ``stop()``, then returns once what waits has been sent, or was not taken.
    public func run() async {
        while !self.state.withLock({ $0.isStopped }) {
            await self.wait()
            while await self.send(), self.state.withLock({ $0.waiting.count >= Self.batch }) {}
        }
        while await self.send() {}
        await self.http.shutdown()
    }

    /// Ends ``run()``.
    public func stop() {
        let wakeUp = self.state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isStopped = true
            defer { state.wakeUp = nil }
            return state.wakeUp
        }
        wakeUp?.resume()
    }

    /// Asks the collector whether it takes spans, by sending none.
    ///
    /// - Returns: what is wrong; `nil` when it does.
    public func check() async -> String? {
        let problem = await self.post([])
        await self.http.shutdown()
        return problem.map { "\($0.reason)" }
    }

    /// Waits until so many spans wait that they are sent at once, the interval is over, or the end has come.
    private func wait() async {
        let alarm = Task {
            try await Task.sleep(for: Self.interval)
            self.state.withLock { state -> CheckedContinuation<Void, Never>? in
                defer { state.wakeUp = nil }
                return state.wakeUp
            }?.resume()
        }
        await withCheckedContinuation { continuation in
            let isDue = self.state.withLock { state -> Bool in
                guard !state.isStopped else { return true }
                state.wakeUp = continuation
                return false
            }
            if isDue { continuation.resume() }
        }
        alarm.cancel()
    }

    /// Sends what waits, as much as goes at a time.
    ///
    /// - Returns: whether there was something, and it was taken.
    private func send() async -> Bool {
        let spans = self.state.withLock { Array($0.waiting.prefix(Self.batch)) }
        guard !spans.isEmpty else { return false }
        let problem = await self.post(spans)
        let isNews = self.state.withLock { state in
            defer { state.isFailing = problem != nil }
            // What may be taken later stays where it is.
            if problem?.mayPass != true { state.waiting.removeFirst(spans.count) }
            return state.isFailing != (problem != nil)
        }
        switch problem {
        case nil:
            self.exported.increment(by: spans.count)
            if isNews { self.logger.info("the collector takes spans again") }
        case let problem?:
            if !problem.mayPass { self.dropped.increment(by: spans.count) }
            if isNews { self.logger.warning("spans cannot be exported", metadata: ["error": "\(problem.reason)"]) }
        }
        return problem == nil
    }

    private struct Problem {
        let reason: String
        /// Whether the same spans may be taken later.
        let mayPass: Bool
    }

    /// [Which answers are worth another try](https://opentelemetry.io/docs/specs/otlp/#retryable-response-codes).
    private static let retryable: Set = [429, 502, 503, 504]

    private func post(_ spans: [FinishedSpan]) async -> Problem? {
        do {
            var headers = self.headers
            headers["Content-Type"] = "application/json"
            let body = try JSONEncoder().encode(SpanDocument(spans, service: self.service))
            let answer = try await self.http.send(
                .init(.post, self.address, headers: headers, body: Array(body), deadline: Self.patience)
            )
            guard !(200..<300).contains(answer.status) else { return nil }
            return Problem(
                reason: "the collector at \(self.address) answered with status \(answer.status)",
                mayPass: Self.retryable.contains(answer.status)
            )
        } catch let error as HTTPClientError {
            return Problem(reason: "\(error)", mayPass: true)
        } catch {
            return Problem(reason: "\(error)", mayPass: false)
        }
    }
}
