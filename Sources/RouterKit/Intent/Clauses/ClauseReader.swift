/// Joins the clauses of one message to requests.
struct ClauseReader {
    let text: String
    /// What the message as a whole was taken for.
    let whole: Classification
    let context: ConversationContext
    let classifier: any IntentClassifier

    /// What a clause is by itself.
    private enum Kind: Equatable {
        case request(Intent)
        /// It says not to do something, and nothing else.
        case refusal
        /// A part of what stands beside it.
        case part
    }

    /// Clauses that belong together, with the text between them.
    private struct Group {
        var range: Range<String.Index>
        var kind: Kind
        var count = 1
        var classification: Classification
    }

    /// The requests in the clauses; `nil` when the message is best left whole.
    func requests(of clauses: [Clause]) -> [Request]? {
        let groups = self.groups(of: clauses)
        let wanted = groups.filter { $0.kind != .refusal }
        guard !wanted.isEmpty, wanted.allSatisfy({ $0.kind != .part }), groups.count > 1 else { return nil }
        var requests: [Request] = []
        for group in wanted {
            let words = String(self.text[group.range])
            let classification =
                group.count == 1 ? group.classification : self.classifier.reading(of: words, in: self.context)
            guard case .request(let intent) = group.kind, classification.mentions(intent) else { return nil }
            let isFirst = requests.isEmpty
            requests.append(Request(text: words, classification: isFirst ? classification : classification.asAside))
        }
        return requests
    }

    private func groups(of clauses: [Clause]) -> [Group] {
        var groups: [Group] = []
        for clause in clauses {
            let classification = self.classifier.reading(of: String(self.text[clause.range]), in: self.context)
            let kind = self.kind(of: clause, classification, isFirst: groups.isEmpty)
            guard let last = groups.indices.last else {
                groups.append(Group(range: clause.range, kind: kind, classification: classification))
                continue
            }
            // "Can you" and nothing else: what it opens stands behind the next joining word.
            if kind == .part, self.isLeadIn(clause) { continue }
            let joins = kind == .part || kind == groups[last].kind
            guard joins || groups[last].kind == .part else {
                groups.append(Group(range: clause.range, kind: kind, classification: classification))
                continue
            }
            // What stands before the first request belongs to it.
            if groups[last].kind == .part { groups[last].kind = kind }
            groups[last].range = groups[last].range.lowerBound..<clause.range.upperBound
            groups[last].count += 1
        }
        return groups
    }

    private func kind(of clause: Clause, _ classification: Classification, isFirst: Bool) -> Kind {
        // "A and skip friday": the answer comes first or is none.
        if isFirst, let answer = classification.answer, answer.choice != nil { return .request(answer.question.intent) }
        if classification.stage == LearnedStage.name {
            guard clause.isSentence(in: self.text), let best = classification.ranking.first, best.isRequest,
                best.confidence >= Self.surenessOfClause
            else { return .part }
            return .request(best.intent)
        }
        let asked = classification.ranking.first { $0.isRequest && self.whole.mentions($0.intent) }
        guard let intent = asked?.intent else {
            return classification.refused.isEmpty ? .part : .refusal
        }
        guard isFirst || clause.beginsSentence || self.opens(clause, with: intent) else { return .part }
        return .request(intent)
    }

    /// Whether a phrase of an intent comes first in a clause, give or take "please can you": "my plan" does not in
    /// "friday from my plan".
    private func opens(_ clause: Clause, with intent: Intent) -> Bool {
        var context = self.context
        context.question = nil
        context.suspendedQuestion = nil
        var words = NormalizedText(String(self.text[clause.range])).words[...]
        for _ in 0...Self.maximumLeadIns {
            for count in 1...Self.longestPhrase where count <= words.count {
                let beginning = words.prefix(count).joined(separator: " ")
                let first = self.classifier.classify(beginning, in: context).ranking.first
                if let first, first.intent == intent, first.confidence >= Self.surenessOfPhrase { return true }
            }
            guard let first = words.first, Self.leadIns.contains(first) || NormalizedText.isPolite(first) else { break }
            words.removeFirst()
        }
        return false
    }

    private func isLeadIn(_ clause: Clause) -> Bool {
        NormalizedText(String(self.text[clause.range])).words.allSatisfy(Self.leadIns.contains)
    }

    /// It takes more to part a message than to answer a whole one.
    private static let surenessOfClause = 0.9

    /// Only words that are a phrase as a whole are so sure.
    private static let surenessOfPhrase = 0.85
    /// Words of the longest phrases, as good as all.
    private static let longestPhrase = 5
    private static let maximumLeadIns = 5

    private static let leadIns: Set<String> = [
        "can", "could", "would", "will", "you", "u", "i", "we", "id", "im", "were", "are", "am", "want", "wanna",
        "need",
        "to", "like", "lets", "let", "us", "me", "just", "now", "maybe", "show", "send", "tell", "give", "do", "is",
        "what", "whats", "when", "how", "por", "favor", "puedes", "podrias", "quiero", "quisiera", "nos", "dame",
        "dime",
        "muestra", "muestrame", "que", "cual", "soy", "somos", "ahora", "if", "possible",
    ]
}

extension Classification {
    /// The same for a request that is not the first: it answers nothing, the first one may.
    fileprivate var asAside: Classification {
        var classification = self
        classification.answer = nil
        return classification
    }
}
