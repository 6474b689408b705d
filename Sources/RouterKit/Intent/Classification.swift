/// What a message was taken for, how surely, and by which stage.
public struct Classification: Sendable, Hashable {
    /// The intents that were recognised, surest first; empty when nothing was.
    public var ranking: [RankedIntent]
    /// Which part of the classifier decided: `question`, `keyword`, `flow` when the transitions that leave the state
    /// changed the order, `typo` by corrected words, `learned`, `language_model` by an ``IntentAdvisor``, `sender` by who sent it,
    /// or `none`.
    public var stage: String
    /// The answer to the open question, when the message is one.
    public var answer: Answer?
    /// The language of the words that were recognised; `nil` when they are of several, or of none.
    public var language: Language?

    /// The surest intent, or ``Intent/unknown``.
    public var intent: Intent { self.ranking.first?.intent ?? .unknown }

    /// How sure, from 0 (no idea) to 1.
    public var confidence: Double { self.ranking.first?.confidence ?? 0 }

    /// A classification by `stage`.
    public init(ranking: [RankedIntent], stage: String, answer: Answer? = nil, language: Language? = nil) {
        self.ranking = ranking
        self.stage = stage
        self.answer = answer
        self.language = language
    }

    /// Whether the message says one of these, whatever else it says.
    public func mentions(_ intents: Intent...) -> Bool { self.ranking.contains { intents.contains($0.intent) } }

    /// What the message says not to do, in so many words: `skip` in "don't skip friday".
    public var refused: [Intent] { self.ranking.flatMap(\.refused) }

    /// Nothing was recognised.
    public static let unknown = Classification(ranking: [], stage: "none")
}

/// An intent that was recognised.
public struct RankedIntent: Sendable, Hashable {
    /// The intent.
    public var intent: Intent
    /// How sure, from 0 to 1.
    public var confidence: Double
    /// Whether its own words were said, rather than something like them.
    public var isExact: Bool
    /// What a ``Intent/negative`` says no to: `skip` in "don't skip friday".
    ///
    /// Empty for a plain no, and for every other intent.
    public var refused: [Intent]

    /// An intent with its confidence.
    public init(_ intent: Intent, confidence: Double, isExact: Bool = true, refused: [Intent] = []) {
        self.intent = intent
        self.confidence = confidence
        self.isExact = isExact
        self.refused = refused
    }
}
