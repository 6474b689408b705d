import Foundation
import RouterKit

/// One page of a list of messages.
struct TwilioPage: Decodable {
    let messages: [Message]
    /// The path of the next page; `nil` on the last.
    let next: String?

    enum CodingKeys: String, CodingKey {
        case messages
        case next = "next_page_uri"
    }

    /// A message as Twilio keeps it.
    struct Message: Decodable {
        let sid: String
        let direction: String
        let status: String
        let from: String?
        let to: String?
        let body: String?
        let mediaCount: String?
        let sentAt: String?

        enum CodingKeys: String, CodingKey {
            case sid, direction, status, from, to, body
            case mediaCount = "num_media"
            case sentAt = "date_sent"
        }

        /// The message, if it is one to us, whole, and from a phone, not before `start`; it reaches us `now`.
        func received(since start: Date, now: Date) -> ReceivedSMS? {
            guard self.direction == "inbound", self.status == "received", let from = try? PhoneNumber(self.from ?? ""),
                let sentAt = self.sentAt.flatMap({ try? Date($0, strategy: Self.dates) }),
                sentAt.timeIntervalSince1970 >= start.timeIntervalSince1970.rounded(.down), !self.sid.isEmpty
            else { return nil }
            let message = InboundMessage(
                id: MessageID(provider: Twilio.name, rawValue: self.sid),
                from: from,
                to: self.to,
                text: self.body ?? "",
                receivedAt: now
            )
            return ReceivedSMS(message, mediaCount: self.mediaCount.flatMap { Int($0) } ?? 0, sentAt: sentAt)
        }

        /// Dates as RFC 2822 writes them: `Thu, 24 Aug 2023 05:01:45 +0000`.
        private static let dates = Date.ParseStrategy(
            format:
                "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) \(timeZone: .iso8601(.short))",
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: .gmt
        )
    }
}
