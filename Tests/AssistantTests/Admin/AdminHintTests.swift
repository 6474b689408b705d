import AssistantTestSupport
import Foundation
import Testing

@testable import Assistant

/// Nobody but admins can tell that there are commands.
struct AdminHintTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// What a phone that nobody knows is answered: what it was taken for, where that leads, and what is said.
    private func answer(to text: String, from phone: Int, by server: RunningServer) async throws -> [String] {
        let answer = try await server.text(text, from: "+1555000\(phone)")
        let replies = answer["replies"] as? [String] ?? []
        return [answer["intent"] as? String ?? "", answer["state"] as? String ?? ""] + replies
    }

    @Test("from another phone a command is what it is where there are no admins, and no reply mentions one")
    func noHint() async throws {
        let settings = try await self.folder.learnedDatabase.merging(AdminPhone.settings) { $1 }
        let server = try await RunningServer(settings)
        let other = try TemporaryFolder()
        let without = try await RunningServer(other.learnedDatabase)
        let nonsense = try await self.answer(to: "QWERTZUI", from: 1_000, by: server)
        #expect(nonsense.first == "unknown" && nonsense.count > 2)
        let code = AdminPhone(server).shownCode
        let texts = [
            "STATUS", "STATS", "WHO +15550009999", "RESET +15550009999 \(code)", "RETRY \(code)", "PAUSE \(code)",
            "RESUME \(code)", "SEND \(code)", "BROADCAST News \(code)",
        ]
        var unknown = 0
        for (number, text) in texts.enumerated() {
            let answer = try await self.answer(to: text, from: 2_000 + number, by: server)
            #expect(try await self.answer(to: text, from: 2_000 + number, by: without) == answer, "\(text)")
            // Some words are like words of the assistant, such as START; what is not understood is answered alike.
            guard answer.first == "unknown" else { continue }
            unknown += 1
            #expect(answer == nonsense, "\(text)")
        }
        #expect(unknown >= 2)
        let help = try await self.answer(to: "help", from: 3_000, by: server).joined()
        for word in ["STATUS", "STATS", "RESET", "BROADCAST", "RETRY", "admin"] { #expect(!help.contains(word)) }
        let lines = try await AppProcess.run(["audit"], environment: self.folder.database).lines
        #expect(lines == ["No admin or operator has changed anything."])
        for text in ["STATUS", "STATS"] {
            let classified = try await AppProcess.run(
                ["classify", "--json", text],
                environment: LearnedDatabase.setting.merging(AdminPhone.settings) { $1 }
            )
            #expect(!classified.output.contains("admin"))
        }
    }
}
