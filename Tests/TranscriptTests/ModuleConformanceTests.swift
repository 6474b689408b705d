import AssistantTestSupport
import Foundation
import RouterKit
import RouterKitTesting
import Testing

/// Our own modules, held to what everybody's are held to.
struct ModuleConformanceTests {
    @Test(
        "behave as modules should",
        arguments: Assistant.modules().map(\.name.rawValue),
        ModuleConformance.checks
    )
    func conforms(name: String, check: ModuleConformance.Check) async throws {
        let others = Assistant.modules().filter { $0.name.rawValue != name }
        let make: @Sendable () -> any HandlerModule = {
            Assistant.modules().first { $0.name.rawValue == name } ?? Assistant.modules()[0]
        }
        try await ModuleConformance(module: make, beside: others, isExempt: Assistant.isPlan).run(check)
    }

    @Test("hold whatever happens", arguments: Walks.seeds)
    func walks(seed: UInt64) async throws {
        try await FlowWalk(modules: Assistant.modules(), seed: seed, steps: 80, isExempt: Assistant.isPlan).run()
    }
}

private enum Walks {
    /// A few, or as many as `FLOW_WALKS` says; `make test-walks` goes for 200.
    static let seeds: [UInt64] = Array(1...max(1, UInt64(ProcessInfo.processInfo.environment["FLOW_WALKS"] ?? "") ?? 4))
}
