public import Foundation

/// The language and the time zone that a conversation is held in.
public struct CustomerLocale: Sendable, Hashable, Codable {
    /// The language; `nil` for English, as long as nothing else is known.
    public internal(set) var language: Language?
    /// Whether the customer chose the language, rather than merely wrote it.
    ///
    /// What they chose stays, whatever they write.
    public internal(set) var isLanguageChosen: Bool?
    /// The time zone's name in the IANA database, such as `America/Denver`; `nil` for the assistant's own.
    public internal(set) var timeZoneName: String?

    /// The time zone, if this machine knows it.
    public var timeZone: TimeZone? { self.timeZoneName.flatMap(TimeZone.init(identifier:)) }

    private enum CodingKeys: String, CodingKey {
        case language
        case isLanguageChosen = "language_chosen"
        case timeZoneName = "time_zone"
    }
}

extension CustomerLocale: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("language", self.language?.rawValue)
            json.member("language_chosen", self.isLanguageChosen)
            json.member("time_zone", self.timeZoneName)
        }
    }
}
