public import RouterKit
import Synchronization

/// Keeps sealed credentials in memory, for tests and demos.
public final class InMemoryCredentialStore: CredentialStore {
    private let sealed = Mutex<[PhoneNumber: [UInt8]]>([:])

    /// An empty store.
    public init() {}

    public func sealedCredentials(of customer: PhoneNumber) -> [UInt8]? { self.sealed.withLock { $0[customer] } }

    public func save(_ sealed: [UInt8]?, of customer: PhoneNumber) { self.sealed.withLock { $0[customer] = sealed } }

    public func replace(_ old: [UInt8], with new: [UInt8], of customer: PhoneNumber) -> Bool {
        self.sealed.withLock { sealed in
            guard sealed[customer] == old else { return false }
            sealed[customer] = new
            return true
        }
    }

    public func customers(after last: PhoneNumber?, limit: Int) -> [PhoneNumber] {
        let known = self.sealed.withLock { Array($0.keys) }
        return Array(known.filter { customer in last.map { customer > $0 } ?? true }.sorted().prefix(limit))
    }
}
