import Foundation
import MealPlanning
import RouterKit

/// Tells what the box or a thing in it costs, and when it comes; then offers to go on.
struct PricingHandler: MessageHandler {
    let intent: Intent = .pricing
    let carts: any CartSource
    let delivery: DeliveryTerms

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let reading = try await self.carts.cart(of: turn.context.key.phone)
        let cart = turn[WeekPlan.self]?.cart(from: reading.cart) ?? reading.cart
        let words = PricingWords(message.text)
        let time = self.delivery.nextDelivery(after: turn.now, calendar: turn.calendar)
        let day = Weekday(of: time, in: turn.calendar)
        if words.asksForContents { return turn.offeringToGoOn(PricingReplies.contents(cart)) }
        if words.asksWhen, words.item.isEmpty {
            return turn.offeringToGoOn(PricingReplies.delivery(on: day, from: self.delivery, cart))
        }
        let items = words.item.isEmpty ? [] : cart.items(meantBy: words.item)
        guard items.isEmpty else { return turn.offeringToGoOn(PricingReplies.items(items, in: cart)) }
        return turn.offeringToGoOn(PricingReplies.box(cart, self.delivery, on: day, notFound: words.item))
    }
}

/// What a text asks about prices.
struct PricingWords: Equatable {
    /// What is to be priced; empty for the whole box.
    let item: String
    /// Whether it asks for the day rather than for the money.
    let asksWhen: Bool
    /// Whether it asks what is in the box.
    let asksForContents: Bool

    init(_ text: String) {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { !"'’".contains($0) }
        let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let asksForMoney = !Set(words).isDisjoint(with: [
            "much", "cost", "costs", "price", "prices", "fee", "cuesta", "precio", "vale", "total",
        ])
        self.asksWhen =
            !Set(words).isDisjoint(with: [
                "when", "cuando", "deliver", "delivered", "delivery", "arrive", "entrega", "entregan", "llega",
            ])
            && !asksForMoney
        self.asksForContents =
            (words.contains("whats") || words.contains("what") || words.contains("que"))
            && words.contains { $0 == "in" || $0 == "hay" } && !asksForMoney && !self.asksWhen
        self.item = words.filter { !Self.fillers.contains($0) }.joined(separator: " ")
    }

    private static let fillers: Set<String> = [
        "how", "much", "is", "are", "the", "my", "box", "boxes", "price", "prices", "pricing", "cost", "costs", "of",
        "for",
        "what", "whats", "does", "do", "it", "total", "delivery", "deliver", "delivered", "fee", "shipping", "when",
        "come",
        "coming", "you", "a", "an", "and", "in", "this", "week", "weeks", "order", "please", "pls", "charge", "pay",
        "i",
        "will", "be", "tell", "me", "about", "all", "everything", "whole", "thing", "your", "free", "precio", "precios",
        "cuanto", "cuesta", "cuestan", "es", "vale", "mi", "caja", "el", "la", "los", "las", "de", "del", "entrega",
        "entregan", "cuando", "llega", "envio", "que", "hay", "en", "todo", "at", "to", "can", "get", "today",
        "tomorrow", "so", "arrive", "arrives", "s",
    ]
}
