import MealPlanning
import RouterKit

/// Everything that Pricing says to customers.
enum PricingReplies {
    static func box(_ cart: Cart, _ delivery: DeliveryTerms, on day: Weekday, notFound: String) -> Phrase {
        let fee = Price(cents: delivery.feeCents(for: cart))
        let missing = notFound.prefix(24)
        return Phrase(
            """
            \(missing.isEmpty ? "" : "There's no \"\(missing)\" in your box. ")Your box comes to \(cart.total). Delivery \
            is on \(day.name(in: .english))\(fee.cents == 0 ? ", free this time" : " and costs \(fee)"). Text PRICE and an item for just that.
            """,
            es: """
                \(missing.isEmpty ? "" : "No hay \"\(missing)\" en tu caja. ")Tu caja cuesta \(cart.total). La entrega \
                es el \(day.name(in: .spanish))\(fee.cents == 0 ? ", gratis esta vez" : " y cuesta \(fee)"). Escribe PRECIO y un \
                producto para saber solo eso.
                """
        )
    }

    static func items(_ items: [CartItem], in cart: Cart) -> Phrase {
        let shown = items.prefix(3)
        return Phrase(
            shown.map { Self.line($0, in: cart)[.english] }.joined(separator: "\n"),
            es: shown.map { Self.line($0, in: cart)[.spanish] }.joined(separator: "\n")
        )
    }

    static func delivery(on day: Weekday, from terms: DeliveryTerms, _ cart: Cart) -> Phrase {
        let fee = Price(cents: terms.feeCents(for: cart))
        let hour = terms.hour < 12 ? "\(terms.hour) am" : terms.hour == 12 ? "noon" : "\(terms.hour - 12) pm"
        return Phrase(
            "Your box comes on \(day.name(in: .english)), from \(hour) on. Delivery \(fee.cents == 0 ? "is free this time" : "costs \(fee)").",
            es:
                "Tu caja llega el \(day.name(in: .spanish)), desde las \(terms.hour) h. La entrega \(fee.cents == 0 ? "es gratis esta vez" : "cuesta \(fee)")."
        )
    }

    static func contents(_ cart: Cart) -> Phrase {
        var names: [String] = []
        var length = 0
        for item in cart.contents {
            let name = item.name.split(separator: ",").first.map(String.init) ?? item.name
            let short = name.hasPrefix("Organic ") ? String(name.dropFirst(8)) : name
            guard length + short.count + 2 <= Self.roomForContents else { break }
            names.append(short)
            length += short.count + 2
        }
        let more = cart.contents.count - names.count
        return Phrase(
            "In your box: \(names.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "").",
            es: "En tu caja: \(names.joined(separator: ", "))\(more > 0 ? " y \(more) más" : "")."
        )
    }

    /// What two parts of a text message have room for beside the words around it and the offer to go on.
    private static let roomForContents = 190

    private static func line(_ item: CartItem, in cart: Cart) -> Phrase {
        let name = item.name.prefix(44)
        let price = cart.price(of: item.name) ?? Price(cents: 0)
        guard price.cents > 0 else {
            return Phrase(
                "\(name): part of its box, no extra cost.",
                es: "\(name): parte de su caja, sin costo extra."
            )
        }
        let count = item.quantity > 1 ? "\(item.quantity) x " : ""
        return Phrase("\(count)\(name): \(price).", es: "\(count)\(name): \(price).")
    }
}
