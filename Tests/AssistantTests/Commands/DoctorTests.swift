import AssistantTestSupport
import Foundation
import ServerSupport
import Testing

/// `App doctor` in a process of its own, with servers on this machine that play the others.
struct DoctorTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func doctor(_ settings: [String: String] = [:]) async throws -> AppProcess.Result {
        try await AppProcess.run(
            ["doctor"],
            environment: try await self.folder.learnedDatabase.merging(settings) { $1 }
        )
    }

    private func twilio(_ base: String) -> [String: String] {
        [
            "SMS_PROVIDER": "twilio", "SMS_FROM": "+15550009999", "TWILIO_ACCOUNT_SID": "AC1",
            "TWILIO_AUTH_TOKEN": "fresh", "TWILIO_API_BASE": base, "PUBLIC_URL": "https://sms.example",
            "CREDENTIALS_KEY": String(repeating: "A", count: 43) + "=",
            "CONSOLE_TOKEN": String(repeating: "t", count: 32),
        ]
    }

    /// A provider that answers so, at a time so many seconds from ours.
    private func provider(_ status: String, seconds: TimeInterval = 0) throws -> TestServer {
        try TestServer.answering { request in
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: "en_US_POSIX")
            formatter.timeZone = .gmt
            formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
            let date = formatter.string(from: Date() + seconds)
            // Whoever asks without credentials, or for something else, gets nothing.
            let isRight =
                request.path == "/2010-04-01/Accounts/AC1.json"
                && request["Authorization"] == "Basic " + Data("AC1:fresh".utf8).base64EncodedString()
            return "HTTP/1.1 \(isRight ? status : "418 No")\r\nDate: \(date)\r\nContent-Length: 2\r\n\r\n{}"
        }
    }

    @Test("finds nothing wrong with what make run starts")
    func simulator() async throws {
        let result = try await self.doctor()
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count >= 7 && lines.allSatisfy { $0.hasPrefix("ok ") || $0.hasPrefix("warning  The disk") })
        #expect(result.output.contains("The database is whole and has 0 conversations."))
        #expect(result.output.contains("SMS_PROVIDER is the simulator"))
    }

    @Test("asks the provider about the account")
    func account() async throws {
        let provider = try self.provider("200 OK")
        let result = try await self.doctor(self.twilio(provider.url))
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("twilio takes the account's key and secret."))
        #expect(result.output.contains("The clock agrees with twilio's."))
    }

    @Test("an account that is refused, a clock that is wrong and a shop that is gone are problems")
    func problems() async throws {
        let refusing = try self.provider("401 Unauthorized")
        let refused = try await self.doctor(self.twilio(refusing.url))
        #expect(refused.status != 0)
        #expect(refused.output.contains("problem  twilio does not take the account's key and secret"))

        let early = try self.provider("200 OK", seconds: 600)
        let shop = "http://127.0.0.1:\(try TestServer.closedPort())"
        let skewed = try await self.doctor(self.twilio(early.url).merging(["STOREFRONT_URL": shop]) { $1 })
        #expect(skewed.status != 0)
        #expect(skewed.output.contains("s behind twilio's: set it (NTP)"))
        #expect(skewed.output.contains("problem  STOREFRONT_URL cannot be reached"))
        #expect(skewed.errors.contains("2 problems: see the lines above"))
    }

    @Test("what deserves attention is a warning, and no failure")
    func warnings() async throws {
        let provider = try self.provider("200 OK")
        let settings = self.twilio(provider.url).merging(["CONSOLE_TOKEN": "short", "PUBLIC_URL": "http://sms.example"])
        { $1 }
        let result = try await self.doctor(settings)
        #expect(result.status == 0)
        #expect(result.output.contains("warning  CONSOLE_TOKEN is short"))
        #expect(result.output.contains("warning  PUBLIC_URL is not https"))
    }
}
