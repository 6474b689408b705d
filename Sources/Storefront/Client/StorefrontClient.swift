public import Foundation
public import HTTPClient
public import Logging
public import MealPlanning
public import RouterKit
import Synchronization

/// Reads carts from a shop over HTTP.
///
/// The three sections of a cart are read at the same time, and only what has changed since is transferred. A cart is
/// kept for two hours; when the shop is out of order, an older one is given, and says so. Calls for one customer share
/// one round of requests. Every customer has a session and cookies of their own.
public final class StorefrontClient: CartSource {
    let url: String
    let configuration: Configuration
    let requests: Retrying
    private let http: HTTPClient
    private let credentials: any CredentialSource
    private let logger: Logger
    private let metrics = CartMetrics()
    private let now: @Sendable () -> Date

    private struct State {
        var shelves: RecentlyUsed<PhoneNumber, CustomerShelf>
        /// How often something was forgotten: what was asked for before that is not kept.
        var forgotten = 0
    }

    private let state: Mutex<State>
    private let customers = OneByOne<PhoneNumber>()

    /// A client of the shop at a URL such as `https://shop.example`.
    ///
    /// - Parameters:
    ///   - url: what the paths `/sessions`, `/cart/…` and `/catalogue` are added to.
    ///   - http: what sends the requests; it stays the caller's to shut down.
    ///   - credentials: how customers log in.
    ///   - configuration: how the shop is asked.
    ///   - logger: where failures are noted, without customers.
    ///   - now: the time; the system's when left out.
    ///   - pause: waits between tries; until that time has passed when left out.
    /// - Throws: when the URL cannot be used.
    public init(
        url: String,
        http: HTTPClient,
        credentials: any CredentialSource,
        configuration: Configuration = .init(),
        logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() },
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) throws(HTTPClientError) {
        try HTTPClient.Request(.get, url).validate()
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.http = http
        self.credentials = credentials
        self.configuration = configuration
        self.requests = Retrying(configuration: configuration, pause: pause)
        self.logger = logger
        self.now = now
        self.state = Mutex(State(shelves: RecentlyUsed(capacity: configuration.maximumCustomers)))
    }

    public func cart(of customer: PhoneNumber) async throws -> CartReading {
        do {
            return try await self.reading(of: customer).reading
        } catch let error as StorefrontError where error.isForTheCustomer {
            throw AccountNotConnected()
        }
    }

    /// What the shop says of a customer's cart.
    ///
    /// - Parameters:
    ///   - customer: whose cart.
    ///   - isForced: whether to ask the shop although a cart is kept that is young enough.
    /// - Returns: the cart; an earlier reading, marked so, when the shop is out of order, or was a moment ago, and there
    ///   is one.
    /// - Throws: ``StorefrontError`` when there is nothing to give, or what the credentials' source throws, or
    ///   `CancellationError`. What was kept stays.
    public func reading(of customer: PhoneNumber, refreshing isForced: Bool = false) async throws -> StorefrontReading {
        let known = self.shelf(of: customer).shelf
        if !isForced, let reading = try self.keptReading(on: known) { return reading }
        let rounds = known?.rounds ?? 0
        return try await self.customers.run(for: customer) {
            let (kept, forgotten) = self.shelf(of: customer)
            var shelf = kept ?? CustomerShelf()
            // Another call has asked while this one waited.
            guard shelf.rounds <= rounds else { return try shelf.outcome() }
            defer { self.keep(shelf, of: customer, unlessForgottenSince: forgotten) }
            let start = ContinuousClock.now
            defer { self.metrics.ended(after: .now - start, well: shelf.failure == nil) }
            do {
                try await self.refresh(&shelf, of: customer)
                shelf.failure = nil
            } catch let error as CancellationError {
                throw error
            } catch {
                shelf.failure = (error, self.now())
                self.logger.info("cart not read", metadata: ["error": "\(error)"])
            }
            shelf.rounds += 1
            return try shelf.outcome()
        }
    }

    /// Forgets a customer's cart and session, such as when the credentials have changed.
    public func forget(_ customer: PhoneNumber) {
        self.state.withLock { state in
            state.shelves[customer] = nil
            state.forgotten += 1
        }
    }

    private func shelf(of customer: PhoneNumber) -> (shelf: CustomerShelf?, forgotten: Int) {
        self.state.withLock { ($0.shelves[customer], $0.forgotten) }
    }

    private func keep(_ shelf: CustomerShelf, of customer: PhoneNumber, unlessForgottenSince forgotten: Int) {
        self.state.withLock { state in
            guard state.forgotten == forgotten else { return }
            state.shelves[customer] = shelf
        }
    }

    /// What can be given without asking the shop.
    private func keptReading(on shelf: CustomerShelf?) throws -> StorefrontReading? {
        guard let shelf else { return nil }
        let now = self.now()
        if let last = shelf.lastReading, last.reading.age(at: now) < self.configuration.cacheLifetime / .seconds(1) {
            return last
        }
        return try shelf.readingInQuietTime(self.configuration.quietTime / .seconds(1), at: now)
    }

    /// Reads all sections; of the shelf, only the session changes unless all could be read.
    private func refresh(_ shelf: inout CustomerShelf, of customer: PhoneNumber) async throws {
        let (session, isNew) = try await self.session(of: customer, on: &shelf)
        var sections = shelf.sections
        var left = try await self.read(CartSection.allCases, into: &sections, over: session)
        if !left.isEmpty, !isNew {
            // The session has ended, as sessions do.
            shelf.session = nil
            let session = try await self.session(of: customer, on: &shelf).session
            left = try await self.read(left, into: &sections, over: session)
        }
        guard left.isEmpty else {
            shelf.session = nil
            throw StorefrontError.loginRefused
        }
        let isNews = shelf.sections.mapValues(\.tag) != sections.mapValues(\.tag)
        shelf.sections = sections
        shelf.readAt = self.now()
        if isNews { self.logSetAside(shelf.lastReading?.setAside ?? []) }
    }

    /// Says what of a new cart could not be taken as the shop sent it, for whoever runs either side.
    private func logSetAside(_ setAside: [SetAside]) {
        guard !setAside.isEmpty else { return }
        let reasons = Dictionary(grouping: setAside, by: \.reason).mapValues(\.count)
        self.logger.notice(
            "things in a cart were set aside",
            metadata: Dictionary(uniqueKeysWithValues: reasons.map { ($0.key.rawValue, "\($0.value)") })
        )
    }

    private func session(
        of customer: PhoneNumber,
        on shelf: inout CustomerShelf
    ) async throws -> (session: HTTPClient.Session, isNew: Bool) {
        if let session = shelf.session { return (session, false) }
        guard let credentials = try await self.credentials.credentials(of: customer) else {
            throw StorefrontError.noCredentials
        }
        let session = self.http.newSession()
        try await self.logIn(credentials, over: session)
        shelf.session = session
        return (session, true)
    }
}
