import Logging
import OpenTelemetry

extension Settings {
    /// Makes the logger of a run; everything goes to standard error.
    ///
    /// When `LOG_LEVEL` does not say what is written, `level` does.
    func logger(_ level: Logger.Level) -> Logger {
        let provider: Logger.MetadataProvider? = self.tracing == nil ? nil : .trace
        var logger = Logger(label: "assistant") { label in
            switch self.logFormat {
            case .text: LineLogHandler(label: label, metadataProvider: provider)
            case .json: JSONLogHandler(metadataProvider: provider)
            }
        }
        logger.logLevel = self.logLevel ?? level
        return logger
    }
}
