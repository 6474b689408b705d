import Foundation
import HTTPClient
import RouterKit
import ServerSupport
import Testing

@testable import SMS

struct TwilioListingTests {
    private static let start = Date(timeIntervalSince1970: 1_577_880_000)
    private static let now = Date(timeIntervalSince1970: 1_577_890_000)

    /// A message in a list, so many seconds after the start.
    private static func item(
        _ sid: String,
        _ seconds: TimeInterval = 0,
        direction: String = "inbound",
        status: String = "received",
        from: String = "+15550001111",
        media: String = "0"
    ) -> String {
        let time = Self.start.addingTimeInterval(seconds)
            .formatted(
                .verbatim(
                    "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
                    timeZone: .gmt,
                    calendar: Calendar(identifier: .gregorian)
                )
            )
        return #"{"sid":"\#(sid)","direction":"\#(direction)","status":"\#(status)","from":"\#(from)","#
            + #""to":"+15550009999","body":"text of \#(sid)","num_media":"\#(media)","error_code":null,"#
            + #""date_sent":"Wed, 01 Jan 2020 \#(time) +0000"}"#
    }

    private static func page(_ items: [String], next: String? = nil) -> String {
        let next = next.map { "\"\($0)\"" } ?? "null"
        return TestRequest.answer(
            #"{"messages":[\#(items.joined(separator: ","))],"next_page_uri":\#(next),"page":0}"#
        )
    }

    private func twilio(at url: String, sender: String = "+15550009999") throws -> Twilio {
        var configuration = Twilio.Configuration(accountSID: "AC01", authToken: "hush", sender: sender)
        configuration.base = url
        return try Twilio(configuration, http: HTTPClient())
    }

    private func list(_ twilio: Twilio) async throws -> [ReceivedSMS] {
        try await twilio.messages(receivedSince: Self.start, now: Self.now)
    }

    @Test("asks for what was sent to us since a time, with the account's credentials")
    func request() async throws {
        let server = try ProviderServer(Self.page([]))
        #expect(try await self.list(self.twilio(at: server.url)).isEmpty)
        let request = try #require(server.requests.first)
        #expect(request.method == "GET")
        #expect(request.path.hasPrefix("/2010-04-01/Accounts/AC01/Messages.json?"))
        #expect(request["Authorization"] == "Basic \(Data("AC01:hush".utf8).base64EncodedString())")
        let fields = try request.query.pairs.map { [$0.name, $0.value] }
        #expect(
            fields == [["To", "+15550009999"], ["DateSent>", "2020-01-01T12:00:00Z"], ["PageSize", "500"]]
        )
    }

    @Test("asks for all numbers of the account when a messaging service sends")
    func service() async throws {
        let server = try ProviderServer(Self.page([]))
        _ = try await self.list(self.twilio(at: server.url, sender: "MG01"))
        #expect(try #require(server.requests.first).query["To"] == nil)
    }

    @Test("gives the messages of all pages, the earliest first, as the webhook would have")
    func pages() async throws {
        let path = "/2010-04-01/Accounts/AC01/Messages.json?Page=1&PageToken=PASM"
        let server = try ProviderServer(
            Self.page([Self.item("SM5", 60), Self.item("SM4", 60, media: "1")], next: path),
            Self.page([Self.item("SM3", 7), Self.item("SM1", 0), Self.item("SM2", 5)], next: "")
        )
        let received = try await self.list(self.twilio(at: server.url))
        #expect(received.map(\.message.id.rawValue) == ["SM1", "SM2", "SM3", "SM4", "SM5"])
        #expect(server.requests.map(\.path).last == path)
        #expect(server.requests.allSatisfy { $0["Authorization"]?.hasPrefix("Basic ") == true })
        let expected = InboundMessage(
            id: MessageID(provider: "twilio", rawValue: "SM4"),
            from: try PhoneNumber("+15550001111"),
            to: "+15550009999",
            text: "text of SM4",
            receivedAt: Self.now
        )
        #expect(
            received[3] == ReceivedSMS(expected, mediaCount: 1, sentAt: Self.start.addingTimeInterval(60))
        )
    }

    @Test("leaves out what is no message from a phone to us")
    func leavesOut() async throws {
        let items = [
            Self.item("SM1", direction: "outbound-api"), Self.item("SM2", status: "receiving"),
            Self.item("SM3", from: "12345"), Self.item("SM4", -1), Self.item(""), Self.item("SM5"),
        ]
        let server = try ProviderServer(Self.page(items))
        #expect(try await self.list(self.twilio(at: server.url)).map(\.message.id.rawValue) == ["SM5"])
    }

    @Test(
        "gives its credentials to no other host",
        arguments: [
            "https://evil.example/2010-04-01/Messages.json", "//evil.example/Messages.json", "evil",
            "/\\\\evil.example", "http://127.0.0.1:1/x",
        ]
    )
    func otherHosts(next: String) async throws {
        let server = try ProviderServer(Self.page([Self.item("SM1")], next: next))
        let twilio = try self.twilio(at: server.url)
        await #expect(throws: ListingError.leadsElsewhere) { try await self.list(twilio) }
        #expect(server.requests.count == 1)
    }

    @Test("takes a next page with the whole address, when it is ours")
    func wholeAddress() throws {
        let twilio = try self.twilio(at: "https://api.twilio.com")
        #expect(try twilio.url(ofPage: "https://api.twilio.com/a?b") == "https://api.twilio.com/a?b")
        #expect(throws: ListingError.leadsElsewhere) { try twilio.url(ofPage: "https://api.twilio.com.evil.example/") }
        #expect(throws: ListingError.leadsElsewhere) { try twilio.url(ofPage: "https://api.twilio.com@evil.example/") }
    }

    @Test("stops at a list that has no end")
    func endless() async throws {
        let server = try ProviderServer(Self.page([], next: "/again"))
        let twilio = try self.twilio(at: server.url)
        await #expect(throws: ListingError.tooManyPages(limit: Twilio.maximumPages)) { try await self.list(twilio) }
        #expect(server.requests.count == Twilio.maximumPages)
    }

    @Test("gives nothing of a list that cannot be read to its end")
    func failures() async throws {
        let first = Self.page([Self.item("SM1")], next: "/next")
        for (answer, error, isTransient) in [
            (TestRequest.answer(status: "503 Service Unavailable"), ListingError.status(503), true),
            (TestRequest.answer(status: "401 Unauthorized"), .status(401), false),
            (TestRequest.answer("<html>"), .notAList, false),
        ] {
            let server = try ProviderServer(first, answer)
            let twilio = try self.twilio(at: server.url)
            await #expect(throws: error) { try await self.list(twilio) }
            #expect(error.isTransient == isTransient)
        }
        let nobody = try self.twilio(at: "http://127.0.0.1:\(try TestServer.closedPort())")
        let error = await #expect(throws: ListingError.self) { try await self.list(nobody) }
        #expect(error?.isTransient == true)
        #expect(error?.description.contains("cannot connect") == true)
    }
}
