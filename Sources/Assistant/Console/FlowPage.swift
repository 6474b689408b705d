import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL

/// The states and transitions, with how many people stand where, where they give up, how often each way was taken, and
/// which of them the tests walked.
struct FlowPage {
    let runtime: AssistantRuntime

    func add(to group: RouterGroup<AssistantRequestContext>) { group.get("flow", use: self.show) }

    @Sendable
    private func show(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        await self.runtime.transitions.refresh()
        let flow = self.runtime.engine.catalogue.flow
        let silentSince = self.runtime.clock.now - FlowStates.silence
        let counts = try await self.runtime.store.stateCounts(silentSince: silentSince)
        let states = FlowStates(flow: flow, counts: counts)
        let total = counts.values.reduce(0) { $0 + $1.all }
        let walked = self.runtime.settings.walked
        let unwalked = walked?.uncovered(in: flow)
        let edges = flow.edges.sorted { $0.count > $1.count }
        var content: [String: Any] = [
            "drawing": FlowDrawing(states, unwalked: Set(unwalked?.edges ?? [])).content,
            "states": states.content(unwalked: unwalked?.states ?? []),
            "total": total == 1 ? "1 conversation" : "\(total) conversations",
            "edges": edges.map { edge in
                [
                    "from": edge.from?.rawValue ?? "any state", "to": edge.to.rawValue, "trigger": edge.trigger,
                    "condition": edge.condition ?? "", "count": edge.count,
                    "isUnwalked": unwalked?.edges.contains(edge) == true,
                    "modules": edge.modules.map(\.rawValue).joined(separator: ", "),
                ] as [String: Any]
            },
        ]
        if let walked { content["coverage"] = walked.summary(in: flow) }
        return ConsolePage(title: "Flow", place: .flow, context: context, runtime: self.runtime)
            .response(Self.template, content)
    }

    private static let template = ConsolePage.template(
        """
        <h1>Flow</h1>
        <p>{{total}}. A way is as thick as it was taken often, as of the last count, \
        which in a long journal is of when somebody looked before; dashed ways lead back. Choose a state to see who stands there. \
        Silent are those who have something to go on with and have not written for a day.</p>
        {{#coverage}}<p>Of the flow {{.}}. What no test walked is red; a transition that stays where it is leaves no \
        trace, and counts as walked.</p>{{/coverage}}
        {{^coverage}}<p class="quiet">What the tests walked is not known: run <code>make test</code>, and start with \
        <code>make run</code> or with <code>FLOW_WALKED=.build/flow-coverage.txt</code>.</p>{{/coverage}}
        {{#drawing}}
        <div class="drawing" tabindex="0" aria-label="The flow as a picture; the tables below say the same">
        <svg width="{{width}}" height="{{height}}" viewBox="0 0 {{width}} {{height}}" role="group">
        <defs><marker id="tip" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="8" markerHeight="8" \
        markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
        {{#ways}}<path class="edge{{#isUsed}} used{{/isUsed}}{{#isBack}} back{{/isBack}}{{#isUnwalked}} unwalked{{/isUnwalked}}" d="{{curve}}" \
        stroke-width="{{thickness}}" marker-end="url(#tip)"><title>{{title}}</title></path>
        {{/ways}}
        {{#nodes}}{{#path}}<a href="{{.}}">{{/path}}
        <rect class="node{{#isEmpty}} empty{{/isEmpty}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="9"/>
        <text x="{{middle}}" y="{{title}}" text-anchor="middle">{{name}}</text>
        <text class="small" x="{{middle}}" y="{{below}}" text-anchor="middle">{{people}}\
        {{#silent}}, <tspan class="silent">{{.}} silent</tspan>{{/silent}}</text>
        {{#path}}</a>{{/path}}{{/nodes}}
        </svg></div>
        {{/drawing}}
        <h2>States</h2>
        <div class="scroll"><table>
        <thead><tr><th>State</th><th>Kind</th><th class="number">People</th><th class="number">Silent for a day</th>\
        <th class="number">Left by time-out</th>{{#coverage}}<th>Tests</th>{{/coverage}}</tr></thead>
        <tbody>
        {{#states}}<tr><td><a href="{{path}}">{{name}}</a></td><td>{{kind}}</td><td class="number">{{people}}</td>\
        <td class="number">{{#silent}}<a href="{{path}}">{{count}}</a>{{/silent}}</td>\
        <td class="number">{{timeouts}}</td>{{#coverage}}{{#isUnwalked}}<td class="wrong">not walked</td>\
        {{/isUnwalked}}{{^isUnwalked}}<td></td>{{/isUnwalked}}{{/coverage}}</tr>
        {{/states}}
        </tbody></table></div>
        <h2>Transitions</h2>
        <div class="scroll"><table>
        <thead><tr><th>From</th><th>On</th><th>To</th><th>When</th><th>Modules</th><th class="number">Taken</th>\
        {{#coverage}}<th>Tests</th>{{/coverage}}</tr></thead>
        <tbody>
        {{#edges}}<tr><td>{{from}}</td><td>{{trigger}}</td><td>{{to}}</td><td>{{condition}}</td><td>{{modules}}</td>\
        <td class="number">{{count}}</td>{{#coverage}}{{#isUnwalked}}<td class="wrong">not walked</td>\
        {{/isUnwalked}}{{^isUnwalked}}<td></td>{{/isUnwalked}}{{/coverage}}</tr>
        {{/edges}}
        </tbody></table></div>
        """
    )
}
