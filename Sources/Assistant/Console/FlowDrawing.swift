import Foundation
import RouterKit

/// A flow as a picture: where people stand, and which ways they took.
struct FlowDrawing {
    /// All transitions between two states together.
    private struct Way {
        let from: Int
        let to: Int
        var count: Int
        var triggers: [String]
        /// Those of the triggers on which no test walked.
        var unwalked: [String]
    }

    private let names: [String]
    private let ways: [Way]
    private let states: FlowStates
    private let layout: FlowLayout

    /// The name under which transitions begin that hold in any state.
    private static let anywhere = "any state"

    /// A drawing of who stands where, which marks the ways that no test walked.
    init(_ states: FlowStates, unwalked: Set<ConversationFlow.Edge> = []) {
        let edges = states.flow.edges
        var names = states.names.map(\.rawValue)
        if edges.contains(where: { $0.from == nil }) { names.append(Self.anywhere) }
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var ways: [[Int]: Way] = [:]
        for edge in edges {
            guard let from = numbers[edge.from?.rawValue ?? Self.anywhere], let to = numbers[edge.to.rawValue] else {
                continue
            }
            var way = ways[[from, to]] ?? Way(from: from, to: to, count: 0, triggers: [], unwalked: [])
            way.count += edge.count
            way.triggers.append(edge.trigger)
            if unwalked.contains(edge) { way.unwalked.append(edge.trigger) }
            ways[[from, to]] = way
        }
        self.names = names
        self.ways = ways.values.filter { $0.from != $0.to }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        self.states = states
        self.layout = FlowLayout(
            nodes: names.count,
            links: self.ways.map { .init(from: $0.from, to: $0.to, weight: $0.count) }
        )
    }

    /// What a page needs to draw it.
    var content: [String: Any] {
        [
            "width": Int(self.layout.width), "height": Int(self.layout.height),
            "nodes": self.names.enumerated().map { self.node($1, at: self.layout.places[$0]) },
            "ways": self.ways.indices.map { self.way($0) },
        ]
    }

    private func node(_ name: String, at place: FlowLayout.Point) -> [String: Any] {
        let state = ConversationState(rawValue: name)
        let count = self.states.people(in: state)
        var content: [String: Any] = [
            "name": name, "x": Self.text(place.x - FlowLayout.nodeWidth / 2),
            "y": Self.text(place.y - FlowLayout.nodeHeight / 2), "width": Int(FlowLayout.nodeWidth),
            "height": Int(FlowLayout.nodeHeight), "middle": Self.text(place.x), "title": Self.text(place.y - 3),
            "below": Self.text(place.y + 14), "isEmpty": count == 0,
        ]
        if name != Self.anywhere {
            content["path"] = FlowStates.path(to: state)
            content["people"] = count == 1 ? "1 person" : "\(count) people"
            if let silent = self.states.silent(in: state), silent > 0 { content["silent"] = silent }
        }
        return content
    }

    private func way(_ index: Int) -> [String: Any] {
        let way = self.ways[index]
        let isBack = self.layout.leadsBack[index]
        let points = isBack ? self.layout.paths[index].reversed() : self.layout.paths[index]
        // Ten times as often is about three points thicker.
        let thickness = 1 + log2(1 + Double(way.count))
        return [
            "curve": Self.curve(points, isBack: isBack), "thickness": Self.text(min(thickness, 12)),
            "isUsed": way.count > 0, "isBack": isBack,
            "isUnwalked": !way.unwalked.isEmpty,
            "title": "\(self.names[way.from]) → \(self.names[way.to]): \(way.triggers.joined(separator: ", ")), "
                + "\(way.count) times"
                + (way.unwalked.isEmpty ? "" : "; no test walked it on \(way.unwalked.joined(separator: ", "))"),
        ]
    }

    /// A line through the points that leaves and reaches states at their sides.
    private static func curve(_ points: [FlowLayout.Point], isBack: Bool) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        let side = (isBack ? -1 : 1) * FlowLayout.nodeWidth / 2
        var stops = points
        stops[0] = .init(x: first.x + side, y: first.y + (isBack ? 9 : -4))
        stops[stops.count - 1] = .init(x: last.x - side - (isBack ? -7 : 7), y: last.y + (isBack ? 9 : -4))
        var path = "M\(Self.text(stops[0].x)) \(Self.text(stops[0].y))"
        for (from, to) in zip(stops, stops.dropFirst()) {
            let reach = (to.x - from.x) / 2
            path += " C\(Self.text(from.x + reach)) \(Self.text(from.y)) \(Self.text(to.x - reach)) \(Self.text(to.y))"
            path += " \(Self.text(to.x)) \(Self.text(to.y))"
        }
        return path
    }

    private static func text(_ number: Double) -> String { String(format: "%.1f", number) }
}
