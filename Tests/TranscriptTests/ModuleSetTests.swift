import AssistantTestSupport
import RouterKit
import RouterKitTesting
import Testing

/// An assistant may leave modules out, and take its own in their place.
struct ModuleSetTests {
    @Test("every module works alone", arguments: Assistant.modules().map(\.name.rawValue))
    func alone(name: String) throws {
        let module = try #require(Assistant.modules().first { $0.name.rawValue == name })
        _ = try ModuleCatalogue([module])
    }

    @Test("all of them reach every state they share")
    func whole() throws {
        let catalogue = try ModuleCatalogue(Assistant.modules())
        #expect(catalogue.remarks == [])
        #expect(catalogue.flow.states.count == 10)
    }
}
