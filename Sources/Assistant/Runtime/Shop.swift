import Foundation
import HTTPClient
import Hummingbird
import Logging
import MealPlanning
import RouterKit
import RouterKitSQL
import Storefront

/// The shop that carts come from: the one that a setting names, or the demo shop, which is then served by this process.
struct Shop: Sendable {
    let carts: StoredCarts
    /// Where customers' logins are; `nil` with the demo shop, which knows everybody.
    let vault: CredentialVault?
    private let client: StorefrontClient
    /// The demo shop's server, until it is cancelled.
    private let server: Task<Void, Never>?
    private let http: HTTPClient

    /// Opens the way to the shop, and starts the demo shop where no other is set.
    ///
    /// - Throws: ``OperatorError`` when the address of the shop cannot be used, or the demo shop does not start.
    init(_ settings: Settings, clock: any EngineClock, database: SQLiteDatabase, logger: Logger) async throws {
        let now: @Sendable () -> Date = { clock.now }
        let http = HTTPClient()
        let url: String
        let credentials: any CredentialSource
        if let address = settings.storefrontURL {
            self.server = nil
            url = address
            let vault = try settings.secretKey().vault(over: SQLCredentialStore(database: database), now: now)
            credentials = vault
            self.vault = vault
        } else {
            let (server, port) = try await Self.serveDemo(now: now, logger: logger)
            self.server = server
            url = "http://127.0.0.1:\(port)"
            credentials = DemoCredentials()
            self.vault = nil
        }
        do {
            self.client = try StorefrontClient(
                url: url,
                http: http,
                credentials: credentials,
                logger: logger,
                now: now
            )
            self.carts = StoredCarts(source: self.client, database: database)
        } catch {
            throw OperatorError("STOREFRONT_URL: \(error)")
        }
        self.http = http
    }

    /// Keeps a customer's login, sealed, unless the shop does not take it; one that the shop cannot be asked about is kept.
    ///
    /// - Returns: whether it was kept; if not, the one that was there before is.
    /// - Throws: what the database throws.
    func connect(_ account: StorefrontCredentials, of customer: PhoneNumber) async throws -> Bool {
        guard let vault = self.vault else { return false }
        let before = try? await vault.credentials(of: customer)
        try await vault.save(account, of: customer)
        self.client.forget(customer)
        do {
            _ = try await self.client.cart(of: customer)
        } catch is AccountNotConnected {
            try await vault.save(before, of: customer)
            self.client.forget(customer)
            return false
        } catch {
            // The shop is out of order, which says nothing about the login.
        }
        return true
    }

    /// Ends the demo shop.
    func close() { self.server?.cancel() }

    private static func serveDemo(
        now: @escaping @Sendable () -> Date,
        logger: Logger
    ) async throws -> (Task<Void, Never>, Int) {
        var configuration = DemoStorefront.Configuration()
        // Whoever tries the assistant finds what the documents show.
        configuration.variesCarts = false
        let shop = DemoStorefront(configuration, now: now)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        var quiet = logger
        quiet.logLevel = .critical
        let server = Task { [quiet] in
            defer { continuation.finish() }
            do {
                try await shop.application(port: 0, logger: quiet, onListening: { continuation.yield($0) }).run()
            } catch {
                logger.error("the demo shop ended", metadata: ["error": "\(error)"])
            }
        }
        for await port in ports { return (server, port) }
        throw OperatorError("the demo shop does not start: set STOREFRONT_URL, or see the log")
    }
}
