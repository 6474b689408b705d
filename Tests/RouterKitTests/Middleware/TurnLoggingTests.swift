import Logging
import RouterKitTesting
import Testing

@testable import RouterKit

struct TurnLoggingTests {
    private let log = CallLog()

    private func harness(_ script: @escaping ScriptedHandler.Script) throws -> EngineHarness {
        let logger = Logger(label: "test", factory: { [log] _ in RecordingLogHandler(log) })
        return try EngineHarness(.planning(script), logger: logger)
    }

    @Test("writes one line a turn, tagged with the request")
    func oneLine() async throws {
        let harness = try self.harness { _, turn in
            try turn.transition(to: .planned)
            turn.enqueue(JobRequest("analysis"))
            return Reply("one", "two")
        }
        let outcome = try await harness.send("plan")
        let line = try #require(self.log.entries.first)
        #expect(self.log.entries.count == 1)
        for part in [
            "info turn", "intent=plan", "stage=keyword", "state=idle", "state_after=planned", "replies=2", "jobs=1",
            "request_id=\(outcome.requestID)", "conversation=…11",
        ] {
            #expect(line.contains(part), "\(part)")
        }
    }

    @Test("writes neither texts nor numbers, in a turn that fails either")
    func privacy() async throws {
        let harness = try self.harness { message, turn in
            turn.logger.info("handling")
            if message.text.contains("fail") { throw ScriptedFailure() }
            return "secret reply"
        }
        try await harness.send("plan my secret dinner")
        try await harness.send("plan to fail my secret dinner")
        #expect(self.log.entries.count >= 4)
        for line in self.log.entries {
            #expect(!line.contains("secret"), "\(line)")
            #expect(!line.contains("15550001111"), "\(line)")
            #expect(line.contains("request_id="), "\(line)")
        }
    }
}
