import AssistantTestSupport
import Foundation
import ModelServer
import Testing

/// The program with a language model, and with one that is not there.
struct LanguageModelAccessTests {
    private struct Turn: Decodable {
        let intent: String
        let replies: [String]
    }

    /// Nothing that anybody understands.
    private static let mumble = "blorp zanzibar quux"

    private func chat(
        _ lines: [String],
        in folder: TemporaryFolder,
        model: String? = nil,
        _ settings: [String: String] = [:]
    ) async throws -> [Turn] {
        var environment = try await folder.learnedDatabase.merging(settings) { _, new in new }
        if let model {
            environment["LLM_URL"] = model
            environment["LLM_MODEL"] = "small"
            environment["LLM_API_KEY"] = "key-1"
        }
        let result = try await AppProcess.run(
            ["chat", "--json"],
            input: lines.map { $0 + "\n" }.joined(),
            environment: environment
        )
        #expect(result.status == 0)
        #expect(!result.errors.contains("key-1"))
        return try result.lines.map { try JSONDecoder().decode(Turn.self, from: Data($0.utf8)) }
    }

    /// A model that takes everything for a question about prices, and opens every plan so.
    private static func server() throws -> ModelServer {
        try ModelServer { request in
            request.task.contains("You sort text messages")
                ? .writes("```json\n{\"intent\":\"pricing\",\"confidence\":0.9}\n```")
                : .writes(#"{"opening":"Your greens go first."}"#)
        }
    }

    @Test("what nobody understands is answered as the model says, and a plan opens with what it writes")
    func model() async throws {
        let server = try Self.server()
        let folder = try TemporaryFolder()
        let turns = try await self.chat(["prices", "plan", Self.mumble, "undo"], in: folder, model: server.url)
        #expect(turns.map(\.intent) == ["pricing", "plan", "pricing", "undo"])
        #expect(turns[2].replies.first?.contains("Your box comes to") == true)
        #expect(turns[1].replies.last?.hasPrefix("Your greens go first.\n1 ") == true)
        #expect(server.requests.map { $0.fields["authorization"] } == ["Bearer key-1", "Bearer key-1"])
        // The journal tells it all: the same comes out of it where there is no model.
        let verified = try await AppProcess.run(["replay", "--verify-all"], environment: folder.learnedDatabase)
        #expect(verified.status == 0)
        let rehearsed = try await AppProcess.run(["rehearse"], environment: folder.learnedDatabase)
        #expect(rehearsed.output.contains(" 0 different"))
    }

    @Test("a model that is not there changes nothing but the time that it takes")
    func gone() async throws {
        let lines = ["plan", Self.mumble, "swap 1", "A", Self.mumble]
        let url = "http://127.0.0.1:\(try ModelServer.closedPort())"
        let with = try await self.chat(lines, in: TemporaryFolder(), model: url)
        let without = try await self.chat(lines, in: TemporaryFolder())
        #expect(with.map(\.replies) == without.map(\.replies))
        #expect(with.map(\.intent) == without.map(\.intent))
    }

    @Test("each customer has so many calls a day, whichever process makes them")
    func budget() async throws {
        let server = try Self.server()
        let folder = try TemporaryFolder()
        let settings = ["LLM_CALLS_PER_DAY": "2"]
        let first = try await self.chat([Self.mumble], in: folder, model: server.url, settings)
        let second = try await self.chat([Self.mumble, Self.mumble], in: folder, model: server.url, settings)
        #expect((first + second).map(\.intent) == ["pricing", "pricing", "unknown"])
        #expect(server.requests.count == 2)
        let tomorrow = try await self.chat([":advance 1d", Self.mumble], in: folder, model: server.url, settings)
        #expect(tomorrow.map(\.intent) == ["pricing"])
    }

    @Test(
        "a setting that is wrong or missing stops the start with its name",
        arguments: [
            (["LLM_URL": "http://127.0.0.1:1"], "LLM_MODEL is missing"),
            (["LLM_URL": "models", "LLM_MODEL": "m"], "LLM_URL is \"models\""),
            (["LLM_URL": "http://127.0.0.1:1", "LLM_MODEL": "m", "LLM_CALLS_PER_DAY": "many"], "LLM_CALLS_PER_DAY is"),
        ]
    )
    func settings(settings: [String: String], complaint: String) async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(
            ["chat", "--json"],
            input: "hi\n",
            environment: folder.learnedDatabase.merging(settings) { _, new in new }
        )
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix(complaint))
        #expect(result.output.isEmpty)
    }
}
