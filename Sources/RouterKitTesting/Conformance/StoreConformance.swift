public import RouterKit

/// The contract of a store as checks that any implementation can be held to.
///
/// Each check gets a store of its own, in which nothing is. With Swift Testing:
///
/// ```swift
/// @Test("keeps the contract", arguments: StoreConformance.checks)
/// func keepsTheContract(check: StoreConformance.Check) async throws {
///     try await StoreConformance { MyStore() }.run(check)
/// }
/// ```
public struct StoreConformance: Sendable {
    private let makeStore: @Sendable () async throws -> any EngineStore

    /// One thing that a store has to do.
    public struct Check: Sendable, CustomStringConvertible {
        /// What the store has to do.
        public let name: String
        let body: @Sendable (StoreProbe) async throws -> Void

        public var description: String { self.name }

        init(_ name: String, _ body: @escaping @Sendable (StoreProbe) async throws -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// Everything that a store has to do.
    public static let checks: [Check] =
        Self.commitChecks + Self.refusalChecks + Self.journalChecks + Self.jobChecks + Self.jobLeaseChecks
        + Self.outboxChecks + Self.outboxOrderChecks + Self.receiptChecks + Self.deadLetterChecks + Self.burialChecks
        + Self.givenUpChecks + Self.takenBackChecks

    /// The contract for the stores that `makeStore` makes; each has to be empty.
    public init(makeStore: @escaping @Sendable () async throws -> any EngineStore) { self.makeStore = makeStore }

    /// Holds a new store to one check.
    ///
    /// - Throws: ``ConformanceFailure`` when the store does something else, and what the store throws.
    public func run(_ check: Check) async throws {
        try await check.body(StoreProbe(store: self.makeStore()))
    }

    /// Holds a new store to each check in turn.
    ///
    /// - Returns: the names of the checks that failed, with what was wrong; empty for a store that keeps the contract.
    public func run() async -> [String: String] {
        var failures: [String: String] = [:]
        for check in Self.checks {
            do { try await self.run(check) } catch { failures[check.name] = "\(error)" }
        }
        return failures
    }
}

/// A store that does not do what its contract says.
public struct ConformanceFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What it did, and what it should have done.
    public let description: String
}
