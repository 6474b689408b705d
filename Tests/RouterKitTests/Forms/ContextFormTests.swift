import RouterKitTesting
import Testing

@testable import RouterKit

/// The forms of contexts.
///
/// Whoever changes it raises its number with a step in ``StoredForms/current``, and keeps the old fixture.
struct ContextFormTests {
    @Test("reads form 1, and writes it as it was")
    func formOne() throws {
        let fixture = try Fixture.context.value
        let context = try ConversationContext(
            stored: StoredJSON.encode(fixture),
            schema: 1,
            state: ConversationState(rawValue: "modifying")
        )
        #expect(try JSONValue(encoding: context) == fixture)
        #expect(context.modifications.map(\.kind) == ["swap"])
        #expect(context.question?.name == "swap_options")
        #expect(context.data["plan"]?.schema == 1)
        #expect(context.errorCount == 1)
    }

    @Test("an older form becomes the current one; a newer one is refused")
    func older() throws {
        let forms = StoredForms(
            context: FormHistory([
                FormMigration(from: 1, fixture: "{}") { $0.setting("error_count", to: $0["errors"]) }
            ])
        )
        var old = try Fixture.context.value.setting("error_count", to: nil)
        old = old.setting("errors", to: .int(4))
        let text = try StoredJSON.encode(old)
        let context = try ConversationContext(stored: text, schema: 1, forms: forms, state: .idle)
        #expect(context.errorCount == 4)
        #expect(throws: UnreadableForm.self) {
            try ConversationContext(stored: text, schema: 3, forms: forms, state: .idle)
        }
    }
}
