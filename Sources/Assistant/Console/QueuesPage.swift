import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL

/// What waits, what was given up and why, and the ways back.
struct QueuesPage {
    let runtime: AssistantRuntime
    private var store: SQLStore { self.runtime.store }

    /// What queues there are.
    enum Queue: String, CaseIterable {
        case outbox, jobs
        case letters = "dead-letters"

        /// For people.
        var name: String {
            switch self {
            case .outbox: "Messages"
            case .jobs: "Jobs"
            case .letters: "Failed turns"
            }
        }
    }

    private static let pageSize = 50

    func add(to group: RouterGroup<AssistantRequestContext>) { group.get("queues", use: self.show) }

    /// Where a queue is shown.
    static func path(of queue: Queue, status: String? = nil) -> String {
        "/console/queues?queue=\(queue.rawValue)" + (status.map { "&status=\($0)" } ?? "")
    }

    @Sendable
    private func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let name = request.uri.queryParameters["queue"].map(String.init) ?? Queue.outbox.rawValue
        guard let queue = Queue(rawValue: name) else {
            throw ProblemDetails(.badRequest, "queue is to be outbox, jobs or dead-letters", field: "queue")
        }
        let now = self.runtime.clock.now
        let counts = try await self.store.queueCounts(at: now)
        let rows = try await self.rows(of: queue, request, now)
        let status = request.uri.queryParameters["status"].map(String.init)
        var content: [String: Any] = [
            "queues": Queue.allCases.map { other in
                ["name": other.name, "path": Self.path(of: other), "isCurrent": other == queue] as [String: Any]
            },
            "counts": Self.counts(counts, of: queue).map { name, count in
                [
                    "name": name.replacing("_", with: " "), "count": count, "isCurrent": name == status,
                    "path": Self.path(of: queue, status: name),
                ] as [String: Any]
            },
            "all": Self.path(of: queue), "isAll": status == nil, "rows": rows.map(\.content),
            "queue": queue.rawValue, "isEmpty": rows.isEmpty,
        ]
        if rows.count == Self.pageSize, let last = rows.last {
            content["next"] = "\(Self.path(of: queue, status: status))&after=\(last.position)"
        }
        if let notice = request.notice { content["notice"] = notice }
        return ConsolePage(title: "Queues", place: .queues, context: context, runtime: self.runtime)
            .response(Self.template, content)
    }

    private static func counts(_ counts: QueueCounts, of queue: Queue) -> [(String, String)] {
        func number(_ count: Int?) -> String {
            let count = count ?? 0
            return count >= SQLStore.maximumCount ? "\(SQLStore.maximumCount)+" : "\(count)"
        }
        return switch queue {
        case .outbox:
            QueuedMessage.Status.allCases.map {
                ($0.rawValue, [.sent, .delivered].contains($0) ? "" : number(counts.messages[$0]))
            }
        case .jobs:
            Job.Status.allCases.map {
                ($0.rawValue, [.done, .cancelled].contains($0) ? "" : number(counts.jobs[$0]))
            }
        case .letters:
            DeadLetter.Status.allCases.map { ($0.rawValue, number(counts.letters[$0])) }
        }
    }

    private func rows(of queue: Queue, _ request: Request, _ now: Date) async throws -> [QueueRow] {
        let (start, limit) = (try request.pageStart, Self.pageSize)
        switch queue {
        case .outbox:
            guard let status = try request.pageStatus(QueuedMessage.Status.self) else {
                return try await self.store.messages(after: start, limit: limit).map { QueueRow($0, now: now) }
            }
            return try await self.store.messages(in: status, after: start, limit: limit)
                .map { QueueRow($0, now: now) }
        case .jobs:
            guard let status = try request.pageStatus(Job.Status.self) else {
                return try await self.store.jobs(after: start, limit: limit).map { QueueRow($0, now: now) }
            }
            return try await self.store.jobs(in: status, after: start, limit: limit).map { QueueRow($0, now: now) }
        case .letters:
            let status = try request.pageStatus(DeadLetter.Status.self)
            return try await self.store.deadLetters(in: status, after: start, limit: limit)
                .map { QueueRow($0, now: now) }
        }
    }

    private static let template = ConsolePage.template(
        """
        <h1>Queues</h1>
        <ul class="counts">{{#queues}}<li><a href="{{path}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a>\
        </li>{{/queues}}</ul>
        <ul class="counts" aria-label="Status"><li><a href="{{all}}"{{#isAll}} aria-current="true"{{/isAll}}>all</a></li>
        {{#counts}}<li><a href="{{path}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}} <b>{{count}}</b></a></li>
        {{/counts}}</ul>
        {{#isEmpty}}<p>There is nothing here.</p>{{/isEmpty}}
        {{^isEmpty}}
        <div class="scroll"><table>
        <thead><tr><th>Who</th><th>What</th><th>Status</th><th class="number">Attempts</th><th>When</th><th>Reason</th>\
        <th></th></tr></thead>
        <tbody>
        {{#rows}}<tr><td class="key"><a href="{{path}}">{{who}}</a></td><td class="text">{{what}}</td><td>{{status}}\
        {{#percent}} <progress max="100" value="{{.}}">{{.}} %</progress>{{/percent}}{{#note}} {{.}}{{/note}}</td>
        <td class="number">{{attempts}}</td><td class="when">{{when}}</td><td class="wrong">{{reason}}</td><td class="acts">
        {{#acts}}<form class="inline" method="post" action="/console/queues/{{queue}}/{{act}}"><input type="hidden" \
        name="csrf" value="{{csrf}}"><button class="{{look}}" name="id" value="{{id}}">{{label}}</button></form>{{/acts}}
        </td></tr>
        {{/rows}}
        </tbody></table></div>
        {{#next}}<p><a class="button plain" href="{{.}}">Further back</a></p>{{/next}}
        {{/isEmpty}}
        <p class="quiet">Jobs that wait are counted when they are due within five minutes; what went well is not counted.</p>
        """
    )
}

