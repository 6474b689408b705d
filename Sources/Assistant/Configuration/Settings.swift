import Configuration
import Foundation
import Logging
import RouterKit

/// The settings of a run, read once and checked before anything starts.
struct Settings: Sendable {
    /// `HTTP_HOST`: the address to listen on.
    var host = "127.0.0.1"
    /// `HTTP_PORT`: the port to listen on; 0 takes a free one.
    var port = 8080
    /// `PUBLIC_URL`: the address that the outside sees, without a slash at the end; the one that is listened on when it is not
    /// set.
    var publicURL: String?
    /// `STOREFRONT_URL`: the address of the shop, without a slash at the end; `nil` for the demo shop that is built in.
    var storefrontURL: String?
    /// `CREDENTIALS_KEY`: the key for secrets, 32 bytes in base64, and earlier ones after commas; `nil` for those in a file
    /// beside the database.
    var credentialsKey: String?
    /// `DATABASE_URL`: where everything is kept, as the path of an SQLite file.
    var databasePath = "var/app.sqlite"
    /// `SMS_PROVIDER`: who carries messages.
    var provider = ProviderSettings.simulator
    /// `SMS_FROM`: our number.
    var sender = ""
    /// `SMS_PER_SECOND`: how many messages the provider is given a second; `nil` for what suits it.
    var messagesPerSecond: Double?
    /// `QUIET_HOURS`: when nobody is texted who did not write; `nil` for never.
    var quietHours: QuietHours? = .standard
    /// `WEBHOOK_RATE_PER_SECOND`: calls that one address may make a second; 0 is no limit, `nil` when it is not set: 1,000
    /// with a real provider, none with the simulator.
    var webhookRatePerSecond: Int?
    /// `HTTP_MAX_CONNECTIONS`: connections that are open at a time; the next ones wait until one closes.
    var maximumConnections = 1_024
    /// `HTTP_READ_TIMEOUT`: seconds that a request may take to arrive, an answer to be read, and a connection to be idle.
    var readTimeout = 30.0
    /// `CONSOLE_TOKEN`: who has it may use the interface under /api.
    var consoleToken: String?
    /// `ADMIN_PHONES`, `ADMIN_TOTP_SECRET`: who may operate the assistant by text; `nil` for nobody.
    var admin: AdminSettings?
    /// `RATE_LIMIT_PER_MINUTE`: messages that a conversation may send in a minute; 0 is no limit, `nil` when it is not
    /// set.
    var rateLimitPerMinute: Int?
    /// `JOURNAL_DAYS`: how many days events are kept; `nil` for ever.
    var journalDays: Int?
    /// `TIME_ZONE`: whose days and hours customers mean who have not said theirs; the machine's when it is not set.
    var timeZone = TimeZone.current
    /// `LLM_URL`, `LLM_MODEL`, `LLM_API_KEY`, `LLM_CALLS_PER_DAY`: the language model; `nil` for none.
    var languageModel: LanguageModelSettings?
    /// `OTEL_EXPORTER_OTLP_ENDPOINT` and others: where traces go; `nil` for nowhere.
    var tracing: TracingSettings?
    /// `FLOW_WALKED`: what a run of tests walked through the flow, by the file that it wrote; `nil` where nobody knows.
    var walked: FlowCoverage?
    /// `LOG_LEVEL`; `nil` when it is not set.
    var logLevel: Logger.Level?
    /// `LOG_FORMAT`.
    var logFormat = LogFormat.text

    enum LogFormat: String, CaseIterable { case text, json }

    /// The address that links in messages begin with.
    var publicAddress: String { self.publicURL ?? "http://\(self.host):\(self.port)" }

    /// The Gregorian calendar in the time zone.
    var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = self.timeZone
        return calendar
    }
}

