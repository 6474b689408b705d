import Foundation
import RouterKit
import RouterKitSQL

/// One turn of a conversation as its journal tells it: what came, what it was taken for and why, and what came of it.
struct TurnStory {
    /// The number of the event that opens it.
    let first: Int
    let at: Date
    /// What the customer wrote; `nil` for a turn that a job opened.
    let text: String?
    /// What the classifier makes of the text, where the conversation stood then; `nil` for a job's turn.
    var explanation: ClassificationItem?
    /// What it was taken for at the time; `nil` when nothing looked at it.
    let intent: Intent?
    let confidence: Double?
    let stateBefore: ConversationState
    private(set) var stateAfter: ConversationState
    private(set) var events: [ConversationEvent] = []

    /// The number of its last event.
    var last: Int { self.events.last?.sequence ?? self.first }

    /// What it said, in order.
    var replies: [ConversationEvent.Change.ReplySent] {
        self.events.compactMap { if case .replySent(let reply) = $0.change { reply } else { nil } }
    }

    init(_ opening: ConversationEvent, in context: ConversationContext) {
        self.first = opening.sequence
        self.at = opening.at
        self.stateBefore = context.state
        self.stateAfter = context.state
        switch opening.change {
        case .messageReceived(let message):
            (self.text, self.intent, self.confidence) = (message.text, message.intent, message.confidence)
        case .messageRetried(let message):
            (self.text, self.intent, self.confidence) = (message.text, message.intent, message.confidence)
        case .partReceived(let part): (self.text, self.intent, self.confidence) = (part.text, nil, nil)
        default: (self.text, self.intent, self.confidence) = (nil, nil, nil)
        }
    }

    fileprivate mutating func add(_ event: ConversationEvent, leadingTo context: ConversationContext) {
        self.events.append(event)
        self.stateAfter = context.state
    }
}

/// Reads the latest turns of conversations.
struct TurnStories {
    let store: SQLStore
    let classifier: any IntentClassifier

    /// The turns among the last so many events before a number, or among the last of all, oldest first.
    func latest(_ limit: Int, of key: ConversationKey, before end: Int? = nil) async throws -> [TurnStory] {
        guard let context = try await self.store.load(key) else { return [] }
        let last = min(end.map { $0 - 1 } ?? context.lastSequence, context.lastSequence)
        var known = try await self.store.history(of: key, throughSequence: max(0, last - limit)).context
        let events = try await self.store.events(of: key, after: known.lastSequence, limit: limit)
        var stories: [TurnStory] = []
        for event in events where event.sequence <= last {
            let before = known
            known.fold([event])
            let isOther = event.requestID != stories.last?.events.last?.requestID
            // The end of a turn whose beginning is further back.
            guard event.change.opensTurn || !stories.isEmpty || before.lastSequence == 0 else { continue }
            // What operators do, and announcements, open no turn in the count but are of another request.
            if event.change.opensTurn || isOther {
                var story = TurnStory(event, in: before)
                if let text = story.text, story.intent != nil {
                    story.explanation = ClassificationItem(text, in: before, by: self.classifier)
                }
                stories.append(story)
            }
            stories[stories.count - 1].add(event, leadingTo: known)
        }
        return stories
    }
}
