import Logging
public import RouterKit

extension ConversationTester {
    /// A worker to run beside the test, for jobs that end only when the test lets them.
    ///
    /// It looks at the clock every few milliseconds. Run it in a task, and stop it in the end.
    public func makeWorker(pollInterval: Duration = .milliseconds(5)) -> JobWorker {
        var configuration = JobWorker.Configuration()
        configuration.pollInterval = pollInterval
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return JobWorker(engine: self.engine, configuration: configuration, logger: logger)
    }
}
