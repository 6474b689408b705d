import Foundation
import Logging

/// Writes a line for people to standard error.
///
/// Unlike swift-log's stream handler it formats metadata when a line is written, not whenever a value is added: every
/// message adds some, and few are written about.
struct LineLogHandler: LogHandler {
    let label: String
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = self.fields(of: event)
            .sorted { $0.key < $1.key }
            .map { " \($0.key)=\($0.value)" }
        let line = "\(Date().iso8601) \(event.level) \(self.label):\(fields.joined()) \(event.message)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}
