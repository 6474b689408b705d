import Configuration
import Foundation
import HTTPClient

/// Where traces go; the names of the settings are OpenTelemetry's own.
///
/// [Source](https://opentelemetry.io/docs/specs/otel/protocol/exporter/)
struct TracingSettings: Sendable, Hashable {
    /// `OTEL_EXPORTER_OTLP_ENDPOINT`: the collector's address, such as `http://127.0.0.1:4318`.
    var endpoint: String
    /// `OTEL_EXPORTER_OTLP_HEADERS`: what the collector wants to be told, such as a key: `name=value`, with commas between.
    var headers: HTTPClient.Headers = [:]
    /// `OTEL_SERVICE_NAME`: the name under which the collector shows what is sent.
    var service = "assistant"
    /// `OTEL_TRACES_SAMPLER_ARG`: the share of traces to record that begin here.
    var ratio = 1.0

    /// Reads the settings; `nil` where `OTEL_EXPORTER_OTLP_ENDPOINT` is not set.
    ///
    /// - Throws: ``OperatorError`` naming the setting that is wrong.
    init?(_ config: ConfigReader) throws {
        let name = "OTEL_EXPORTER_OTLP_ENDPOINT"
        guard let endpoint = try Settings.address(config.string(forKey: "otel.exporter.otlp.endpoint"), name) else {
            return nil
        }
        self.endpoint = endpoint
        if let text = config.string(forKey: "otel.exporter.otlp.headers", isSecret: true), !text.isEmpty {
            self.headers = try Self.headers(text)
        }
        if let service = config.string(forKey: "otel.service.name"), !service.isEmpty { self.service = service }
        if let text = config.string(forKey: "otel.traces.sampler.arg") {
            guard let ratio = Double(text), (0...1).contains(ratio) else {
                throw OperatorError("OTEL_TRACES_SAMPLER_ARG is \"\(text)\": set it to a share of traces from 0 to 1")
            }
            self.ratio = ratio
        }
    }

    /// The values are secrets, so an error does not tell them.
    private static func headers(_ text: String) throws -> HTTPClient.Headers {
        var headers = HTTPClient.Headers()
        for field in text.split(separator: ",") {
            let parts = field.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
            guard parts.count == 2, let value = parts[1].removingPercentEncoding else { throw Self.unreadable }
            headers.add(value, for: String(parts[0]))
        }
        do {
            try HTTPClient.Request(.post, "http://127.0.0.1", headers: headers).validate()
        } catch {
            throw Self.unreadable
        }
        return headers
    }

    private static let unreadable = OperatorError(
        "OTEL_EXPORTER_OTLP_HEADERS cannot be read: set it to headers such as api-key=secret, with commas between them"
    )
}
