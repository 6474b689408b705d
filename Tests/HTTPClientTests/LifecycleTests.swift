import HTTPClient
import ServerSupport
import Testing

struct LifecycleTests {
    /// A server that never answers, and tells when a request has come and when its connection has ended.
    private struct Silent {
        let server: TestServer
        let came: AsyncStream<Void>
        let ended: AsyncStream<Void>

        init() throws {
            let (came, coming) = AsyncStream.makeStream(of: Void.self)
            let (ended, ending) = AsyncStream.makeStream(of: Void.self)
            (self.came, self.ended) = (came, ended)
            self.server = try TestServer { connection in
                guard connection.readRequest() != nil else { return }
                coming.yield()
                connection.waitForEnd()
                ending.yield()
            }
        }
    }

    @Test("a cancelled task closes the connection, and its request may have arrived")
    func cancellation() async throws {
        let silent = try Silent()
        try await withClient { client in
            let task = Task { try await failure(of: client, .init(.post, silent.server.url)) }
            for await _ in silent.came { break }
            task.cancel()
            let error = try await task.value
            #expect(error.kind == .cancelled)
            #expect(error.mayHaveArrived)
            for await _ in silent.ended { break }
        }
    }

    @Test("a task that is cancelled before it sends anything connects to nobody")
    func cancelledBefore() async throws {
        let silent = try Silent()
        try await withClient { client in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await failure(of: client, .init(.post, silent.server.url))
            }
            let error = try await task.value
            #expect(error.kind == .cancelled)
            #expect(!error.mayHaveArrived)
        }
        #expect(silent.server.accepted == 0)
    }

    @Test("requests that wait for a place can be cancelled, run out of time, and go on in their turn")
    func waiting() async throws {
        let silent = try Silent()
        let answering = try TestServer.answering { _ in TestRequest.answer("ok") }
        try await withClient(changing: { $0.maximumTransfers = 1 }) { client in
            let first = Task { try await failure(of: client, .init(.get, silent.server.url)) }
            for await _ in silent.came { break }
            let cancelled = Task { try await failure(of: client, .init(.get, answering.url)) }
            let late = Task { try await failure(of: client, .init(.get, answering.url, deadline: .milliseconds(100))) }
            let last = Task { try await client.send(.init(.get, answering.url)) }
            cancelled.cancel()
            #expect(try await cancelled.value == HTTPClientError(.cancelled, origin: answering.url))
            #expect(try await late.value.kind == .timedOut(after: .milliseconds(100), .waitingForPlace))
            #expect(answering.accepted == 0)
            first.cancel()
            _ = try await first.value
            #expect(try await last.value.status == 200)
        }
    }

    @Test("a task that is cancelled before it sends anything does not wait for a place")
    func cancelledBeforeWithoutPlace() async throws {
        let silent = try Silent()
        try await withClient(changing: { $0.maximumTransfers = 1 }) { client in
            let first = Task { try await failure(of: client, .init(.get, silent.server.url)) }
            for await _ in silent.came { break }
            let second = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await failure(of: client, .init(.get, silent.server.url))
            }
            let ofSecond = try await second.value
            first.cancel()
            let ofFirst = try await first.value
            // The first did not run out of time, so the second did not wait for that.
            #expect([ofFirst.kind, ofSecond.kind] == [.cancelled, .cancelled])
        }
    }

    @Test("a shutdown ends what is under way and what waits, and everything after")
    func shutdown() async throws {
        let silent = try Silent()
        var configuration = HTTPClient.Configuration()
        configuration.maximumTransfers = 1
        let client = HTTPClient(configuration)
        let running = Task { try await failure(of: client, .init(.get, silent.server.url)) }
        for await _ in silent.came { break }
        let waiting = Task { try await failure(of: client, .init(.get, silent.server.url)) }
        await client.shutdown()
        for await _ in silent.ended { break }
        #expect(try await running.value.kind == .shutDown)
        #expect(try await waiting.value == HTTPClientError(.shutDown, origin: silent.server.url))
        #expect(try await failure(of: client, .init(.get, silent.server.url)).kind == .shutDown)
        await client.shutdown()
    }

    @Test("a client that is let go closes its connections")
    func letGo() async throws {
        let (ended, ending) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer { connection in
            while connection.readRequest() != nil, connection.write(TestRequest.answer("ok")) {}
            ending.yield()
        }
        _ = try await HTTPClient().send(.init(.get, server.url))
        for await _ in ended { break }
    }

    @Test("what is not idempotent is not sent again when a kept connection turns out to be closed; a GET is")
    func sentOnce() async throws {
        let server = try TestServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.write(TestRequest.answer("ok"))
            // The second request on a connection is read and never answered.
            _ = connection.readRequest()
        }
        try await withClient { client in
            _ = try await client.send(.init(.get, server.url))
            let error = try await failure(of: client, .init(.post, server.url))
            #expect(error.kind == .connectionLost)
            #expect(error.mayHaveArrived)
        }
        try await withClient { client in
            _ = try await client.send(.init(.get, server.url))
            #expect(try await client.send(.init(.get, server.url)).status == 200)
        }
    }
}
