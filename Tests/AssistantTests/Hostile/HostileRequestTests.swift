import AssistantTestSupport
import Foundation
import ServerSupport
import Testing

/// What the running program does with requests that nobody should send.
struct HostileRequestTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func server(_ settings: [String: String] = [:]) async throws -> RunningServer {
        try await RunningServer(self.folder.learnedDatabase.merging(settings) { $1 })
    }

    @Test("each gets its answer, has no effect, and hurts nobody", .timeLimit(.minutes(2)))
    func answers() async throws {
        let server = try await self.server()
        for request in HostileRequest.contents + HostileRequest.protocolBreaches {
            let client = try RawClient(port: server.port)
            client.send(request.bytes)
            if request.finishes { client.finishSending() }
            var answers = RawAnswers(of: client)
            var statuses: [Int] = []
            for _ in request.answers {
                guard let answer = await answers.next(within: 10) else { break }
                statuses.append(answer.status)
            }
            #expect(statuses == request.answers, "\(request.name)")
            if request.closes {
                client.finishSending()
                #expect(await answers.endsInSilence(within: 10), "\(request.name)")
            } else {
                client.send(Array(HostileRequest.get("/health/live").utf8))
                #expect(await answers.next(within: 10)?.status == 200, "\(request.name): the next request")
            }
            #expect(try await server.request("/api/v1/conversations").items.isEmpty, "\(request.name)")
        }
        #expect(try await server.request("/api/v1/jobs").items.isEmpty)
        #expect(try await server.text("hello")["replies"] is [String])
        #expect(server.end(with: SIGTERM) == 0)
    }

    @Test("a message whose connection breaks off in its body is none")
    func reset() async throws {
        let server = try await self.server()
        for head in [
            HostileRequest.head("Content-Length: 100"), HostileRequest.head("Transfer-Encoding: chunked") + "64\r\n",
        ] {
            do {
                let client = try RawClient(port: server.port)
                client.send(Array((head + HostileRequest.good).utf8))
                client.endWithReset()
            }
            #expect(try await server.request("/health/ready").status == 200)
        }
        #expect(server.end(with: SIGTERM) == 0)
        let second = try await self.server()
        #expect(try await second.request("/api/v1/conversations").items.isEmpty)
    }

    @Test(
        "odd texts that are allowed are taken as they are",
        arguments: [
            ("100%25+a%4", "100% a%4"), ("a%00b", "a\0b"), ("%1B%5B31m", "\u{1B}[31m"), ("%E2%80%AE", "\u{202E}"),
        ]
    )
    func odd(escaped: String, text: String) async throws {
        let server = try await self.server()
        let body = HostileRequest.good.replacing("text=plan", with: "text=\(escaped)")
        #expect(try await server.request("/webhooks/vonage/inbound", body: Data(body.utf8)).status == 200)
        let events = try await server.request("/api/v1/conversations/%2B447700900001/events").items
        let received = events.first { $0["type"] as? String == "message_received" }?["payload"] as? [String: Any]
        #expect(received?["text"] as? String == text)
    }
}