/// A row of a queue.
struct QueueRow {
    let position: Int
    private(set) var content: [String: Any]

    init(_ listed: Listed<QueuedMessage>, now: Date) {
        let message = listed.element
        self.position = listed.position
        self.content = Self.content(
            id: message.message.id.rawValue,
            of: ConversationKey(phone: message.message.to),
            what: message.message.text,
            status: message.status.rawValue,
            attempts: message.attempts,
            when: StoryContent.age(message.createdAt, now: now),
            reason: message.lastError
        )
        if message.status == .dead { self.content["acts"] = Self.waysBack }
    }

    init(_ listed: Listed<Job>, now: Date) {
        let job = listed.element
        self.position = listed.position
        self.content = Self.content(
            id: job.id.rawValue,
            of: job.key,
            what: job.name.rawValue,
            status: job.status.rawValue,
            attempts: job.attempt,
            when: job.runAt > now ? "due \(StoryContent.time(job.runAt))" : StoryContent.age(job.runAt, now: now),
            reason: job.lastError
        )
        if let progress = job.progress, job.status == .running {
            if let note = progress.note { self.content["note"] = note }
            if let fraction = progress.fraction { self.content["percent"] = Int((fraction * 100).rounded()) }
        }
        if job.status == .dead { self.content["acts"] = Self.waysBack }
        if job.status.isUnfinished {
            self.content["acts"] = [["act": "cancel", "label": "Cancel", "look": "danger"]]
        }
    }

    init(_ listed: Listed<DeadLetter>, now: Date) {
        let letter = listed.element
        self.position = listed.position
        self.content = Self.content(
            id: letter.id.rawValue,
            of: letter.key,
            what: letter.message.text,
            status: letter.status.rawValue,
            attempts: letter.attempts,
            when: StoryContent.age(letter.lastFailedAt, now: now),
            reason: letter.reason
        )
        if letter.status == .dead { self.content["acts"] = Self.waysBack }
    }

    private static let waysBack = [
        ["act": "retry", "label": "Try again", "look": "plain"],
        ["act": "discard", "label": "Discard", "look": "danger"],
    ]

    private static func content(
        id: String,
        of key: ConversationKey,
        what: String,
        status: String,
        attempts: Int,
        when: String,
        reason: String?
    ) -> [String: Any] {
        [
            "id": id, "who": key.description, "path": ConversationsPage.path(of: key), "what": what,
            "status": status.replacing("_", with: " "), "attempts": attempts, "when": when, "reason": reason ?? "",
        ]
    }
}
