import Foundation
import HTTPClient
import Logging
import OpenTelemetry
import RouterKitSQL
import SMS

/// Whom the assistant talks to: each is asked once.
extension Doctor {
    /// How far apart our clock and another may be before signatures are in danger, which hold for 300 s.
    private static let skew: TimeInterval = 60

    /// Who carries messages, whether the account is right, and when nobody could hear it last.
    func provider() async throws -> [Finding] {
        let gateway = try SMSGateway(self.settings)
        guard let provider = gateway.provider else {
            return [.ok("Messages go nowhere: SMS_PROVIDER is the simulator.")]
        }
        let name = type(of: provider).name
        let address = "\(self.settings.publicAddress)/webhooks/\(name)/inbound"
        var findings = [Finding.ok("Messages go through \(name); its webhooks call \(address).")]
        do {
            let answer = try await provider.askAboutAccount()
            switch answer.verdict {
            case .accepted: findings.append(.ok("\(name) takes the account's key and secret."))
            case .refused:
                findings.append(.problem("\(name) does not take the account's key and secret: look at its settings."))
            case .unclear(let status):
                findings.append(.warning("\(name) answered with status \(status) when asked about the account."))
            }
            findings += Self.clock(answer.date, of: name)
        } catch {
            findings.append(.problem("\(name) cannot be reached: \(error)"))
        }
        await gateway.close()
        guard let gap = try await self.store.lastGap(of: name) else { return findings + [.ok("No gap is known.")] }
        let seconds = Int(gap.endedAt.timeIntervalSince(gap.beganAt))
        let count = gap.recovered == 1 ? "1 message" : "\(gap.recovered) messages"
        return findings + [.ok("The last gap ended at \(gap.endedAt.iso8601) after \(seconds) s: \(count) recovered.")]
    }

    /// Whether the shop answers at all; what it says of a customer needs a customer.
    func shop() async -> [Finding] {
        guard let url = self.settings.storefrontURL else { return [.ok("Boxes come from the demo shop.")] }
        let (answer, failure) = await Self.ask(url)
        guard let answer else { return [.problem("STOREFRONT_URL cannot be reached: \(failure)")] }
        guard answer.status < 500 else {
            return [.problem("STOREFRONT_URL answered with status \(answer.status): look after the shop.")]
        }
        return [.ok("The shop at \(url) answers.")] + Self.clock(answer.date, of: "the shop")
    }

    func languageModel() async -> [Finding] {
        guard let model = self.settings.languageModel else { return [.ok("No language model is asked.")] }
        let (answer, failure) = await Self.ask(model.url)
        guard answer != nil else {
            return [.warning("LLM_URL cannot be reached; without it everything works: \(failure)")]
        }
        return [.ok("The language model's server at \(model.url) answers.")]
    }

    /// Whether the collector takes traces.
    func collector() async -> [Finding] {
        guard let tracing = self.settings.tracing else { return [.ok("Nothing is traced.")] }
        let exporter = SpanExporter(
            endpoint: tracing.endpoint,
            headers: tracing.headers,
            service: tracing.service,
            logger: Logger(label: "doctor") { _ in SwiftLogNoOpLogHandler() }
        )
        if let problem = await exporter.check() {
            return [.warning("OTEL_EXPORTER_OTLP_ENDPOINT takes no traces; without it everything works: \(problem)")]
        }
        return [.ok("The collector at \(tracing.endpoint) takes traces.")]
    }

    private static func ask(_ url: String) async -> (HTTPClient.Response?, String) {
        let http = HTTPClient()
        let result: (HTTPClient.Response?, String)
        do {
            result = (try await http.send(.init(.get, url, deadline: .seconds(10))), "")
        } catch {
            result = (nil, "\(error)")
        }
        await http.shutdown()
        return result
    }

    /// Compares our clock with somebody's.
    private static func clock(_ date: Date?, of name: String) -> [Finding] {
        guard let date else { return [] }
        let seconds = Int(Date().timeIntervalSince(date).rounded())
        guard Double(abs(seconds)) > Self.skew else { return [.ok("The clock agrees with \(name)'s.")] }
        let direction = seconds > 0 ? "ahead of" : "behind"
        return [
            .problem(
                "The clock is \(abs(seconds)) s \(direction) \(name)'s: set it (NTP), or webhooks that are signed are refused."
            )
        ]
    }
}
