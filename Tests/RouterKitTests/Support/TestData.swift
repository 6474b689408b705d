import Foundation
import RouterKit

/// What a module of the tests remembers.
struct Basket: ModuleData {
    static let name = "basket"
    var items: [String] = []
    var price = 0.0
    var boughtAt: Date?
    var flags: [String: Bool] = [:]
}

/// The same data in a later form.
struct BasketOfTwo: ModuleData {
    static let name = "basket"
    static let schema = 2
    var items: [String] = []
}

/// What another module remembers.
struct Diet: ModuleData {
    static let name = "diet"
    var avoids: [String] = []
}

extension Intent {
    static let plan = Intent(rawValue: "plan")
    static let swap = Intent(rawValue: "swap")
    static let skip = Intent(rawValue: "skip")
    static let skipWeek = Intent(rawValue: "skip_week")
    static let box = Intent(rawValue: "box")
}

extension ConversationState {
    static let planned = ConversationState(rawValue: "planned")
    static let modifying = ConversationState(rawValue: "modifying")
    static let confirmed = ConversationState(rawValue: "confirmed")
}

extension IntentDefinition {
    static let plan = IntentDefinition(.plan, summary: "A plan.", keywords: ["plan", "meal plan"])
    static let swap = IntentDefinition(.swap, summary: "Another dinner.", keywords: ["swap", "switch"])
    static let skip = IntentDefinition(.skip, summary: "Fewer days.", keywords: ["skip"])
}
