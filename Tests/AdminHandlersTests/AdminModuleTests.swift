import RouterKit
import RouterKitTesting
import Testing

@testable import AdminHandlers

struct AdminModuleTests {
    @Test("behaves as a module should", arguments: ModuleConformance.checks)
    func conforms(check: ModuleConformance.Check) async throws {
        try await ModuleConformance(module: { AdminModule(phones: [.test]) { ScriptedDesk() } }).run(check)
    }

    @Test("declares no words, so that nobody says one by chance")
    func wordless() throws {
        let catalogue = try ModuleCatalogue([AdminModule(phones: [.test]) { ScriptedDesk() }], completeness: .part)
        #expect(catalogue.modules.allSatisfy { $0.intents.isEmpty && $0.handlers.isEmpty })
        #expect(catalogue.classifier.classify("STATUS", in: .anybody(in: .idle)).intent == .unknown)
    }
}
