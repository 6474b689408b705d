import Foundation
import Logging

extension Settings {
    /// Makes the logger of a run; everything goes to standard error.
    ///
    /// When `LOG_LEVEL` does not say what is written, `level` does.
    func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "assistant") { label in
            switch self.logFormat {
            case .text: LineLogHandler(label: label)
            case .json: JSONLogHandler()
            }
        }
        logger.logLevel = self.logLevel ?? level
        return logger
    }
}

/// Writes a JSON object a line to standard error.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = self.metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues { "\($0)" }
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
