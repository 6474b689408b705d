import HTTPClient
import ModelServer
import Testing

@testable import LanguageModel

/// Calls to a server that plays the model.
struct ChatCompletionsTests {
    private func chat(
        _ url: String,
        key: String? = "key-1",
        limit: Duration = .seconds(20),
        size: Int = 4_096
    ) throws -> ChatCompletions {
        var configuration = ChatCompletions.Configuration(model: "small", key: key)
        configuration.timeLimit = limit
        configuration.maximumAnswerSize = size
        return try ChatCompletions(url: url, configuration)
    }

    @Test("asks as servers of models want to be asked")
    func request() async throws {
        let server = try ModelServer(.writes(#"{"a":1}"#))
        let answer = try await self.chat(server.url).answer(
            to: [ChatMessage(.system, "do"), ChatMessage(.user, "this \"thing\"")],
            maximumTokens: 7
        )
        #expect(answer == #"{"a":1}"#)
        let request = try #require(server.requests.first)
        #expect(request.path == "/v1/chat/completions")
        #expect(request.fields["authorization"] == "Bearer key-1")
        #expect(request.task == "do")
        #expect(request.material == "this \"thing\"")
        for part in [
            #""model":"small""#, #""temperature":0"#, #""max_tokens":7"#, #""response_format":{"type":"json_object"}"#,
        ] {
            #expect(request.body.contains(part))
        }
        _ = try await self.chat(server.url, key: nil).answer(to: [], maximumTokens: 1)
        #expect(server.requests.last?.fields["authorization"] == nil)
    }

    @Test(
        "finds the way from any form of the address",
        arguments: [
            ("http://h", "http://h/v1/chat/completions"), ("http://h/", "http://h/v1/chat/completions"),
            ("http://h:1/v1", "http://h:1/v1/chat/completions"), ("http://h/v1/", "http://h/v1/chat/completions"),
            ("http://h/v1/chat/completions", "http://h/v1/chat/completions"),
            ("https://h/api/openai//", "https://h/api/openai/chat/completions"),
        ]
    )
    func addresses(url: String, endpoint: String) { #expect(ChatCompletions.endpoint(url) == endpoint) }

    @Test(
        "refuses an address or a key that cannot be used",
        arguments: [("ftp://h", "k"), ("", "k"), ("http://h", "a\nb")]
    )
    func unusable(url: String, key: String) {
        #expect(throws: LanguageModelError.self) { try self.chat(url, key: key) }
    }

    @Test(
        "says what is wrong with a status",
        arguments: [
            (401, LanguageModelError.keyRefused(status: 401)), (403, .keyRefused(status: 403)), (404, .notFound),
            (429, .tooManyRequests), (500, .outOfOrder(status: 500)), (503, .outOfOrder(status: 503)),
            (400, .refused(status: 400)), (302, .refused(status: 302)),
        ]
    )
    func statuses(status: Int, error: LanguageModelError) async throws {
        let server = try ModelServer(.status(status))
        await #expect(throws: error) { try await self.chat(server.url).answer(to: [], maximumTokens: 1) }
        // What arrived is not sent again.
        #expect(server.requests.count == 1)
    }

    @Test("an answer that takes too long, or is too large, is none")
    func limits() async throws {
        let server = try ModelServer(.stalls)
        let slow = try self.chat(server.url, limit: .milliseconds(50))
        let timeout = await #expect(throws: LanguageModelError.self) {
            try await slow.answer(to: [], maximumTokens: 1)
        }
        #expect(timeout.map { "\($0)".contains("timed out after 0.05 s") } == true)
        #expect(server.requests.count == 1)
        server.answer { _ in .writes(String(repeating: "a", count: 5_000)) }
        let large = await #expect(throws: LanguageModelError.self) {
            try await self.chat(server.url).answer(to: [], maximumTokens: 1)
        }
        #expect(large.map { "\($0)".contains("4096 bytes") } == true)
    }

    @Test("a server that is not there, and a call that is cancelled, end at once")
    func gone() async throws {
        let chat = try self.chat("http://127.0.0.1:\(ModelServer.closedPort())")
        let error = await #expect(throws: LanguageModelError.self) { try await chat.answer(to: [], maximumTokens: 1) }
        #expect(error.map { "\($0)".contains("check that it runs") } == true)
        let server = try ModelServer(.stalls)
        let call = Task { try await self.chat(server.url).answer(to: [], maximumTokens: 1) }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test(
        "a body that is no completion cannot be read",
        arguments: [
            "", "<html>", "[]", "{}", #"{"choices":[]}"#, #"{"choices":[{}]}"#,
            #"{"choices":[{"message":{"content":null}}]}"#,
        ]
    )
    func bodies(body: String) async throws {
        let server = try ModelServer(.body(body))
        let error = await #expect(throws: LanguageModelError.self) {
            try await self.chat(server.url).answer(to: [], maximumTokens: 1)
        }
        #expect(error.map { "\($0)".contains("cannot be read") } == true)
    }

    @Test("a text in several parts is one")
    func parts() async throws {
        let server = try ModelServer(
            .body(
                #"{"choices":[{"message":{"content":[{"type":"text","text":"{\"a\""},{"type":"text","text":":1}"}]}}]}"#
            )
        )
        #expect(try await self.chat(server.url).answer(to: [], maximumTokens: 1) == #"{"a":1}"#)
    }

    @Test("no error has the key or what was asked in it")
    func secrets() async throws {
        for answer in [ModelServer.Answer.status(401), .status(500), .body("key-1 secret")] {
            let server = try ModelServer(answer)
            let error = await #expect(throws: LanguageModelError.self) {
                try await self.chat(server.url).answer(to: [ChatMessage(.user, "secret")], maximumTokens: 1)
            }
            #expect(error.map { "\($0)".contains("key-1") || "\($0)".contains("secret") } == false)
        }
    }
}
