import AssistantTestSupport
import Foundation
import Testing

struct CommandTests {
    @Test("lists the modules")
    func listsTheModules() async throws {
        let result = try await AppProcess.run(["modules"])
        #expect(result.status == 0)
        for module in ["plan", "swap", "skip", "confirm", "help"] { #expect(result.lines.contains { $0 == module }) }
        #expect(
            result.output.contains("handles swap first in analysis_sent, awaiting_confirmation, modifying, priority 50")
        )
        // Each module that reads or writes the plan says so.
        #expect(result.lines.count { $0 == "  remembers plan" } == 13)
    }

    @Test(
        "classifies whole words, in a state",
        arguments: [("I know", "unknown"), ("swap 2", "swap"), ("YES!", "affirmative"), ("no thanks", "negative")]
    )
    func classifies(text: String, intent: String) async throws {
        let result = try await AppProcess.run(
            ["classify", "--state", "analysis_sent", "--json", text],
            environment: LearnedDatabase.setting
        )
        let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(json["intent"] as? String == intent)
        #expect(json["stage"] is String && json["ranking"] is [Any] && json["confidence"] is NSNumber)
    }

    @Test("classifies lines in order")
    func classifiesLines() async throws {
        let result = try await AppProcess.run(
            ["classify", "--stdin"],
            input: "{\"text\":\"plan\"}\n{\"text\":\"I know\",\"state\":\"confirmed\"}\n{\"text\":\"\"}\n"
        )
        #expect(result.lines.map { $0.contains(#""intent":"plan""#) } == [true, false, false])
        #expect(result.lines.count == 3)
    }

    @Test(
        "a wrong setting stops the start with its name, in one line",
        arguments: [
            ("HTTP_PORT", "eighty"), ("DATABASE_URL", "mysql://x"), ("SMS_PROVIDER", "pigeon"),
            ("SMS_PER_SECOND", "0"), ("QUIET_HOURS", "night"), ("WEBHOOK_RATE_PER_SECOND", "-1"),
            ("RATE_LIMIT_PER_MINUTE", "-1"), ("JOURNAL_DAYS", "3"), ("LOG_LEVEL", "loud"), ("LOG_FORMAT", "xml"),
            ("TIME_ZONE", "Mars/Base"),
            ("STOREFRONT_URL", "shop"), ("PUBLIC_URL", "ftp://x"), ("CREDENTIALS_KEY", "short"),
            ("FLOW_WALKED", "/nowhere"),
        ]
    )
    func refusesAWrongSetting(name: String, value: String) async throws {
        let folder = try TemporaryFolder()
        let result = try await AppProcess.run(["serve"], environment: folder.database.merging([name: value]) { $1 })
        #expect(result.status != 0)
        #expect(result.errors.contains(name))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test("says what to do when the port is taken or the database cannot be opened")
    func saysWhatToDo() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer(folder.learnedDatabase)
        let second = try await AppProcess.run(
            ["serve"],
            environment: folder.database.merging(["HTTP_PORT": "\(server.port)", "LOG_LEVEL": "critical"]) { $1 }
        )
        #expect(second.status != 0)
        #expect(second.errors.contains("HTTP_PORT"))

        let unwritable = try await AppProcess.run(
            ["serve"],
            environment: ["DATABASE_URL": "sqlite:/proc/nowhere/app.sqlite"]
        )
        #expect(unwritable.status != 0)
        #expect(unwritable.errors.contains("DATABASE_URL"))
    }
}
