public import Logging
import Tracing

extension Logger.MetadataProvider {
    /// Says in which trace a line was written, as `trace_id`; nothing outside of any.
    public static let trace = Logger.MetadataProvider {
        guard let identity = InstrumentationContext.current?.spanIdentity else { return [:] }
        return ["trace_id": "\(identity.traceID)"]
    }
}
