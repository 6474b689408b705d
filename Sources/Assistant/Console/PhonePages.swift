import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL
import SMS

/// A phone to play with, beside what happens inside.
struct PhonePages {
    let runtime: AssistantRuntime

    private static let number = "+15550001111"
    /// How many events are looked back on.
    private static let window = 240

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.get("", use: self.show)
        group.post("phone", use: self.send)
        group.post("clock", use: self.advance)
    }

    @Sendable
    private func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        if query["new"] != nil { return ConsolePage.redirect(to: self.address(of: try await self.runtime.freshKey())) }
        let key = try Self.key(query["phone"].map(String.init))
        let store = self.runtime.store
        let stories = try await TurnStories(store: store, classifier: self.runtime.engine.catalogue.classifier)
            .latest(Self.window, of: key)
        let messages = try await store.messages(stories.flatMap(\.replies).map(\.outboxID))
        let outbox = Dictionary(messages.map { ($0.message.id, $0) }) { first, _ in first }
        let jobs = try await store.jobs(after: nil, limit: 100).map(\.element)
            .filter { $0.key == key && $0.status.isUnfinished }
        let state = stories.last?.stateAfter ?? .idle
        var content: [String: Any] = [
            "phone": key.description, "listen": "/console/events?phone=\(key.description.urlEncoded)",
            "bubbles": StoryContent.bubbles(stories, outbox), "turns": StoryContent.turns(stories.suffix(12)),
            "jobs": jobs.map(StoryContent.job), "state": state.rawValue,
            "choices": Self.choices, "now": StoryContent.time(self.runtime.clock.now), "isNew": stories.isEmpty,
            "conversation": "/console/conversations/\(key.description.urlEncoded)",
        ]
        if let place = self.runtime.engine.catalogue.flow.states[state]?.place { content["place"] = place.english }
        return ConsolePage(title: "Phone", place: .phone, context: context).response(Self.template, content)
    }

    private static let choices = ["plan", "swap 2", "skip thursday", "undo", "confirm", "yes", "help"]

    @Sendable
    private func send(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try Self.key(context.form?["phone"])
        let text = context.form?["choice"] ?? context.form?["text"] ?? ""
        guard !text.isEmpty else { throw ProblemDetails(.badRequest, "write a text first", field: "text") }
        let outcome = try await self.runtime.receive(text, from: key.phone, id: nil, requestID: context.requestID)
        // Long enough for what the built-in shop takes; what comes later comes by itself.
        _ = try await self.runtime.waitForJobs(of: outcome, patience: .seconds(3))
        return ConsolePage.redirect(to: self.address(of: key))
    }

    @Sendable
    private func advance(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try Self.key(context.form?["phone"])
        guard let interval = context.form?["advance"].flatMap(SimulatorClock.interval) else {
            throw ProblemDetails(.badRequest, "advance is to be a time such as 1h or 1d", field: "advance")
        }
        _ = try await self.runtime.advance(by: interval, listeningTo: key.phone, patience: .seconds(2))
        return ConsolePage.redirect(to: self.address(of: key))
    }

    private func address(of key: ConversationKey) -> String { "/console?phone=\(key.description.urlEncoded)" }

    /// The conversation that a page or a form names, or the first that anybody tries.
    static func key(_ text: String?) throws -> ConversationKey {
        guard let key = ConversationKey(text ?? Self.number) else {
            throw ProblemDetails(.badRequest, "phone is to be a number such as +15550001111", field: "phone")
        }
        return key
    }
}

extension AssistantRuntime {
    /// A number of the simulator from which nobody has texted yet.
    func freshKey() async throws -> ConversationKey {
        for _ in 0..<100 {
            let key = ConversationKey(phone: try PhoneNumber("+1555\(Int.random(in: 1_000_000...9_999_999))"))
            if try await self.store.load(key) == nil { return key }
        }
        throw ProblemDetails(.conflict, "no number is free: try again")
    }
}
