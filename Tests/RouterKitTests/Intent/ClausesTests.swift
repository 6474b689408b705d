import RouterKitTesting
import Testing

@testable import RouterKit

/// Which messages ask for several things.
struct ClausesTests {
    private let classifier: any IntentClassifier

    init() throws {
        let module = ScriptedModule(intents: [
            .plan, .swap, .skip,
            IntentDefinition(.plan, summary: "A plan.", keywords: ["my plan"]),
            IntentDefinition(.box, summary: "The box.", keywords: ["how much", "my box", "what is in my box"]),
            IntentDefinition(.skip, summary: "Fewer days.", keywords: ["salta", "saltes"], language: .spanish),
            IntentDefinition(
                .swap,
                summary: "Another.",
                keywords: ["cambia"],
                wholeMessages: ["oops"],
                language: .spanish
            ),
        ])
        self.classifier = try ModuleCatalogue([module]).classifier
    }

    private func requests(_ text: String, asked question: Question? = nil) throws -> [String] {
        let context = try Turn.test { turn in if let question { turn.ask(question) } }.context
        return Clauses.requests(in: text, context: context, classifier: self.classifier).map(\.text)
    }

    @Test(
        "finds the parts between punctuation and joining words",
        arguments: [
            ("swap it and skip thursday", ["swap it", "skip thursday"]),
            ("Swap it. Then skip Thursday!", ["Swap it", "Skip Thursday"]), ("a & b + c", ["a", "b", "c"]),
            ("a, and then also b", ["a", "b"]), ("2.5 kg, $3,50", ["2.5 kg", "$3,50"]), ("a\nb\r\nc", ["a", "b", "c"]),
            ("uno y dos, pero también tres", ["uno", "dos", "tres"]), ("sandy android", ["sandy android"]),
            ("", []), (" , and . ", []), ("y", []),
            ("a,b,c,d,f,g,h,i,j,k", ["a", "b", "c", "d", "f", "g", "h", "i,j,k"]),
        ]
    )
    func clauses(text: String, parts: [String]) {
        #expect(Clause.all(in: text).map { text[$0.range].lowercased() } == parts.map { $0.lowercased() })
    }

    @Test(
        "takes apart what asks for several things",
        arguments: [
            ("swap the fish and skip thursday", ["swap the fish", "skip thursday"]),
            ("skip thursday and friday, and swap 2", ["skip thursday and friday", "swap 2"]),
            ("Hey! Please swap 2 + skip Friday, thanks", ["Hey! Please swap 2", "skip Friday, thanks"]),
            ("skip friday but can you also swap 2", ["skip friday", "swap 2"]),
            ("swap 2 and what is in my box?", ["swap 2", "what is in my box?"]),
            ("swap 2, how much is it", ["swap 2", "how much is it"]),
            ("swap 2, skip friday, swap 3", ["swap 2", "skip friday", "swap 3"]),
            ("cambia el 2 y luego salta el viernes", ["cambia el 2", "salta el viernes"]),
            ("swap mac and cheese and skip friday", ["swap mac and cheese", "skip friday"]),
            ("the whole family likes my plan. skip friday", ["the whole family likes my plan", "skip friday"]),
        ]
    )
    func several(text: String, parts: [String]) throws {
        #expect(try self.requests(text).map { $0.trimmingPunctuation } == parts.map { $0.trimmingPunctuation })
    }

    @Test(
        "leaves the others whole",
        arguments: [
            "swap 2 and 3", "skip thursday and friday", "skip thursday, then skip friday", "yes but swap the fish",
            "thanks, skip friday", "no, skip friday", "skip every day but friday",
            "skip friday and the weekend from my plan",
            "swap the onions and the eggs in my box", "oops, skip friday", "swap mac and cheese", "swap or skip friday",
            "swap it skip friday", "hello and goodbye", "y", "and", "", "skip friday and help",
            "Salt & pepper, fish + chips",
        ]
    )
    func whole(text: String) throws {
        #expect(try self.requests(text) == [text])
    }

    @Test(
        "leaves out what is not to be done",
        arguments: [
            ("don't skip friday, skip thursday instead", "skip thursday instead"),
            ("skip thursday but don't skip friday", "skip thursday"),
            ("no, don't skip friday or monday. swap 2", "swap 2"),
            ("no saltes el viernes, salta el jueves", "salta el jueves"),
        ]
    )
    func refused(text: String, rest: String) throws {
        #expect(try self.requests(text) == [rest])
    }

    @Test("keeps what is not to be done where nothing is")
    func onlyRefused() throws { #expect(try self.requests("don't skip friday, and don't swap 2").count == 1) }

    @Test("takes the answer to a choice for a request when it comes first")
    func answers() throws {
        let question = Question.choice(
            "options",
            asking: .swap,
            among: [.init(label: "1", title: "Tacos"), .init(label: "2", title: "Curry")]
        )
        #expect(try self.requests("tacos and skip friday", asked: question) == ["tacos", "skip friday"])
        #expect(try self.requests("skip 1 and 2", asked: question) == ["skip 1 and 2"])
        #expect(try self.requests("tacos", asked: question) == ["tacos"])
    }

    @Test("classifies a message without joining words, or with one thing to do, once")
    func cost() throws {
        let counter = CountingClassifier(base: self.classifier)
        for text in ["skip friday", "swap it skip friday", "skip friday, please", "swap 2 and 3", "hi, there"] {
            _ = Clauses.requests(in: text, context: try Turn.test().context, classifier: counter)
        }
        #expect(counter.calls.entries.count == 5)
        let long = String(repeating: "swap and skip, ", count: 500)
        _ = Clauses.requests(in: long, context: try Turn.test().context, classifier: counter)
        #expect(counter.calls.entries.count < 300)
    }
}

private struct CountingClassifier: IntentClassifier {
    let base: any IntentClassifier
    let calls = CallLog()

    func classify(_ text: String, in context: ConversationContext) -> Classification {
        self.calls.append(text)
        return self.base.classify(text, in: context)
    }
}

extension String {
    fileprivate var trimmingPunctuation: String { self.filter { !"!?.".contains($0) } }
}
