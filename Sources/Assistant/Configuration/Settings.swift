import Configuration
import Foundation
import Logging

/// The settings of a run, read once and checked before anything starts.
struct Settings: Sendable {
    /// `HTTP_HOST`: the address to listen on.
    var host = "127.0.0.1"
    /// `HTTP_PORT`: the port to listen on; 0 takes a free one.
    var port = 8080
    /// `DATABASE_URL`: where everything is kept, as the path of an SQLite file.
    var databasePath = "var/app.sqlite"
    /// `SMS_FROM`: our number.
    var sender = ""
    /// `CONSOLE_TOKEN`: who has it may use the interface under /api.
    var consoleToken: String?
    /// `RATE_LIMIT_PER_MINUTE`: messages that a conversation may send in a minute; 0 is no limit, `nil` when it is not
    /// set.
    var rateLimitPerMinute: Int?
    /// `JOURNAL_DAYS`: how many days events are kept; `nil` for ever.
    var journalDays: Int?
    /// `TIME_ZONE`: whose days and hours customers mean who have not said theirs; the machine's when it is not set.
    var timeZone = TimeZone.current
    /// `LOG_LEVEL`; `nil` when it is not set.
    var logLevel: Logger.Level?
    /// `LOG_FORMAT`.
    var logFormat = LogFormat.text

    enum LogFormat: String, CaseIterable { case text, json }

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
        if let url = config.string(forKey: "database.url") { self.databasePath = try Self.path(of: url) }
        try Self.checkProvider(config.string(forKey: "sms.provider") ?? "simulator")
        self.sender = config.string(forKey: "sms.from") ?? ""
        if let storefront = config.string(forKey: "storefront.url"), !storefront.isEmpty {
            throw OperatorError(
                "STOREFRONT_URL is set, but this version has the built-in demo cart only: unset STOREFRONT_URL"
            )
        }
        self.consoleToken = config.string(forKey: "console.token", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
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

    private static func path(of url: String) throws -> String {
        let path = url.hasPrefix("sqlite:") ? String(url.dropFirst("sqlite:".count)) : ""
        guard !path.isEmpty else {
            throw OperatorError(
                "DATABASE_URL is not a database that this version knows: set it to sqlite:var/app.sqlite or sqlite:/absolute/path"
            )
        }
        return path
    }

    private static func checkProvider(_ name: String) throws {
        switch name {
        case "simulator": return
        case "vonage", "twilio":
            throw OperatorError(
                "SMS_PROVIDER is \"\(name)\", which this version cannot send through yet: set it to simulator"
            )
        default: throw OperatorError("SMS_PROVIDER is \"\(name)\": set it to simulator")
        }
    }
}
