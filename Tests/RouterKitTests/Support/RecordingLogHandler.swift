import Logging
import RouterKitTesting

/// Keeps whole lines, metadata and all.
struct RecordingLogHandler: LogHandler {
    let log: CallLog
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    init(_ log: CallLog) { self.log = log }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let metadata = self.metadata.merging(event.metadata ?? [:]) { $1 }
            .sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)" }
        self.log.append("\(event.level) \(event.message) \(metadata.joined(separator: " "))")
    }
}
