import HTTPClient
import ServerSupport
import Testing

/// What servers do that they should not, and what a caller hears of it.
struct MisbehavingServerTests {
    /// Sends a request to a server that does what the script says once it has read the request.
    private func send(
        _ method: HTTPClient.Method = .get,
        deadline: Duration = .seconds(60),
        bodyLimit: Int = 8 << 20,
        to script: @escaping TestServer.Script
    ) async throws -> HTTPClientError {
        let server = try TestServer { connection in
            guard connection.readRequest() != nil else { return }
            script(connection)
        }
        let error = try await withClient(changing: { $0.maximumBodySize = bodyLimit }) { client in
            try await failure(of: client, .init(method, "\(server.url)/path?secret=1", deadline: deadline))
        }
        #expect(!"\(error)".contains("secret") && !"\(error)".contains("path"))
        return error
    }

    @Test(
        "stalls before the head, in it, or in the body: the deadline ends it",
        arguments: [
            ("", HTTPClientError.Phase.waitingForAnswer),
            ("HTTP/1.1 200 OK\r\nContent-", .reading),
            ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", .reading),
        ]
    )
    func stalls(sent: String, phase: HTTPClientError.Phase) async throws {
        let limit = Duration.milliseconds(1_500)
        let error = try await self.send(deadline: limit) { connection in
            connection.write(sent)
            connection.waitForEnd()
        }
        #expect(error.kind == .timedOut(after: limit, phase))
        #expect(error.mayHaveArrived)
        #expect(error.isTransient)
        #expect("\(error)".hasPrefix("timed out after 1.5 s while \(phase) (http://127.0.0.1:"))
    }

    @Test("drips without an end: the deadline counts from the start, not from the last byte")
    func drips() async throws {
        let limit = Duration.milliseconds(1_500)
        let error = try await self.send(deadline: limit, bodyLimit: 1 << 40) { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
            while connection.write("x") {}
        }
        #expect(error.kind == .timedOut(after: limit, .reading))
    }

    @Test("closes or resets before the answer", arguments: [false, true])
    func closes(withReset: Bool) async throws {
        let error = try await self.send(.post) { if withReset { $0.reset() } }
        #expect(error.kind == .connectionLost)
        #expect(error.mayHaveArrived)
    }

    @Test("sends half of what it announced")
    func halfABody() async throws {
        let error = try await self.send { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf") }
        #expect(error.kind == .bodyIncomplete)
    }

    @Test("announces 10 GB: refused before the first byte of it")
    func announcesTooMuch() async throws {
        let error = try await self.send { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n")
            connection.waitForEnd()
        }
        #expect(error.kind == .bodyTooLarge(limit: 8 << 20))
    }

    @Test("sends without end and without saying how much: stopped at the limit")
    func endlessBody() async throws {
        let chunk = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
        let error = try await self.send { connection in
            connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while connection.write(chunk) {}
        }
        #expect(error.kind == .bodyTooLarge(limit: 8 << 20))
    }

    @Test("sends little that decodes to much: stopped at the limit")
    func bomb() async throws {
        let bomb = Gzip.bomb(decodedSize: 64 << 20)
        #expect(bomb.count < 1 << 20)
        let error = try await self.send { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
            connection.write(bomb)
        }
        #expect(error.kind == .bodyTooLarge(limit: 8 << 20))
    }

    @Test(
        "sends a head without end, in fields, in one line, or in interim answers",
        arguments: ["X-Field: 1234567890\r\n", "x", "HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 103 Hint\r\n\r\n"]
    )
    func endlessHead(piece: String) async throws {
        let pieces = String(repeating: piece, count: 1_000)
        let error = try await self.send { connection in
            connection.write(piece.hasPrefix("HTTP") ? "" : "HTTP/1.1 200 OK\r\n")
            while connection.write(pieces) {}
        }
        #expect(error.kind == .headTooLarge(limit: 64 << 10))
    }

    @Test("answers with something else than HTTP, or not coded as it says")
    func noHTTP() async throws {
        let kinds = try await [
            self.send { $0.write("SSH-2.0-OpenSSH_9.2\r\n") }.kind,
            self.send {
                $0.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope")
            }.kind,
        ]
        for kind in kinds {
            #expect("\(HTTPClientError(kind))".contains("proper HTTP"))
        }
    }
}
