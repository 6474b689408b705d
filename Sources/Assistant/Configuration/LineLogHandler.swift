package import Foundation
package import Logging

/// Writes a line for people, to standard error unless it is given another output.
///
/// Unlike swift-log's stream handler it formats metadata when a line is written, not whenever a value is added: every
/// message adds some, and few are written about.
package struct LineLogHandler: LogHandler {
    let label: String
    private let output: FileHandle
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info

    /// A handler of what the logger with this label says.
    package init(label: String, metadataProvider: Logger.MetadataProvider? = nil, output: FileHandle = .standardError) {
        self.label = label
        self.metadataProvider = metadataProvider
        self.output = output
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line = "\(Date().iso8601) \(event.level) \(self.label):"
        for (name, value) in self.metadata(of: event).fields(over: self.metadata) { line += " \(name)=\(value)" }
        line += " \(event.message)\n"
        self.output.write(Data(line.utf8))
    }
}
