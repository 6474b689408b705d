import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL
import SMS

/// What an operator does to a conversation.
struct ConversationActions {
    let runtime: AssistantRuntime
    private var engine: ConversationEngine { self.runtime.engine }

    /// The longest text that an operator may write.
    private static let maximumLength = 1_600

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.post("conversations/:key/reset") { _, context in
            let key = try context.conversationKey
            guard try await self.engine.reset(key) else { throw ProblemDetails.noConversation }
            return Self.back(to: key, saying: .reset)
        }
        group.post("conversations/:key/take-over") { _, context in
            let key = try context.conversationKey
            guard try await self.engine.takeOver(key) else { throw ProblemDetails.noConversation }
            return Self.back(to: key, saying: .takenOver)
        }
        group.post("conversations/:key/release") { _, context in
            let key = try context.conversationKey
            guard try await self.engine.release(key) else { throw ProblemDetails.noConversation }
            return Self.back(to: key, saying: .released)
        }
        group.post("conversations/:key/say", use: self.say)
        group.post("conversations/:key/resend", use: self.resend)
        // The copy is a simulator's number, which no real provider may text.
        if !self.runtime.settings.provider.isReal { group.post("conversations/:key/fork", use: self.fork) }
    }

    @Sendable
    private func say(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try context.conversationKey
        let text = (context.form?["text"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty, text.count <= Self.maximumLength else {
            throw ProblemDetails(.badRequest, "write a text of up to 1600 characters", field: "text")
        }
        guard let stored = try await self.runtime.store.load(key) else { throw ProblemDetails.noConversation }
        guard stored[TakenOver.self] != nil else {
            throw ProblemDetails(.conflict, "take the conversation over first, or the assistant answers in between")
        }
        try await self.send(text, to: key)
        return Self.back(to: key, saying: .said)
    }

    @Sendable
    private func resend(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try context.conversationKey
        let id = OutgoingMessage.ID(rawValue: context.form?["id"] ?? "")
        guard let message = try await self.runtime.store.messages([id]).first, message.message.to == key.phone else {
            throw ProblemDetails(.notFound, "there is no message of this id to this number", field: "id")
        }
        try await self.send(message.message.text, to: key)
        return Self.back(to: key, saying: .resent)
    }

    private func send(_ text: String, to key: ConversationKey) async throws {
        guard try await self.engine.say(text, to: key) else {
            throw ProblemDetails(.conflict, "nothing was sent: the number opted out, or there is no such conversation")
        }
    }

    @Sendable
    private func fork(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let key = try context.conversationKey
        guard let at = context.form?["at"].flatMap({ Int($0) }), at > 0 else {
            throw ProblemDetails(.badRequest, "at is to be the number of an event", field: "at")
        }
        let copy = try await self.runtime.freshKey()
        do {
            try await self.runtime.store.fork(key, through: at, as: copy)
        } catch ForkProblem.historyRemoved {
            throw ProblemDetails(.conflict, "its early events were removed, so it cannot be told again")
        } catch ForkProblem.nothing {
            throw ProblemDetails(.notFound, "there is no such conversation, or no such event in it", field: "at")
        } catch ForkProblem.keyTaken {
            throw ProblemDetails(.conflict, "the number was just taken: try again")
        }
        return ConsolePage.redirect(to: "/console?phone=\(copy.description.urlEncoded)")
    }

    private static func back(to key: ConversationKey, saying notice: ConsoleNotice) -> Response {
        ConsolePage.redirect(to: "\(ConversationsPage.path(of: key))?done=\(notice.rawValue)")
    }
}

/// What a page says after a form was taken.
enum ConsoleNotice: String {
    case reset, takenOver = "taken_over", released, said, resent, retried, discarded, cancelled

    /// In words.
    var words: String {
        switch self {
        case .reset: "The conversation began anew; the customer was told nothing."
        case .takenOver: "You have taken over: the assistant is silent until you release the conversation."
        case .released: "The assistant answers again."
        case .said: "Your message is on its way."
        case .resent: "The message is on its way once more."
        case .retried: "It is tried once more."
        case .discarded: "It is given up for good."
        case .cancelled: "The job was taken back."
        }
    }
}

extension Request {
    /// What the page should say of the form that led here; `nil` for nothing.
    var notice: String? { self.uri.queryParameters["done"].flatMap { ConsoleNotice(rawValue: String($0)) }?.words }
}
