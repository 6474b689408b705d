import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL
import SMS

/// What went on in the last hour, day or week: messages, understanding, errors, what sending takes, and how
/// long all that took.
struct OverviewPage {
    let runtime: AssistantRuntime

    /// How far back it looks.
    enum Span: String, CaseIterable {
        case hour, day, week

        var seconds: TimeInterval {
            switch self {
            case .hour: 3_600
            case .day: 86_400
            case .week: 604_800
            }
        }

        /// How long a bar is.
        var slot: TimeInterval {
            switch self {
            case .hour: 120
            case .day: 3_600
            case .week: 21_600
            }
        }

        /// How long a bar is that tells how long things took: whole slots of those that are kept.
        var durationSlot: TimeInterval { max(self.slot, SQLStore.durationSlot) }

        /// How long a bar is, in words.
        var unit: String {
            switch self {
            case .hour: "2 minutes"
            case .day: "an hour"
            case .week: "6 hours"
            }
        }
    }

    func add(to group: RouterGroup<AssistantRequestContext>) { group.get("overview", use: self.show) }

    @Sendable
    func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let name = request.uri.queryParameters["span"].map(String.init) ?? Span.day.rawValue
        guard let span = Span(rawValue: name) else {
            throw ProblemDetails(.badRequest, "span is to be hour, day or week", field: "span")
        }
        let now = self.runtime.clock.now
        let frame = PlotFrame(span.seconds, until: now, slot: span.slot)
        let traffic = try await self.runtime.store.traffic(
            since: frame.since,
            slot: frame.slot,
            slots: frame.slots
        )
        let counts = try await self.runtime.store.queueCounts(at: now)
        let durations = try await self.durations(PlotFrame(span.seconds, until: now, slot: span.durationSlot))
        var content: [String: Any] = [
            "spans": Span.allCases.map { other in
                ["name": other.rawValue, "isCurrent": other == span] as [String: Any]
            },
            "plots": Self.plots(traffic, frame).map(\.content) + durations.map(\.content),
            "unit": span.unit,
            "dead": (counts.messages[.dead] ?? 0) + (counts.jobs[.dead] ?? 0) + (counts.letters[.dead] ?? 0),
            "waiting": (counts.messages[.pending] ?? 0) + (counts.messages[.sending] ?? 0),
        ]
        if span.durationSlot > span.slot { content["durationUnit"] = "\(Int(span.durationSlot / 60)) minutes" }
        if traffic.hasMoreEvents { content["events"] = SQLStore.maximumTrafficEvents }
        if traffic.hasMoreTexts { content["texts"] = SQLStore.maximumTrafficTexts }
        return ConsolePage(title: "Overview", place: .overview, context: context, runtime: self.runtime)
            .response(Self.template, content)
    }

    private func durations(_ frame: PlotFrame) async throws -> [LatencyPlot] {
        let durations = try await self.runtime.store.durations(since: frame.since, slot: frame.slot)
        return [
            ("How long turns take", "turn", DurationService.turns),
            ("How long the provider takes", "call", DurationService.provider),
        ].map { title, name, metric in
            LatencyPlot(title: title, name: name, durations: durations[metric] ?? [:], frame: frame)
        }
    }

    private static func plots(_ traffic: Traffic, _ frame: PlotFrame) -> [OverviewPlot] {
        var sent: [Int: Int] = [:]
        var segments: [Int: Int] = [:]
        // Many texts are the same, and counting one takes longer than finding it.
        var known: [String: Int] = [:]
        for (slot, text) in traffic.sent {
            let count = known[text] ?? text.segmentCount().segments
            known[text] = count
            sent[slot, default: 0] += 1
            segments[slot, default: 0] += count
        }
        func plot(_ title: String, _ series: [(String, [Int: Int])]) -> OverviewPlot {
            OverviewPlot(title: title, series: series.map { .init(name: $0.0, values: $0.1) }, frame: frame)
        }
        return [
            plot("Messages in", [("in", traffic.received)]),
            plot("Messages out", [("out", sent)]),
            plot("Understood", [("understood", traffic.understood), ("not understood", traffic.misunderstood)]),
            plot("Segments to pay for", [("segments", segments)]),
            plot("Failed turns", [("failed", traffic.errors)]),
        ]
    }

    private static let template = ConsolePage.template(
        """
        <h1>Overview</h1>
        <ul class="counts" aria-label="Time">{{#spans}}<li><a href="/console/overview?span={{name}}"\
        {{#isCurrent}} aria-current="page"{{/isCurrent}}>last {{name}}</a></li>{{/spans}}</ul>
        <p><b>{{waiting}}</b> messages wait to be sent; <a href="/console/queues"><b>{{dead}}</b> messages, jobs and turns \
        were given up</a>.</p>
        <div class="plots">
        {{#plots}}
        <figure><figcaption>{{title}}{{#of}} <small>{{.}}</small>{{/of}}</figcaption>
        <p>{{#totals}}<span class="total">{{#part}}<span class="swatch {{.}}"></span>{{/part}}\
        <span class="figure">{{count}}</span> {{name}}</span> {{/totals}}</p>
        <svg viewBox="0 0 {{width}} {{height}}" role="img" aria-label="{{summary}}">
        <line class="axis" x1="0" x2="{{width}}" y1="{{floor}}" y2="{{floor}}"/>
        {{#bars}}<rect class="bar {{part}}" x="{{x}}" y="{{y}}" width="{{width}}" \
        height="{{height}}"><title>{{title}}</title></rect>
        {{/bars}}
        <text class="small" x="0" y="11">{{most}}</text>
        <text class="small" x="0" y="{{below}}">{{from}}</text>
        <text class="small" x="{{width}}" y="{{below}}" text-anchor="end">{{to}}</text>
        </svg></figure>
        {{/plots}}
        </div>
        <p class="quiet">A bar is {{unit}}{{#durationUnit}}, {{.}} where it tells how long things take{{/durationUnit}}; \
        times are UTC. Ids of messages are kept for a week, so older ones are not counted. \
        {{#events}}Understanding and failures are those of the latest {{.}} events only. {{/events}}\
        {{#texts}}What went out is the latest {{.}} texts only. {{/texts}}\
        Of 100 turns 95 took at most as long as p95 says, from the message's arrival to its commit; that is an \
        estimate, since durations are counted in steps, and the last ten seconds are not in it yet. How long a single \
        turn took is in the log (<code>duration_us</code>).</p>
        """
    )
}
