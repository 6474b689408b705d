import Logging
import RouterKitTesting
import Testing

@testable import RouterKit

/// A plan of a module whose first form named the day and whose second numbers it.
private struct Plan: ModuleData {
    static let name = "plan"
    static let schema = 3
    static let migrations = [
        FormMigration(from: 1, fixture: #"{"day":"tuesday"}"#) { old in
            guard case .string(let day)? = old["day"] else { throw ScriptedFailure("no day") }
            return .object(["number": .int(day == "tuesday" ? 2 : 1)])
        },
        FormMigration(from: 2, fixture: #"{"number":2}"#) { $0.setting("dinners", to: .array([])) },
    ]
    var number: Int
    var dinners: [String]
}

struct ModuleDataFormTests {
    private let log = CallLog()

    /// A turn in which this is stored under the plan's name.
    private func turn(_ schema: Int, _ value: JSONValue) throws -> Turn {
        var turn = try Turn.test(state: .planned) { turn in
            turn.append(.dataChanged(.init(name: Plan.name, data: StoredModuleData(schema: schema, value: value))))
        }
        turn.logger = Logger(label: "test", factory: { [log] _ in RecordingLogHandler(log) })
        return turn
    }

    @Test(
        "reads data of every older form, and changes nothing by reading",
        arguments: [
            (1, JSONValue.object(["day": .string("tuesday")])), (2, .object(["number": .int(2)])),
            (3, .object(["number": .int(2), "dinners": .array([])])),
        ]
    )
    func reads(schema: Int, value: JSONValue) throws {
        let turn = try self.turn(schema, value)
        #expect(turn[Plan.self] == Plan(number: 2, dinners: []))
        #expect(turn.events.isEmpty)
        #expect(self.log.entries.isEmpty)
    }

    @Test("stores the current form when it is next written, an equal value too")
    func writes() throws {
        var turn = try self.turn(1, .object(["day": .string("tuesday")]))
        let plan = turn[Plan.self]
        turn[Plan.self] = plan
        let current = JSONValue.object(["number": .int(2), "dinners": .array([])])
        #expect(turn.context.data[Plan.name] == StoredModuleData(schema: 3, value: current))
        turn[Plan.self] = plan
        #expect(turn.events.count == 1)
    }

    @Test("undoing brings the old form back, which can be read")
    func undo() throws {
        var turn = try self.turn(1, .object(["day": .string("tuesday")]))
        turn.record(Modification(kind: "swap", summary: "swapping"))
        turn[Plan.self] = Plan(number: 5, dinners: ["soup"])
        turn.undoLastModification()
        #expect(turn.context.data[Plan.name]?.schema == 1)
        #expect(turn[Plan.self]?.number == 2)
    }

    @Test(
        "data of a newer form, or that does not migrate, reads as nothing with a warning, and stays until it is written",
        arguments: [
            (4, JSONValue.object(["secret": .string("dinner")]), "it has form 4"),
            (1, .object(["secret": .string("dinner")]), "the migration from form 1 failed: no day"),
            (2, .object(["number": .string("secret")]), "number"),
        ]
    )
    func unreadable(schema: Int, value: JSONValue, reason: String) throws {
        var turn = try self.turn(schema, value)
        #expect(turn[Plan.self] == nil)
        #expect(turn.context.data[Plan.name] == StoredModuleData(schema: schema, value: value))
        let line = try #require(self.log.entries.first)
        #expect(line.contains("warning module data cannot be read"))
        #expect(line.contains("data=plan") && line.contains("schema=\(schema)") && line.contains(reason), "\(line)")
        #expect(!line.contains("secret") && !line.contains("dinner\""))
        turn[Plan.self] = Plan(number: 1, dinners: [])
        #expect(turn[Plan.self]?.number == 1)
    }

    @Test("where nothing is stored there is nothing to warn of")
    func nothing() throws {
        var turn = try Turn.test()
        turn.logger = Logger(label: "test", factory: { [log] _ in RecordingLogHandler(log) })
        #expect(turn[Plan.self] == nil)
        #expect(self.log.entries.isEmpty)
    }
}
