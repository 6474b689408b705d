import AssistantTestSupport
import Foundation
import RouterKitSQL
import ServerSupport
import Testing

/// What the running program writes to its log in a day on which everything happens, and what it does not.
struct LogTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func tamper(_ statements: String...) async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        try await database.transaction { for sql in statements { _ = try $0.execute(sql, []) } }
        try database.close()
    }

    private static func form(_ fields: [String: String]) -> Data { TwilioCall.form(fields) }

    private func replies(_ server: RunningServer, headers: [String: String] = [:]) async throws -> [String] {
        try await server.request("/api/v1/outbox?limit=500", headers: headers).items.compactMap {
            $0["text"] as? String
        }
    }

    @Test("neither numbers nor texts, whatever customers and callers do", .timeLimit(.minutes(2)))
    func customers() async throws {
        // A shop that takes logins, and is gone later.
        let shop = try await RunningServer([:], arguments: ["storefront", "--port", "0"])
        let settings = try await self.folder.learnedDatabase.merging([
            "LOG_LEVEL": "info", "RATE_LIMIT_PER_MINUTE": "25", "STOREFRONT_URL": "http://127.0.0.1:\(shop.port)",
        ]) { $1 }
        let connected = try await AppProcess.run(["connect", BusyDay.planner], input: "demo\n", environment: settings)
        #expect(connected.status == 0, "\(connected.errors)")
        let server = try await RunningServer(settings)
        for text in BusyDay.week { _ = try await server.text(text, from: BusyDay.planner) }
        for text in BusyDay.complaints { _ = try await server.text(text, from: BusyDay.complainer) }
        for text in BusyDay.leaving { _ = try await server.text(text, from: BusyDay.leaver) }
        for number in 0..<30 { _ = try await server.text("floccinauci \(number)", from: BusyDay.complainer) }
        try await self.parts(server)
        try await self.mistakes(server)
        try await self.onboarding(server)
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"9d"}"#.utf8))
        #expect(shop.end(with: SIGTERM) == 0)
        for text in ["plan", "plan now hazelnuttyfoo"] { _ = try await server.text(text, from: BusyDay.planner) }
        let replies = try await self.replies(server)
        #expect(server.end(with: SIGTERM) == 0)
        #expect(server.logged.contains("turn"))
        #expect(BusyDay.traces(in: server.logged, replies: replies) == [])
    }

    private func parts(_ server: RunningServer) async throws {
        for (part, text) in [("1", "ramblingdoubt about "), ("2", "sesquipedal dinners")] {
            let fields = [
                "msisdn": String(BusyDay.rambler.dropFirst()), "to": "15550100", "messageId": "part\(part)",
                "type": "text",
                "concat": "true", "concat-ref": "7", "concat-total": "2", "concat-part": part, "text": text,
            ]
            #expect(try await server.request("/webhooks/vonage/inbound", body: Self.form(fields)).status == 200)
        }
    }

    /// What callers send that is wrong, with numbers and texts where none belong.
    private func mistakes(_ server: RunningServer) async throws {
        let number = String(BusyDay.rambler.dropFirst())
        let forms = [
            ["msisdn": "\(number)x", "to": "1", "messageId": "1", "text": "floccinauci"],
            ["msisdn": number, "to": "1", "messageId": "\(number)\u{0}", "text": "floccinauci"],
            ["msisdn": number, "status": "floccinauci", "messageId": "1"],
            ["msisdn": number, "status": number, "messageId": "1"],
            ["msisdn": number, "status": "rejected", "messageId": "1", "err-code": "floccinauci"],
        ]
        for fields in forms {
            for path in ["/webhooks/vonage/inbound", "/webhooks/vonage/status", "/webhooks/twilio/inbound"] {
                #expect(try await server.request(path, body: Self.form(fields)).status < 500)
                let query = String(decoding: Self.form(fields), as: UTF8.self)
                #expect(try await server.request("\(path)?\(query)").status < 500)
            }
        }
        for body in [#"{"from":"\#(number) floccinauci","text":"a"}"#, #"{"from":"\#(number)","text":"floccinauci""#] {
            #expect(try await server.request("/api/v1/simulator/messages", body: Data(body.utf8)).status == 400)
        }
        for path in ["/api/v1/conversations/%2B\(number)1", "/plans/\(number)floccinauci", "/\(number)"] {
            #expect(try await server.request(path).status == 404)
        }
        let proxied = ["X-Forwarded-For": "203.0.113.9", "Authorization": "Bearer floccinauci"]
        #expect(try await server.request("/webhooks/vonage/inbound?msisdn=\(number)", headers: proxied).status == 401)
        let client = try RawClient(port: server.port)
        client.send(Array((HostileRequest.head("Content-Length: 500") + "msisdn=\(number)&text=floccinauci").utf8))
        client.finishSending()
        var answers = RawAnswers(of: client)
        #expect(await answers.next(within: 10)?.status == 400)
    }

    private func onboarding(_ server: RunningServer) async throws {
        let link = try #require(try await self.replies(server).joined().firstMatch(of: /\/onboard\/\S{24}/))
        for foods in ["sesquipedal", "mushrooms"] {
            let form = [
                "people": "2", "diet": "vegetarian", "day": "monday", "foods": foods, "language": "en",
                "login": BusyDay.complainer, "password": "quuxgnocchi",
            ]
            _ = try await server.request(String(link.0), body: Self.form(form))
        }
    }

    @Test("neither numbers nor texts, when turns fail and become dead letters", .timeLimit(.minutes(1)))
    func deadLetters() async throws {
        let first = try await RunningServer(self.folder.learnedDatabase)
        for text in ["plan", "no hazelnuttyfoo"] { _ = try await first.text(text, from: BusyDay.planner) }
        #expect(first.end(with: SIGTERM) == 0)
        try await self.tamper(
            "UPDATE conversations SET context = replace(context, '\"version\"', '\"hazelnuttyfoo\"')",
            "UPDATE events SET payload = substr(payload, 1, length(payload) - 1)"
        )
        let server = try await RunningServer(self.folder.learnedDatabase)
        for text in ["swap wibblewobble", "floccinauci"] { _ = try await server.text(text, from: BusyDay.planner) }
        let letters = try await server.request("/api/v1/dead-letters").items
        #expect(letters.count == 2)
        for letter in letters {
            let id = try #require(letter["id"] as? String)
            #expect(try await server.request("/api/v1/dead-letters/\(id)/retry", body: Data()).status == 200)
        }
        #expect(server.end(with: SIGTERM) == 0)
        #expect(server.logged.contains("turn failed outside the error boundary"))
        #expect(BusyDay.traces(in: server.logged) == [])
    }

    @Test("neither numbers nor texts, whatever the provider says of them", .timeLimit(.minutes(2)), arguments: [0, 4])
    func provider(offset: Int) async throws {
        let refusal =
            #"{"code":21211,"message":"The 'To' number \#(BusyDay.planner) is not a valid phone number: floccinauci"}"#
        let answers = [
            TestRequest.answer(refusal, status: "400 Bad Request"),
            TestRequest.answer(refusal, status: "500 Oops \(BusyDay.planner)"),
            TestRequest.answer(refusal, status: "200 OK"),
            TestRequest.answer("\(BusyDay.planner) floccinauci", status: "201 Created"),
            TestRequest.answer(
                refusal,
                status: "302 Found\r\nLocation: http://elsewhere.example/floccinauci/\(BusyDay.planner)"
            ),
            "\(BusyDay.planner) floccinauci\r\n\r\n",
            TestRequest.answer(
                #"{"code":21610,"message":"\#(BusyDay.planner) floccinauci"}"#,
                status: "400 Bad Request"
            ),
        ]
        let provider = try PlayedProvider { answers[($0 - 1 + offset) % answers.count] }
        let settings = try await self.folder.learnedDatabase.merging([
            "SMS_PROVIDER": "twilio", "SMS_FROM": "+15550009999", "TWILIO_ACCOUNT_SID": "AC1",
            "TWILIO_AUTH_TOKEN": "hush",
            "TWILIO_API_BASE": provider.url, "PUBLIC_URL": "https://sms.example", "CONSOLE_TOKEN": "console",
            "CREDENTIALS_KEY": String(repeating: "A", count: 43) + "=", "LOG_FORMAT": "json", "QUIET_HOURS": "off",
        ]) { $1 }
        let server = try await RunningServer(settings)
        func deliver(_ text: String, from phone: String, id: String, token: String = "hush") async throws -> Int {
            let path = "/webhooks/twilio/inbound"
            let fields = ["MessageSid": id, "From": phone, "To": "+15550009999", "Body": text, "NumMedia": "0"]
            let signature = TwilioCall.signature(fields, to: "https://sms.example" + path, token: token)
            let headers = ["X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"]
            return try await server.request(path, body: Self.form(fields), headers: headers).status
        }
        for (index, phone) in (BusyDay.phones + BusyDay.phones).enumerated() {
            #expect(try await deliver("floccinauci help", from: phone, id: "SM\(index)") == 200)
            #expect(try await deliver("floccinauci", from: phone, id: "SM-wrong\(index)", token: "guessed") == 401)
        }
        // What a number has to wait for is not sent: one each is.
        _ = await provider.next(BusyDay.phones.count)
        let headers = ["Authorization": "Bearer console"]
        let replies = try await self.replies(server, headers: headers)
        #expect(replies.count >= BusyDay.phones.count)
        #expect(server.end(with: SIGTERM) == 0)
        #expect(server.logged.contains("message was given up"))
        #expect(server.logged.contains("webhook call refused"))
        #expect(BusyDay.traces(in: server.logged, replies: replies) == [])
    }

    @Test("lines of one number bear one label, those of others another, and a key of one's own hides them")
    func labels() async throws {
        let settings = try await self.folder.learnedDatabase.merging(["LOG_FORMAT": "json"]) { $1 }
        let server = try await RunningServer(settings)
        for phone in [BusyDay.planner, BusyDay.complainer, BusyDay.planner] {
            _ = try await server.text("help", from: phone)
        }
        #expect(server.end(with: SIGTERM) == 0)
        let labels = server.logged.matches(of: /"conversation":"([^"]+)"/).map { String($0.1) }
        #expect(labels.count == 3)
        #expect(labels.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{8}…\d\d/) != nil })
        #expect(Set(labels).count == 2 && labels.first == labels.last)
    }
}
