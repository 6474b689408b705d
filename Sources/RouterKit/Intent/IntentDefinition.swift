/// What people text when they want something.
///
/// Words are compared whole and without regard to case, accents and apostrophes: `no` is not in "know". A module may
/// declare an intent that another declares too; then the words of both count.
public struct IntentDefinition: Sendable, Hashable {
    /// The intent.
    public var intent: Intent
    /// What the customer wants, as a short sentence for people who read the list of modules.
    public var summary: String
    /// Words and phrases that mean it wherever they stand: `skip`, `what is in my box`.
    public var keywords: [String]
    /// Words and phrases that mean it at the beginning of a message: `yes`.
    public var openings: [String]
    /// Messages that mean it when they are all that is said, give or take a "please": `fine`.
    public var wholeMessages: [String]
    /// Sentences as people write them, to learn from.
    public var examples: [String]
    /// The language of all these words.
    public var language: Language
    /// Whether a no in front of its words makes them mean the opposite, as in "don't skip".
    ///
    /// True for what one asks to be done; false for opinions and questions: "not tasty" is an opinion all the same.
    public var canBeRefused: Bool

    /// Declares what people text for `intent`.
    public init(
        _ intent: Intent,
        summary: String,
        keywords: [String] = [],
        openings: [String] = [],
        wholeMessages: [String] = [],
        examples: [String] = [],
        language: Language = .english,
        canBeRefused: Bool = true
    ) {
        self.intent = intent
        self.summary = summary
        self.keywords = keywords
        self.openings = openings
        self.wholeMessages = wholeMessages
        self.examples = examples
        self.language = language
        self.canBeRefused = canBeRefused
    }
}
