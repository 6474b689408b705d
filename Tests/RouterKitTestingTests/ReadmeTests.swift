import RouterKit
import RouterKitTesting
import Testing

// The sample in the README, word for word, so that it compiles and does what it says.

struct PauseModule: HandlerModule {
    let name: ModuleName = "pause"

    init() {}

    func register(in module: inout ModuleRegistration) {
        module.declare(IntentDefinition(.pause, summary: "No box next week.", keywords: ["pause", "no box"]))
        module.add(PauseHandler())
        module.suggest("PAUSE for a week without a box")
    }
}

extension Intent {
    static let pause = Intent(rawValue: "pause")
}

struct PauseHandler: MessageHandler {
    let intent: Intent = .pause

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        turn.record(Modification(kind: "pause", summary: "pausing your box"))
        return "OK, no box next week."
    }
}

struct ReadmeTests {
    @Test("pauses, in the words people use", arguments: ["pause", "no box next week please"])
    func pauses(text: String) async throws {
        let phone = try ConversationTester(modules: [PauseModule()])
        #expect(try await phone.send(text) == ["OK, no box next week."])
    }
}
