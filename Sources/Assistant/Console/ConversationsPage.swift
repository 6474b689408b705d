import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL

/// The list of conversations: those first whose customers wrote last, to be searched by number, state and silence.
struct ConversationsPage {
    let runtime: AssistantRuntime

    private static let pageSize = 50
    /// For how long customers may be asked to have been silent, as addresses have it and in words.
    private static let silences = [("1d", "a day"), ("1w", "a week")]

    func add(to group: RouterGroup<AssistantRequestContext>) { group.get("conversations", use: self.show) }

    @Sendable
    private func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        let text = Self.digits(query["q"].map(String.init) ?? "")
        let state = query["state"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        var search = ConversationSearch()
        search.text = text.isEmpty ? nil : text
        search.state = state.map(ConversationState.init)
        let silence = query["silent"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        let now = self.runtime.clock.now
        search.silentSince = try silence.map { now - (try Self.interval($0)) }
        search.after = try query["after"].map { try Self.cursor(String($0)) }
        let found = try await self.runtime.store.conversations(search, limit: Self.pageSize + 1)
        let shown = found.prefix(Self.pageSize)
        var content: [String: Any] = [
            "q": text, "hasNone": shown.isEmpty,
            "isFiltered": !text.isEmpty || state != nil || silence != nil || search.after != nil,
            "states": self.runtime.engine.catalogue.flow.sortedStates.map { known in
                ["name": known.state.rawValue, "isChosen": known.state.rawValue == state] as [String: Any]
            },
            "silences": Self.silences(choosing: silence),
            "items": shown.map { item in
                [
                    "key": item.key.description, "path": Self.path(of: item.key), "state": item.state.rawValue,
                    "time": StoryContent.time(item.lastActivity), "ago": StoryContent.age(item.lastActivity, now: now),
                ]
            },
        ]
        if found.count > Self.pageSize, let last = shown.last {
            let cursor = "\(last.lastActivity.millisecondsSince1970) \(last.key)"
            let filter = "q=\(text.urlEncoded)&state=\((state ?? "").urlEncoded)&silent=\((silence ?? "").urlEncoded)"
            content["next"] = "/console/conversations?\(filter)&after=\(cursor.urlEncoded)"
        }
        return ConsolePage(title: "Conversations", place: .conversations, context: context, runtime: self.runtime)
            .response(Self.template, content)
    }

    /// Where a conversation is shown.
    static func path(of key: ConversationKey) -> String { "/console/conversations/\(key.description.urlEncoded)" }

    /// What is looked for in keys: a number may be written with spaces and dashes.
    private static func digits(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines).prefix(80)
        guard text.allSatisfy({ $0.isNumber || " +-.()".contains($0) }) else { return String(text).lowercased() }
        return text.filter { $0.isNumber || $0 == "+" }
    }

    private static func interval(_ text: String) throws -> TimeInterval {
        guard let interval = SimulatorClock.interval(text) else {
            throw ProblemDetails(.badRequest, "silent is to be a time such as 12h or 1d", field: "silent")
        }
        return interval
    }

    /// The times that are offered, and another one that was asked for.
    private static func silences(choosing chosen: String?) -> [[String: Any]] {
        let isOffered = chosen == nil || self.silences.contains { $0.0 == chosen }
        let other = isOffered ? [] : [(chosen ?? "", chosen ?? "")]
        return (self.silences + other).map { value, words in
            ["value": value, "words": words, "isChosen": value == chosen]
        }
    }

    private static func cursor(_ text: String) throws -> ConversationSummary {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let time = Int64(parts[0]), let key = ConversationKey(String(parts[1])) else {
            throw ProblemDetails(.badRequest, "after is to be the next of an earlier page", field: "after")
        }
        return ConversationSummary(key: key, state: .idle, lastActivity: Date(millisecondsSince1970: time))
    }

    private static let template = ConsolePage.template(
        """
        <h1>Conversations</h1>
        <form class="filter" method="get" action="/console/conversations">
        <label>Part of the number<input name="q" value="{{q}}" inputmode="tel" autocomplete="off"></label>
        <label>State<select name="state"><option value="">any</option>
        {{#states}}<option{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/states}}</select></label>
        <label>Silent for<select name="silent"><option value="">any time</option>
        {{#silences}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{words}}</option>{{/silences}}\
        </select></label>
        <button>Search</button>
        </form>
        {{#hasNone}}<p>{{#isFiltered}}There is none like that.{{/isFiltered}}\
        {{^isFiltered}}There is none. With the simulator, text the assistant from the phone first.{{/isFiltered}}</p>\
        {{/hasNone}}
        {{^hasNone}}
        <div class="scroll"><table>
        <thead><tr><th>Number</th><th>State</th><th>Last message (UTC)</th><th></th></tr></thead>
        <tbody>
        {{#items}}<tr><td class="key"><a href="{{path}}">{{key}}</a></td><td>{{state}}</td>\
        <td class="when">{{time}}</td><td class="when quiet">{{ago}}</td></tr>
        {{/items}}
        </tbody></table></div>
        {{#next}}<p><a class="button plain" href="{{.}}">Further back</a></p>{{/next}}
        {{/hasNone}}
        """
    )
}
