import AssistantTestSupport
import Foundation
import Testing

/// The flow graph over HTTP and on the command line, and the journal's footsteps on it.
struct FlowTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func transitions(_ document: Any) throws -> [[String: Any]] {
        try #require((document as? [String: Any])?["transitions"] as? [[String: Any]])
    }

    @Test("tells states, transitions, guards, time-outs and, counted from the journal, how often each was taken")
    func counts() async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        _ = try await server.text("plan")
        _ = try await server.text("skip thursday")
        let live = try await server.request("/api/v1/flow")
        #expect(live.status == 200)
        let states = try #require(live.json["states"] as? [[String: Any]])
        #expect(states.first?["state"] as? String == "idle")
        let analyzing = try #require(states.first { $0["state"] as? String == "analyzing" })
        #expect((analyzing["timeout"] as? [String: Any])?["seconds"] as? Double == 30)

        for format in ["dot", "mermaid", "json"] {
            let result = try await AppProcess.run(["flow", "--format", format], environment: self.folder.database)
            #expect(result.status == 0, "\(result.errors)")
            guard format == "json" else {
                #expect(result.output.contains("skip [a plan is open] ×1"), "\(result.output)")
                continue
            }
            let edges = try self.transitions(JSONSerialization.jsonObject(with: Data(result.output.utf8)))
            let skip = try #require(edges.first { $0["trigger"] as? String == "skip" })
            #expect(skip["from"] as? String == "*")
            #expect(skip["to"] as? String == "modifying")
            #expect(skip["guard"] as? String == "a plan is open")
            #expect(skip["count"] as? Int == 1)
            #expect(skip["modules"] as? [String] == ["skip"])
        }
    }

    @Test("needs no database, and creates none")
    func withoutDatabase() async throws {
        let result = try await AppProcess.run(["flow"], environment: self.folder.database)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("stateDiagram-v2\n"))
        #expect(!result.output.contains("×"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: self.folder.url.path()).isEmpty)
    }

    @Test("lists what no test walked, and draws it in red")
    func walked() async throws {
        let file = self.folder.url.appending(path: "walked.txt")
        try "idle plan analyzing\n= analyzing\n".write(to: file, atomically: true, encoding: .utf8)
        let list = try await AppProcess.run(["flow", "--walked", file.path()])
        #expect(list.lines.first?.hasPrefix("the tests walked 2 of 10 states and 1 of ") == true)
        #expect(list.lines.contains("  modifying"))
        #expect(!list.lines.contains("  any state to analyzing on plan"))
        #expect(list.lines.contains("  any state to modifying on swap"))
        let drawing = try await AppProcess.run(["flow", "--walked", file.path(), "--format", "dot"])
        #expect(drawing.lines.contains { $0.contains("\"modifying\" [") && $0.contains("color=red") })
        #expect(drawing.lines.contains { $0.contains("\"analyzing\" [") && !$0.contains("color=red") })
        #expect(try await AppProcess.run(["flow", "--walked", "/nowhere"]).status == 1)
    }

    @Test("a format that is none ends with status and the ones there are")
    func wrongFormat() async throws {
        let result = try await AppProcess.run(["flow", "--format", "png"], environment: self.folder.database)
        #expect(result.status != 0)
        #expect(result.errors.contains("mermaid"))
    }
}
