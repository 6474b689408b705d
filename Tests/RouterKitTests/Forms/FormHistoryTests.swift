import Testing

@testable import RouterKit

struct FormHistoryTests {
    /// Forms 1 and 2 call a list `days` and `skipped`; the current one, 3, calls it `skipped_days`.
    private let history = FormHistory([
        FormMigration(from: 1, fixture: #"{"days":["mon"]}"#) { old in
            old.setting("skipped", to: old["days"]).setting("days", to: nil)
        },
        FormMigration(from: 2, fixture: #"{"skipped":["mon"]}"#) { old in
            guard let skipped = old["skipped"] else { throw ScriptedProblem() }
            return old.setting("skipped_days", to: skipped).setting("skipped", to: nil)
        },
    ])

    private struct ScriptedProblem: Error, CustomStringConvertible { let description = "no skipped" }

    private struct Days: Codable, Equatable {
        var days: [String]
        private enum CodingKeys: String, CodingKey { case days = "skipped_days" }
    }

    @Test(
        "takes a value of any older form to the current one, step by step",
        arguments: [
            (1, #"{"days":["mon","tue"]}"#), (2, #"{"skipped":["mon","tue"]}"#),
            (3, #"{"skipped_days":["mon","tue"]}"#),
        ]
    )
    func upgrades(form: Int, text: String) throws {
        #expect(try self.history.decode(Days.self, from: text, form: form) == Days(days: ["mon", "tue"]))
    }

    @Test(
        "says why a value cannot be read",
        arguments: [
            (4, #"{}"#, "it has form 4, and this program knows up to 3"),
            (0, #"{}"#, "no migration leads on from form 0"),
            (2, #"{"days":["mon"]}"#, "the migration from form 2 failed: no skipped"),
        ]
    )
    func unreadable(form: Int, text: String, reason: String) {
        let error = #expect(throws: UnreadableForm.self) {
            try self.history.decode(Days.self, from: text, form: form)
        }
        #expect(error?.description == reason)
    }

    @Test("tells where a value does not fit, and nothing of what is in it")
    func short() throws {
        let error = try #require(throws: DecodingError.self) {
            try self.history.decode(Days.self, from: #"{"skipped_days":["mon",{"secret":"dinner"}]}"#, form: 3)
        }
        let text = UnreadableForm.inShort(error)
        #expect(text.contains("skipped_days"))
        #expect(!text.contains("secret"))
    }
}
