public import Foundation
public import RouterKit
import Synchronization

/// Customers' credentials, sealed where they are stored and in the open only in memory, for a short time.
public final class CredentialVault: CredentialSource {
    private let store: any CredentialStore
    private let seal: CredentialSeal
    private let opened: Mutex<OpenedCredentials>
    private let now: @Sendable () -> Date

    /// A vault over a store.
    ///
    /// - Parameters:
    ///   - store: where the sealed credentials are.
    ///   - key: the key to seal with.
    ///   - earlierKeys: keys that were used before, with which is read what ``rotate()`` has not sealed anew.
    ///   - memory: how long credentials stay in the open in memory; five minutes when left out.
    ///   - capacity: of how many customers at most; 1,000 when left out.
    ///   - now: the time; the system's when left out.
    public init(
        store: any CredentialStore,
        key: CredentialKey,
        earlierKeys: [CredentialKey] = [],
        memory: Duration = .seconds(5 * 60),
        capacity: Int = 1_000,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.store = store
        self.seal = CredentialSeal(current: key, earlier: earlierKeys)
        self.opened = Mutex(OpenedCredentials(lifetime: memory / .seconds(1), capacity: capacity))
        self.now = now
    }

    /// A customer's credentials, or `nil` when none are stored.
    ///
    /// - Throws: what the store throws, or ``CredentialError`` when what is stored cannot be read.
    public func credentials(of customer: PhoneNumber) async throws -> StorefrontCredentials? {
        let (known, round) = self.opened.withLock { ($0.credentials(of: customer, at: self.now()), $0.round) }
        if let known { return known }
        guard let sealed = try await self.store.sealedCredentials(of: customer) else { return nil }
        let credentials = try self.seal.open(sealed, of: customer)
        self.opened.withLock { opened in
            // What was saved while this was read is newer.
            guard opened.round == round else { return }
            opened.keep(credentials, of: customer, at: self.now())
        }
        return credentials
    }

    /// Stores a customer's credentials in the place of earlier ones, or removes those when there are none.
    ///
    /// - Throws: what the store throws; what is stored is then as the store left it.
    public func save(_ credentials: StorefrontCredentials?, of customer: PhoneNumber) async throws {
        let sealed = try credentials.map { try self.seal.seal($0, of: customer) }
        // Before and after, for who reads in between.
        self.opened.withLock { $0.forget(customer) }
        defer { self.opened.withLock { $0.forget(customer) } }
        try await self.store.save(sealed, of: customer)
    }

    /// Seals anew with the current key all that was sealed with an earlier one.
    ///
    /// It may run beside everything else and on many nodes at once: what is saved meanwhile stays. When it has
    /// returned, earlier keys are no longer needed.
    ///
    /// - Returns: how many were sealed anew.
    /// - Throws: what the store throws, or ``CredentialError``; what was sealed anew by then stays, and the next call
    ///   goes on with the rest.
    public func rotate() async throws -> Int {
        var count = 0
        var last: PhoneNumber?
        while case let customers = try await self.store.customers(after: last, limit: 500), !customers.isEmpty {
            for customer in customers where try await self.rotate(customer) { count += 1 }
            last = customers.last
        }
        return count
    }

    /// Removes from memory what has been there long enough.
    ///
    /// Every other call does so too; this is for a program that makes none for long.
    public func forgetExpired() { self.opened.withLock { $0.forgetExpired(at: self.now()) } }

    private func rotate(_ customer: PhoneNumber) async throws -> Bool {
        guard let sealed = try await self.store.sealedCredentials(of: customer), !self.seal.isCurrent(sealed) else {
            return false
        }
        let anew = try self.seal.seal(self.seal.open(sealed, of: customer), of: customer)
        return try await self.store.replace(sealed, with: anew, of: customer)
    }
}
