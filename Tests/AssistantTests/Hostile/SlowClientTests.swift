import AssistantTestSupport
import Foundation
import ServerSupport
import Testing

/// What the running program does with clients that take their time, and with many of them.
struct SlowClientTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func server(_ settings: [String: String] = [:]) async throws -> RunningServer {
        let limits = ["HTTP_READ_TIMEOUT": "0.5"].merging(settings) { $1 }
        return try await RunningServer(self.folder.learnedDatabase.merging(limits) { $1 })
    }

    @Test(
        "a connection on which nothing goes on is closed",
        arguments: [
            "", "P", "POST /webhooks/vonage/inbound HTTP/1.1\r\nHost: a\r\n",
            HostileRequest.head("Content-Length: 63") + "msisdn=",
        ]
    )
    func silent(beginning: String) async throws {
        let server = try await self.server()
        let client = try RawClient(port: server.port)
        client.send(Array(beginning.utf8))
        var answers = RawAnswers(of: client)
        #expect(await answers.endsInSilence(within: 10))
        #expect(try await server.request("/api/v1/conversations").items.isEmpty)
    }

    @Test(
        "a byte now and then keeps no connection open",
        arguments: [
            "POST /webhooks/vonage/inbound HTTP/1.1\r\nA: ",
            HostileRequest.head("Content-Length: 60000") + HostileRequest.good,
        ]
    )
    func dribbling(beginning: String) async throws {
        let server = try await self.server()
        let client = try RawClient(port: server.port)
        client.send(Array(beginning.utf8))
        var isOpen = true
        for _ in 0..<200 where isOpen {
            isOpen = client.send([UInt8(ascii: "a")])
            // The wait between two bytes is one for the end.
            if case .end = await client.read(within: 0.05) { isOpen = false }
        }
        #expect(!isOpen)
        #expect(try await server.request("/api/v1/conversations").items.isEmpty)
    }

    @Test("a connection is closed on which no further request comes, and after an answer that nobody reads")
    func unread() async throws {
        let server = try await self.server()
        let idle = try RawClient(port: server.port)
        idle.send(Array(HostileRequest.get("/health/live").utf8))
        var answers = RawAnswers(of: idle)
        #expect(await answers.next(within: 10)?.status == 200)
        #expect(await answers.endsInSilence(within: 10))

        let deaf = try RawClient(port: server.port, receiveBuffer: 4_096)
        let count = 200
        deaf.send(Array(String(repeating: HostileRequest.get("/openapi.yaml"), count: count).utf8))
        // Two other connections come and go by the limit, one after the other; then this one has gone, too.
        for _ in 0..<2 {
            let other = try RawClient(port: server.port)
            var others = RawAnswers(of: other)
            #expect(await others.endsInSilence(within: 10))
        }
        var unread = RawAnswers(of: deaf)
        var read = 0
        while await unread.next(within: 10) != nil { read += 1 }
        #expect(unread.isAtEnd)
        #expect(read < count)
        #expect(try await server.request("/health/live").status == 200)
    }

    @Test("connections beyond the most wait until another closes", .timeLimit(.minutes(1)))
    func many() async throws {
        let server = try await self.server(["HTTP_MAX_CONNECTIONS": "4"])
        let silent = try (0..<16).map { _ in try RawClient(port: server.port) }
        let client = try RawClient(port: server.port)
        client.send(Array(HostileRequest.get("/health/live").utf8))
        var answers = RawAnswers(of: client)
        #expect(await answers.next(within: 30)?.status == 200)
        for other in silent {
            var end = RawAnswers(of: other)
            #expect(await end.endsInSilence(within: 30))
        }
    }

    @Test(
        "limits that are none stop the start with their names",
        arguments: [("HTTP_MAX_CONNECTIONS", "0"), ("HTTP_READ_TIMEOUT", "never"), ("HTTP_READ_TIMEOUT", "0")]
    )
    func wrongLimits(setting: String, value: String) async throws {
        let result = try await AppProcess.run(
            ["doctor"],
            environment: self.folder.database.merging([setting: value]) { $1 }
        )
        #expect(result.status != 0)
        #expect(result.errors.contains(setting))
    }
}
