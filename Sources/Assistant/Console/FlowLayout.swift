/// Where the states of a flow go in a drawing: in layers from left to right, so that most transitions lead rightwards.
///
/// Layers are those of the longest path once transitions that lead back are left aside. A transition over several layers
/// gets a place to bend in each between, and the order within layers is the one in which few of them cross.
struct FlowLayout {
    /// A transition between two states, by their numbers.
    struct Link: Hashable {
        let from: Int
        let to: Int
        /// How often it was taken, which decides what counts as leading back.
        let weight: Int
    }

    /// A point in the drawing.
    struct Point: Hashable {
        var x: Double
        var y: Double
    }

    /// The middle of each state.
    private(set) var places: [Point] = []
    /// For each link, the points that it leads through, from the state that it leaves to the one that it reaches.
    private(set) var paths: [[Point]] = []
    /// Whether each link leads back, and is drawn against the order of its points.
    private(set) var leadsBack: [Bool] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    static let nodeWidth = 150.0
    static let nodeHeight = 46.0
    private static let layerGap = 44.0
    private static let rowGap = 22.0
    private static let bendHeight = 12.0

    /// A layout of so many states, of which the first is where all begins: whatever leads there leads back.
    init(nodes: Int, links: [Link]) {
        guard nodes > 0 else { return }
        self.leadsBack = zip(links, Self.backward(nodes, links)).map { $0.to == 0 || $1 }
        let layers = Self.layers(nodes, zip(links, self.leadsBack).map { $1 ? ($0.to, $0.from) : ($0.from, $0.to) })
        // States first, then the bends.
        var layerOf = layers
        var chains: [[Int]] = []
        for (link, back) in zip(links, self.leadsBack) {
            let (from, to) = back ? (link.to, link.from) : (link.from, link.to)
            var chain = [from]
            for layer in stride(from: layers[from] + 1, to: layers[to], by: 1) {
                chain.append(layerOf.count)
                layerOf.append(layer)
            }
            chains.append(chain + [to])
        }
        let rows = Self.ordered(layerOf, chains)
        let points = self.placed(rows, nodes: nodes)
        self.places = Array(points.prefix(nodes))
        self.paths = chains.map { $0.map { points[$0] } }
    }

    /// Which links lead back to where one has come from, in a walk along the links that are used most.
    private static func backward(_ nodes: Int, _ links: [Link]) -> [Bool] {
        var back = Array(repeating: false, count: links.count)
        var state = Array(repeating: 0, count: nodes)
        let leaving = Dictionary(grouping: links.indices, by: { links[$0].from }).mapValues { indices in
            indices.sorted { (-links[$0].weight, $0) < (-links[$1].weight, $1) }
        }
        func visit(_ node: Int) {
            state[node] = 1
            for index in leaving[node] ?? [] {
                switch state[links[index].to] {
                case 0: visit(links[index].to)
                case 1: back[index] = true
                default: break
                }
            }
            state[node] = 2
        }
        for node in 0..<nodes where state[node] == 0 { visit(node) }
        return back
    }

    /// For each state the length of the longest path that leads there.
    private static func layers(_ nodes: Int, _ links: [(from: Int, to: Int)]) -> [Int] {
        var layers = Array(repeating: 0, count: nodes)
        for _ in 0..<nodes {
            var isStable = true
            for link in links where link.from != link.to && layers[link.to] < layers[link.from] + 1 {
                layers[link.to] = layers[link.from] + 1
                isStable = false
            }
            if isStable { break }
        }
        return layers
    }

    /// The rows of each layer, after moving everything towards the middle of what it is linked with, forth and back.
    private static func ordered(_ layerOf: [Int], _ chains: [[Int]]) -> [[Int]] {
        var rows = Array(repeating: [Int](), count: (layerOf.max() ?? 0) + 1)
        for (node, layer) in layerOf.enumerated() { rows[layer].append(node) }
        var neighbours = Array(repeating: [Int](), count: layerOf.count)
        for chain in chains {
            for (one, other) in zip(chain, chain.dropFirst()) {
                neighbours[one].append(other)
                neighbours[other].append(one)
            }
        }
        for sweep in 0..<12 {
            let order = sweep.isMultiple(of: 2) ? Array(rows.indices) : rows.indices.reversed()
            for layer in order {
                let side = sweep.isMultiple(of: 2) ? layer - 1 : layer + 1
                guard rows.indices.contains(side) else { continue }
                let rank = Dictionary(uniqueKeysWithValues: rows[side].enumerated().map { ($1, Double($0)) })
                let share = Double(max(1, rows[side].count)) / Double(max(1, rows[layer].count))
                let wanted = rows[layer].enumerated().map { index, node -> (Double, Int) in
                    let ranks = neighbours[node].compactMap { rank[$0] }
                    let mean = ranks.isEmpty ? Double(index) * share : ranks.reduce(0, +) / Double(ranks.count)
                    return (mean, node)
                }
                rows[layer] = wanted.enumerated()
                    .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
                    .map(\.element.1)
            }
        }
        return rows
    }

    private mutating func placed(_ rows: [[Int]], nodes: Int) -> [Point] {
        func height(_ node: Int) -> Double { node < nodes ? Self.nodeHeight : Self.bendHeight }
        let heights = rows.map { row in row.reduce(0) { $0 + height($1) + Self.rowGap } }
        self.height = (heights.max() ?? 0) + Self.rowGap
        self.width = Double(rows.count) * (Self.nodeWidth + Self.layerGap) - Self.layerGap + 32
        var points = Array(repeating: Point(x: 0, y: 0), count: rows.reduce(0) { $0 + $1.count })
        for (layer, row) in rows.enumerated() {
            var y = (self.height - heights[layer] + Self.rowGap) / 2
            for node in row {
                points[node] = Point(
                    x: 16 + Double(layer) * (Self.nodeWidth + Self.layerGap) + Self.nodeWidth / 2,
                    y: y + height(node) / 2
                )
                y += height(node) + Self.rowGap
            }
        }
        return points
    }
}
