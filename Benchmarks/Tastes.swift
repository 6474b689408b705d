import Foundation
import MealPlanning
import RouterKitTesting

/// Simulates customers whose tastes are hidden from the planner, and measures how many dinners they like.
///
/// Every customer gets the same boxes in every arm, and likes or dislikes a dinner by the same draw, so that the arms
/// differ by what is planned alone. All is seeded: the same figures on every run.
enum Tastes {
    /// How the planner goes about it.
    private enum Arm: String, CaseIterable {
        case fixed = "nothing learned"
        case learning = "learning"
        case mixed = "learning, 70/20/10 mix"
        case knowing = "tastes known"
    }

    /// How many weeks are simulated.
    private static let weeks = 8
    /// How likely somebody is to say what they thought of a dinner.
    private static let answerShare = 0.6

    /// A table of the share of dinners that were liked, by week and arm; the plot of it is written to `plot`.
    static func report(customers: Int = 600, plot: String = "docs/images/preferences.svg") throws -> String {
        var liked: [Arm: [Double]] = [:]
        for arm in Arm.allCases { liked[arm] = Self.run(arm, customers: customers) }
        let lines = Arm.allCases.map { Plot.Line(name: $0.rawValue, values: liked[$0] ?? []) }
        let file = URL(filePath: plot)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Plot(title: "Dinners that were liked, by week", lines: lines).svg
            .write(to: file, atomically: true, encoding: .utf8)
        let names = Arm.allCases.map(\.rawValue).joined(separator: " | ")
        let head = "| week | \(names) |\n| ---: | ---: | ---: | ---: | ---: |"
        let rows = (0..<Self.weeks).map { week in
            let shares = Arm.allCases.map { "\((100 * (liked[$0]?[week] ?? 0)).formatted) %" }
            return "| \(week + 1) | \(shares.joined(separator: " | ")) |"
        }
        return ([head] + rows).joined(separator: "\n")
    }

    /// The share of dinners that were liked in every week.
    private static func run(_ arm: Arm, customers: Int) -> [Double] {
        let planner = MealPlanner()
        var liked = Array(repeating: 0, count: self.weeks)
        var eaten = liked
        for number in 0..<customers {
            let customer = HiddenTaste(seed: UInt64(number))
            var events: [TasteEvent] = []
            var offered: [Set<TasteSignal>] = []
            var recent: [[RecipeID]] = []
            for week in 0..<self.weeks {
                let now = Date(timeIntervalSince1970: 1_800_000_000 + Double(week) * 7 * 86_400)
                var request = PlanRequest(cart: customer.cart(week: week))
                request.avoiding = Set(recent.suffix(2).joined())
                switch arm {
                case .fixed: break
                case .learning: request.tastes = TasteProfile(events, offered: offered, now: now)
                case .mixed:
                    request.tastes = TasteProfile(events, offered: offered, now: now)
                    request.mix = TasteMix(seed: UInt32(number), week: week)
                case .knowing: request.tastes = TasteProfile(weights: customer.weights)
                }
                let plan = planner.plan(for: request).compactMap { RecipeBook.standard[$0.recipe] }
                recent.append(plan.map(\.id))
                for recipe in plan {
                    let isLiked = customer.likes(recipe, week: week)
                    eaten[week] += 1
                    liked[week] += isLiked ? 1 : 0
                    offered.append(recipe.signals)
                    if customer.answers(recipe, week: week, share: self.answerShare) {
                        events.append(TasteEvent(signals: recipe.signals, isLiked: isLiked, at: now))
                    }
                }
            }
        }
        return zip(liked, eaten).map { Double($0) / Double(max($1, 1)) }
    }
}

/// One simulated customer.
private struct HiddenTaste {
    let weights: [TasteSignal: Double]
    private let seed: UInt64

    /// Three signals that they like, two that they dislike, and hardly an opinion on the others.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed &* 7_919 &+ 1)
        let signals = TasteSignal.allCases.shuffled(using: &random)
        var weights: [TasteSignal: Double] = [:]
        for (place, signal) in signals.enumerated() {
            weights[signal] =
                switch place {
                case 0..<3: Double.random(in: 0.5...1, using: &random)
                case 3..<5: Double.random(in: -1 ... -0.5, using: &random)
                default: Double.random(in: -0.15...0.15, using: &random)
                }
        }
        self.weights = weights
        self.seed = seed
    }

    /// A box of 22 foods: 9 vegetables, 2 fruits, 2 herbs, 5 with much protein, 4 of the pantry.
    func cart(week: Int) -> Cart {
        var random = SeededGenerator(seed: self.seed &* 104_729 &+ UInt64(week))
        let foods = FoodCatalogue.standard.foods.filter { !$0.isStaple }.shuffled(using: &random)
        func some(_ count: Int, _ kinds: Set<Food.Kind>) -> [Food] {
            Array(foods.filter { kinds.contains($0.kind) }.prefix(count))
        }
        let chosen =
            some(9, [.vegetable]) + some(2, [.fruit]) + some(2, [.herb]) + some(3, [.poultry, .redMeat, .pork, .fish])
            + some(2, [.egg, .dairy, .plantProtein, .shellfish]) + some(4, [.legume, .grain])
        return Cart(items: chosen.map { CartItem(name: $0.name, priceCents: 300) })
    }

    /// Whether they like a dinner: the more, the better its signals suit them; half of those that say nothing.
    func likes(_ recipe: Recipe, week: Int) -> Bool {
        let sum = recipe.signals.sorted().reduce(0) { $0 + (self.weights[$1] ?? 0) }
        let suits = sum / Double(max(recipe.signals.count, 1)).squareRoot()
        return self.draw(recipe, week, salt: 1) < 1 / (1 + exp(-3 * suits))
    }

    /// Whether they say what they thought of it.
    func answers(_ recipe: Recipe, week: Int, share: Double) -> Bool { self.draw(recipe, week, salt: 2) < share }

    private func draw(_ recipe: Recipe, _ week: Int, salt: UInt64) -> Double {
        let name = recipe.id.rawValue.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        var random = SeededGenerator(seed: name ^ (self.seed &* 1_000_003) ^ (UInt64(week) << 32) ^ (salt << 60))
        return Double.random(in: 0..<1, using: &random)
    }
}

extension Double {
    /// With one digit after the point.
    fileprivate var formatted: String { String(format: "%.1f", self) }
}