extension Settings {
    /// Reads the settings.
    ///
    /// - Throws: ``OperatorError`` naming the setting that is wrong.
    init(_ config: ConfigReader) throws {
        if let host = config.string(forKey: "http.host") { self.host = host }
        if let port = config.string(forKey: "http.port") {
            guard let number = Int(port), (0...65_535).contains(number) else {
                throw OperatorError("HTTP_PORT is \"\(port)\": set it to a port number, such as 8080")
            }
            self.port = number
        }
        try self.readLimits(config)
        if let url = config.string(forKey: "database.url") { self.databasePath = try Self.path(of: url) }
        self.sender = config.string(forKey: "sms.from") ?? ""
        self.provider = try ProviderSettings(config, sender: self.sender)
        if let rate = config.string(forKey: "sms.per.second") {
            guard let number = Double(rate), number > 0, number <= 10_000 else {
                throw OperatorError("SMS_PER_SECOND is \"\(rate)\": set it to a number of messages above 0")
            }
            self.messagesPerSecond = number
        }
        if let hours = config.string(forKey: "quiet.hours") {
            guard hours == "off" || QuietHours(hours) != nil else {
                throw OperatorError("QUIET_HOURS is \"\(hours)\": set it to hours such as 21-8, or off")
            }
            self.quietHours = QuietHours(hours)
        }
        if let rate = config.string(forKey: "webhook.rate.per.second") {
            guard let number = Int(rate), number >= 0 else {
                throw OperatorError(
                    "WEBHOOK_RATE_PER_SECOND is \"\(rate)\": set it to a number of calls, or 0 for no limit"
                )
            }
            self.webhookRatePerSecond = number
        }
        self.publicURL = try Self.address(config.string(forKey: "public.url"), "PUBLIC_URL")
        self.storefrontURL = try Self.address(config.string(forKey: "storefront.url"), "STOREFRONT_URL")
        self.credentialsKey = config.string(forKey: "credentials.key", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        if self.provider.isReal, self.credentialsKey == nil {
            throw OperatorError(
                "CREDENTIALS_KEY is missing: with a real provider set it to 32 bytes in base64, such as from: openssl rand -base64 32"
            )
        }
        self.consoleToken = config.string(forKey: "console.token", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        self.admin = try AdminSettings(config)
        if let limit = config.string(forKey: "rate.limit.per.minute") {
            guard let number = Int(limit), number >= 0 else {
                throw OperatorError(
                    "RATE_LIMIT_PER_MINUTE is \"\(limit)\": set it to a number of messages, or 0 for no limit"
                )
            }
            self.rateLimitPerMinute = number
        }
        if let days = config.string(forKey: "journal.days") {
            // The id of a message is kept for a week, and its turn with it.
            guard let number = Int(days), number == 0 || (7...36_500).contains(number) else {
                throw OperatorError(
                    "JOURNAL_DAYS is \"\(days)\": set it to the days that events are kept, at least 7, or 0 for ever"
                )
            }
            self.journalDays = number == 0 ? nil : number
        }
        if let name = config.string(forKey: "time.zone") {
            guard let timeZone = TimeZone(identifier: name) else {
                throw OperatorError("TIME_ZONE is \"\(name)\": set it to a name such as America/Los_Angeles or UTC")
            }
            self.timeZone = timeZone
        }
        self.languageModel = try LanguageModelSettings(config)
        self.tracing = try TracingSettings(config)
        self.walked = try config.string(forKey: "flow.walked").flatMap { $0.isEmpty ? nil : try Self.walked(in: $0) }
        if let level = config.string(forKey: "log.level") {
            guard let level = Logger.Level(rawValue: level) else {
                let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
                throw OperatorError("LOG_LEVEL is \"\(level)\": set it to one of \(levels)")
            }
            self.logLevel = level
        }
        if let format = config.string(forKey: "log.format") {
            guard let format = LogFormat(rawValue: format) else {
                throw OperatorError("LOG_FORMAT is \"\(format)\": set it to text or json")
            }
            self.logFormat = format
        }
    }

    private mutating func readLimits(_ config: ConfigReader) throws {
        if let text = config.string(forKey: "http.max.connections") {
            guard let number = Int(text), (1...1_000_000).contains(number) else {
                throw OperatorError("HTTP_MAX_CONNECTIONS is \"\(text)\": set it to a number of connections from 1")
            }
            self.maximumConnections = number
        }
        if let text = config.string(forKey: "http.read.timeout") {
            guard let number = Double(text), (0.1...3_600).contains(number) else {
                throw OperatorError("HTTP_READ_TIMEOUT is \"\(text)\": set it to seconds from 0.1 to 3600")
            }
            self.readTimeout = number
        }
    }

    /// An address such as https://dinners.example, without the slashes at its end; `nil` for nothing.
    static func address(_ text: String?, _ setting: String) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
            url.query == nil, url.fragment == nil
        else { throw OperatorError("\(setting) is \"\(text)\": set it to an address such as https://dinners.example") }
        return String(text.reversed().drop { $0 == "/" }.reversed())
    }

    private static func walked(in path: String) throws -> FlowCoverage {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw OperatorError(
                "FLOW_WALKED is \"\(path)\", which cannot be read: set it to the .build/flow-coverage.txt that make test writes, or to nothing"
            )
        }
        return FlowCoverage(reading: text)
    }

    /// The key for secrets, which is made where there is none yet.
    ///
    /// - Throws: ``OperatorError`` when the setting or the file is none, or the file cannot be written.
    func secretKey() throws -> SecretKey {
        try self.credentialsKey.map { try SecretKey($0) } ?? SecretKey(in: self.keyFile)
    }

    /// The key for secrets, for commands that write nothing; `nil` where there is none yet.
    ///
    /// - Throws: ``OperatorError`` when the setting or the file is none.
    func existingSecretKey() throws -> SecretKey? {
        guard self.credentialsKey != nil || FileManager.default.fileExists(atPath: self.keyFile.path) else {
            return nil
        }
        return try self.secretKey()
    }

    private var keyFile: URL {
        URL(filePath: self.databasePath).deletingLastPathComponent().appending(path: "credentials.key")
    }

    private static func path(of url: String) throws -> String {
        let path = url.hasPrefix("sqlite:") ? String(url.dropFirst("sqlite:".count)) : ""
        guard !path.isEmpty else {
            throw OperatorError(
                "DATABASE_URL is not a database that this version knows: set it to sqlite:var/app.sqlite or sqlite:/absolute/path"
            )
        }
        return path
    }
}
