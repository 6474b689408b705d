import Foundation
import RouterKit

/// What a text was taken for and why, as it is printed.
struct ClassificationItem: Encodable {
    let text: String
    let intent: Intent
    let confidence: Double
    let stage: String
    let language: String?
    let ranking: [Ranked]
    let evidence: [Weighed]
    /// What the model by itself takes it for.
    let learned: [Ranked]

    struct Ranked: Encodable {
        let intent: Intent
        let confidence: Double
    }

    struct Weighed: Encodable {
        let kind: String
        let text: String
        let weight: Double
    }

    init(_ text: String, in context: ConversationContext, by classifier: any IntentClassifier) {
        let explanation = classifier.explain(text, in: context)
        let classification = explanation.classification
        self.text = text
        self.intent = classification.intent
        self.confidence = classification.confidence
        self.stage = classification.stage
        self.language = classification.language?.rawValue
        self.ranking = classification.ranking.map { Ranked(intent: $0.intent, confidence: $0.confidence) }
        self.learned = explanation.learned.map { Ranked(intent: $0.intent, confidence: $0.confidence) }
        self.evidence = explanation.evidence.map {
            Weighed(kind: $0.kind.rawValue, text: $0.text, weight: ($0.weight * 1_000).rounded() / 1_000)
        }
    }

    /// For people, in lines.
    var summary: String {
        func line(_ ranked: Ranked) -> String { "\(ranked.intent)  \(String(format: "%.2f", ranked.confidence))" }
        let first = self.ranking.first.map(line) ?? "unknown"
        let evidence = self.evidence.map { weighed in
            "  \(weighed.kind) \"\(weighed.text)\""
                + (weighed.weight == 1 ? "" : String(format: "  %+.2f", weighed.weight))
        }
        return (["\(first)  by \(self.stage)"] + self.ranking.dropFirst().map { "then \(line($0))" } + evidence)
            .joined(separator: "\n")
    }
}
