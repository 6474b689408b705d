import Foundation
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

/// Writes a JSON object a line to standard error.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = self.fields(of: event).mapValues { "\($0)" }
        fields["time"] = Date().iso8601
        fields["level"] = event.level.rawValue
        fields["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var line = try? encoder.encode(fields) else { return }
        line.append(UInt8(ascii: "\n"))
        FileHandle.standardError.write(line)
    }
}

extension LogHandler {
    /// What a line says besides its message: of the logger, of the trace that the task is in, and of the event itself.
    func fields(of event: LogEvent) -> Logger.Metadata {
        var fields = self.metadata
        if let provided = self.metadataProvider?.get() { fields.merge(provided) { _, new in new } }
        if let own = event.metadata { fields.merge(own) { _, new in new } }
        return fields
    }
}
