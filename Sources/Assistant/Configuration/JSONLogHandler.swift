package import Foundation
package import Logging
import RouterKit

/// Writes a JSON object a line, to standard error unless it is given another output.
package struct JSONLogHandler: LogHandler {
    private let output: FileHandle
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level = .info

    /// A handler of what any logger says.
    package init(metadataProvider: Logger.MetadataProvider? = nil, output: FileHandle = .standardError) {
        self.metadataProvider = metadataProvider
        self.output = output
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var own = self.metadata(of: event)
        own["time"] = .string(Date().iso8601)
        own["level"] = .string(event.level.rawValue)
        own["message"] = .string("\(event.message)")
        var json = JSONWriter()
        json.object { json in
            for (name, value) in own.fields(over: self.metadata) {
                json.name(name)
                json.value("\(value)")
            }
        }
        self.output.write(Data("\(json.text)\n".utf8))
    }
}
