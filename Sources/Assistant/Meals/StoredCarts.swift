import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// A source whose readings are kept in the database, for when it cannot be asked.
///
/// What falls back on says so, and when it was read; how old is too old is for the caller to judge. A cancelled call
/// throws, whatever is kept, and so does one for a customer whose account is not connected.
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
            guard !(error is CancellationError), !(error is AccountNotConnected),
                var last = try await self.last(of: customer)
            else { throw error }
            last.isFallback = true
            return last
        }
        if !reading.isFallback { try await self.keep(reading, of: customer) }
        return reading
    }

    /// What was read last; `nil` when nothing was, or nothing that this program can read.
    func last(of customer: PhoneNumber) async throws -> CartReading? {
        try await self.database.read { connection in
            try connection.query(Self.latest, [.text(customer.e164)]).first.flatMap { row in
                let cart = try? JSONDecoder().decode(Cart.self, from: Data(row.text("body").utf8))
                return try cart.map { CartReading(cart: $0, readAt: try row.time("fetched_at")) }
            }
        }
    }

    private func keep(_ reading: CartReading, of customer: PhoneNumber) async throws {
        if let last = try await self.last(of: customer) {
            let age = reading.readAt.timeIntervalSince(last.readAt)
            // From a cache it is the one that is here; and one that says the same is written now and then.
            guard age > 0, last.cart != reading.cart || age > Self.refresh else { return }
        }
        let body = String(decoding: try JSONEncoder().encode(reading.cart), as: UTF8.self)
        let phone = SQLValue.text(customer.e164)
        try await self.database.transaction { connection in
            try connection.execute(
                "INSERT INTO carts (phone, fetched_at, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
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
