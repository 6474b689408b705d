import DequeModule
import Foundation
import RouterKit

/// Credentials in the open, each for a time from when it was put here, and never more than so many.
struct OpenedCredentials {
    private let lifetime: TimeInterval
    private let capacity: Int
    private var credentials: [PhoneNumber: (value: StorefrontCredentials, entry: Int)] = [:]
    /// In the order in which they were put here, which is the one in which their time is over.
    private var entries: Deque<(customer: PhoneNumber, entry: Int, until: Date)> = []
    private var last = 0

    /// How often something was forgotten by order: what was read before that may be out of date.
    private(set) var round = 0

    init(lifetime: TimeInterval, capacity: Int) {
        self.lifetime = lifetime
        self.capacity = max(0, capacity)
    }

    /// What is known of a customer now.
    mutating func credentials(of customer: PhoneNumber, at now: Date) -> StorefrontCredentials? {
        self.forgetExpired(at: now)
        return self.credentials[customer]?.value
    }

    /// Keeps credentials from now on; the oldest have to go when there are too many.
    mutating func keep(_ value: StorefrontCredentials, of customer: PhoneNumber, at now: Date) {
        self.forgetExpired(at: now)
        self.last += 1
        self.credentials[customer] = (value, self.last)
        self.entries.append((customer, self.last, now.addingTimeInterval(self.lifetime)))
        while self.entries.count > self.capacity { self.removeFirst() }
    }

    /// Forgets a customer's.
    mutating func forget(_ customer: PhoneNumber) {
        self.round += 1
        self.credentials[customer] = nil
    }

    /// Forgets those whose time is over.
    mutating func forgetExpired(at now: Date) {
        while let first = self.entries.first, first.until <= now { self.removeFirst() }
    }

    private mutating func removeFirst() {
        guard let first = self.entries.popFirst(), self.credentials[first.customer]?.entry == first.entry else {
            return
        }
        self.credentials[first.customer] = nil
    }
}
