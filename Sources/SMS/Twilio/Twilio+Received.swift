package import Foundation
import HTTPClient
import RouterKit

extension Twilio: ReceivedMessageSource {
    /// The most pages that are read at once: 500 messages each.
    static let maximumPages = 50

    /// The messages to us that Twilio received since a time, the earliest first.
    ///
    /// Those to the sender's number, or, when a messaging service sends, all of the account's. Messages that are still
    /// being received, and those of senders that have no phone number, are left out. A whole second is the smallest
    /// step of Twilio's clock, so what came in the second of `start` is there.
    ///
    /// Source: https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources.
    ///
    /// - Throws: ``ListingError``; nothing of an incomplete list is given.
    package func messages(receivedSince start: Date, now: Date) async throws(ListingError) -> [ReceivedSMS] {
        var next: String? = self.firstPage(since: start)
        var found: [ReceivedSMS] = []
        var pages = 0
        while let url = next {
            guard pages < Self.maximumPages else { throw .tooManyPages(limit: Self.maximumPages) }
            let page = try await self.page(url)
            found += page.messages.compactMap { $0.received(since: start, now: now) }
            next = try self.url(after: page)
            pages += 1
        }
        // Twilio lists the latest first, also within a second.
        return found.reversed().enumerated()
            .sorted { one, other in
                (one.element.sentAt ?? start, one.offset) < (other.element.sentAt ?? start, other.offset)
            }
            .map(\.element)
    }

    private func firstPage(since start: Date) -> String {
        var query = FormBody()
        query.add("To", self.configuration.sendsByService ? nil : self.configuration.sender)
        query.add("DateSent>", start.formatted(Date.ISO8601FormatStyle()))
        query.add("PageSize", "500")
        return "\(self.messagesURL)?\(String(decoding: query.bytes, as: UTF8.self))"
    }

    private func page(_ url: String) async throws(ListingError) -> TwilioPage {
        let answer: HTTPClient.Response
        do {
            answer = try await self.http.send(self.request(.get, url))
        } catch {
            throw .unreachable(error)
        }
        guard answer.status == 200 else { throw .status(answer.status) }
        guard let page = try? JSONDecoder().decode(TwilioPage.self, from: Data(answer.body)) else { throw .notAList }
        return page
    }

    private func url(after page: TwilioPage) throws(ListingError) -> String? {
        guard let next = page.next, !next.isEmpty else { return nil }
        return try self.url(ofPage: next)
    }

    /// Where the next page is: a path at our base address, since our credentials go there.
    func url(ofPage next: String) throws(ListingError) -> String {
        if next.hasPrefix(self.base + "/") { return next }
        guard next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\") else { throw .leadsElsewhere }
        return self.base + next
    }
}
