import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL

/// One conversation: where it stands, what was said and what came of it, and how it stood at any moment.
struct ConversationPage {
    let runtime: AssistantRuntime

    /// How many events are on one page.
    private static let window = 240

    func add(to group: RouterGroup<AssistantRequestContext>) { group.get("conversations/:key", use: self.show) }

    @Sendable
    private func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try context.conversationKey
        let store = self.runtime.store
        guard let live = try await store.load(key) else { throw ProblemDetails.noConversation }
        let at = try request.number("at", in: 1...Int.max).map { min($0, live.lastSequence) }
        let before = try request.number("before", in: 1...Int.max)
        let history = try await store.history(of: key, throughSequence: at ?? live.lastSequence)
        let stories = try await TurnStories(store: store, classifier: self.runtime.engine.catalogue.classifier)
            .latest(Self.window, of: key, before: before ?? at.map { $0 + 1 })
        let messages = try await store.messages(stories.flatMap(\.replies).map(\.outboxID))
        let outbox = Dictionary(messages.map { ($0.message.id, $0) }) { first, _ in first }
        let path = ConversationsPage.path(of: key)
        var content: [String: Any] = [
            "key": key.description, "path": path,
            "isOpen": at == nil && before == nil, "hasPhone": !self.runtime.settings.provider.isReal,
            "turns": Self.turns(stories, outbox, canFork: !self.runtime.settings.provider.isReal),
            "last": live.lastSequence, "at": at ?? live.lastSequence, "moment": Self.moment(at, of: live, at: path),
            "context": try Self.facts(of: history.context, in: self.runtime.engine.catalogue.flow),
            "phonePath": "/console?phone=\(key.description.urlEncoded)",
        ]
        if at == nil, before == nil { content["listen"] = "/console/events?phone=\(key.description.urlEncoded)" }
        if let notice = request.notice { content["notice"] = notice }
        if let taken = live[TakenOver.self] { content["taken"] = ["since": StoryContent.time(taken.since)] }
        if let removed = history.removedUntil { content["removed"] = StoryContent.time(removed) }
        if let first = stories.first?.first, first > 1, stories.count > 1 {
            content["earlier"] = "\(path)?before=\(first)"
        }
        return ConsolePage(title: key.description, place: .conversations, context: context, runtime: self.runtime)
            .response(Self.template, content)
    }

    private static func turns(
        _ stories: [TurnStory],
        _ outbox: [OutgoingMessage.ID: QueuedMessage],
        canFork: Bool
    ) -> [[String: Any]] {
        zip(StoryContent.turns(stories), stories.reversed()).map { content, story in
            var content = content
            content["replies"] = story.replies.map { StoryContent.reply($0, at: story.at, outbox) }
            content["canFork"] = canFork
            return content
        }
    }

    private static func moment(_ at: Int?, of live: ConversationContext, at path: String) -> [String: Any] {
        let shown = at ?? live.lastSequence
        var content: [String: Any] = ["is": "event \(shown) of \(live.lastSequence)"]
        if shown > 1 { content["previous"] = "\(path)?at=\(shown - 1)" }
        if shown < live.lastSequence { content["next"] = "\(path)?at=\(shown + 1)" }
        if at != nil { content["now"] = path }
        return content
    }

    /// A context in words, and what modules remember as it is stored.
    private static func facts(of context: ConversationContext, in flow: ConversationFlow) throws -> [String: Any] {
        var facts: [(String, String)] = [
            ("State", context.state.rawValue + (flow.states[context.state]?.place.map { ": \($0.english)" } ?? "")),
            ("Question", context.question?.inWords ?? "none is open"),
            ("Turns", "\(context.version)"),
        ]
        if let time = context.lastActivity { facts.append(("Last message", StoryContent.time(time))) }
        if let timer = context.timer { facts.append(("May stay there until", StoryContent.time(timer.dueAt))) }
        if let locale = context.locale?.language { facts.append(("Language", locale.rawValue)) }
        if let zone = context.locale?.timeZoneName { facts.append(("Time zone", zone)) }
        if let members = context.number?.members, !members.isEmpty {
            facts.append(("Who shares the number", members.joined(separator: ", ")))
        }
        if let time = context.number?.optedOutAt { facts.append(("Opted out", StoryContent.time(time))) }
        if let count = context.misunderstandings { facts.append(("Not understood in a row", "\(count)")) }
        if context.errorCount > 0 {
            facts.append(("Errors", "\(context.errorCount), the last: \(context.lastError ?? "")"))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [
            "facts": facts.map { ["name": $0.0, "value": $0.1] },
            "changes": context.modifications.reversed().map { "\($0.kind): \($0.summary)" },
            "data": context.data.sorted { $0.key < $1.key }.map { name, data in
                let value = (try? encoder.encode(data.value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
                return ["name": name, "value": value, "size": "\(value.utf8.count) bytes"]
            },
        ]
    }
}

extension AssistantRequestContext {
    /// The conversation that the path names.
    ///
    /// - Throws: ``ProblemDetails`` with status 404 when it names none.
    var conversationKey: ConversationKey {
        get throws {
            let name = self.parameters.get("key").map { $0.removingPercentEncoding ?? $0 } ?? ""
            guard let key = ConversationKey(name) else { throw ProblemDetails.noConversation }
            return key
        }
    }
}

extension ProblemDetails {
    /// There is no conversation of that key.
    static let noConversation = ProblemDetails(.notFound, "there is no conversation of this number", field: "key")
}
