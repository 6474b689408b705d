import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// A source whose readings are kept in the database, for when it cannot be asked.
///
/// What falls back on says so, and when it was read; how old is too old is for the caller to judge. A cancelled call
/// throws, whatever is kept.
struct StoredCarts: CartSource {
    let source: any CartSource
    let database: any SQLDatabase

    /// Readings of a phone that are kept.
    static let kept = 4
    /// Seconds after which a cart that did not change is written again.
    static let refresh: TimeInterval = 600

    func cart(of customer: PhoneNumber) async throws -> CartReading {
        let reading: CartReading
        do {
            reading = try await self.source.cart(of: customer)
        } catch {
            guard !(error is CancellationError), var last = try await self.last(of: customer) else { throw error }
            last.isFallback = true
            return last
        }
        if !reading.isFallback { try await self.keep(reading, of: customer) }
        return reading
    }

    /// What was read last; `nil` when nothing was.
    func last(of customer: PhoneNumber) async throws -> CartReading? {
        try await self.database.read { connection in
            try connection.query(Self.latest, [.text(customer.e164)]).first.map { row in
                let cart = try JSONDecoder().decode(Cart.self, from: Data(row.text("body").utf8))
                return CartReading(cart: cart, readAt: try row.time("fetched_at"))
            }
        }
    }

    private func keep(_ reading: CartReading, of customer: PhoneNumber) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = String(decoding: try encoder.encode(reading.cart), as: UTF8.self)
        let phone = SQLValue.text(customer.e164)
        try await self.database.transaction { connection in
            if let latest = try connection.query(Self.latest, [phone]).first {
                let age = reading.readAt.timeIntervalSince(try latest.time("fetched_at"))
                // From a cache it is the one that is here; and one that says the same is written now and then.
                guard age > 0, try latest.text("body") != body || age > Self.refresh else { return }
            }
            try connection.execute(
                "INSERT INTO carts (phone, fetched_at, body) VALUES ($1, $2, $3)",
                [phone, .time(reading.readAt), .text(body)]
            )
            try connection.execute(Self.removal, [phone, phone, .integer(Self.kept)])
        }
    }

    static let latest = "SELECT fetched_at, body FROM carts WHERE phone = $1 ORDER BY fetched_at DESC LIMIT 1"
    static let removal = """
        DELETE FROM carts WHERE phone = $1 AND fetched_at <
            (SELECT min(fetched_at) FROM
                (SELECT fetched_at FROM carts WHERE phone = $2 ORDER BY fetched_at DESC LIMIT $3) AS latest)
        """
}
