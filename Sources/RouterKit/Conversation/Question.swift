/// A question that the customer's next message may answer.
///
/// It stays open until it is answered, another is asked, the state changes or the conversation is reset; a message
/// about something else leaves it open.
public struct Question: Sendable, Hashable, Codable {
    /// Which question it is, within the module that asks: `swap_options`.
    public var name: String
    /// The intent that asked.
    ///
    /// The answer to a choice, to days or to a free text carries this intent; the answer to a yes/no is `affirmative`
    /// or `negative`.
    public var intent: Intent
    /// What counts as an answer.
    public var kind: Kind
    /// What may be chosen; empty unless ``kind`` is ``Kind/choice``.
    public var choices: [Choice] = []
    /// How to answer, for customers who ask for help: `YES to confirm, NO to change something`.
    public var hint: String?
    /// Whether it only interrupts the question that is open, which waits behind it; `nil` is no.
    ///
    /// Once it is answered the other one is open again, and an answer to the other one is taken meanwhile.
    public var suspends: Bool?

    /// What counts as an answer.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Yes or no, in the ways people say it.
        case yesNo = "yes_no"
        /// The label of one of the choices, or its words.
        case choice
        /// Days; any text that is not another intent's.
        ///
        /// The handler reads the days.
        case days
        /// Any text that is not another intent's.
        case freeText = "free_text"
    }

    /// One of the things that may be chosen.
    public struct Choice: Sendable, Hashable, Codable {
        /// What the customer texts: `A`.
        public var label: String
        /// What it is called, whose words are an answer too: `Lentil Soup`.
        public var title: String
        /// What the handler wants to know when it is chosen, such as an id.
        public var value: String

        /// A choice; `value` is the label when left out.
        public init(label: String, title: String, value: String? = nil) {
            self.label = label
            self.title = title
            self.value = value ?? label
        }
    }

    /// A yes/no question.
    public static func yesNo(_ name: String, asking intent: Intent, hint: String? = nil) -> Question {
        Question(name: name, intent: intent, kind: .yesNo, hint: hint)
    }

    /// A question with choices to pick one from.
    public static func choice(_ name: String, asking intent: Intent, among choices: [Choice]) -> Question {
        Question(name: name, intent: intent, kind: .choice, choices: choices)
    }

    /// A question for days.
    public static func days(_ name: String, asking intent: Intent, hint: String? = nil) -> Question {
        Question(name: name, intent: intent, kind: .days, hint: hint)
    }

    /// The same question as one that only interrupts, see ``suspends``.
    public var suspending: Question {
        var question = self
        question.suspends = true
        return question
    }

    /// How it may be answered, for customers: the hint, else the choices, else yes or no.
    public func howToAnswer(in language: Language) -> String? {
        if let hint = self.hint { return hint }
        switch self.kind {
        case .yesNo: return Phrase("YES or NO", es: "SI o NO")[language]
        case .choice:
            return self.choices.map { Phrase("\($0.label) for \($0.title)", es: "\($0.label): \($0.title)")[language] }
                .joined(separator: "\n")
        case .days, .freeText: return nil
        }
    }

    /// A question that any text answers.
    public static func freeText(_ name: String, asking intent: Intent, hint: String? = nil) -> Question {
        Question(name: name, intent: intent, kind: .freeText, hint: hint)
    }
}

/// What the customer answered, and to which question.
public struct Answer: Sendable, Hashable {
    /// The question that was open.
    public var question: Question
    /// What they said.
    public var value: Value

    /// What they said.
    public enum Value: Sendable, Hashable {
        /// Yes.
        case yes
        /// No.
        case no
        /// One of the choices.
        case choice(Question.Choice)
        /// Something in words.
        case text(String)
    }

    /// An answer to `question`; tests make one, handlers find it in their turn.
    public init(question: Question, value: Value) {
        self.question = question
        self.value = value
    }

    /// Whether it answers the question of this name.
    public func answers(_ name: String) -> Bool { self.question.name == name }

    /// The choice that was made, when it was one.
    public var choice: Question.Choice? {
        if case .choice(let choice) = self.value { choice } else { nil }
    }
}
