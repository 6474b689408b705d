import Foundation
import RouterKit

/// Who is logged into the demo shop.
struct DemoSessions {
    private var sessions: [String: (customer: PhoneNumber, until: Date)] = [:]
    private var sweepAt = 1_000

    /// Opens a session and returns the name by which it is known, which cannot be guessed.
    mutating func open(for customer: PhoneNumber, until: Date, at now: Date) -> String {
        if self.sessions.count >= self.sweepAt {
            self.sessions = self.sessions.filter { $0.value.until > now }
            self.sweepAt = max(1_000, 2 * self.sessions.count)
        }
        var generator = SystemRandomNumberGenerator()
        let name = (0..<2).map { _ in String(generator.next(), radix: 16) }.joined(separator: "-")
        self.sessions[name] = (customer, until)
        return name
    }

    /// Whose session it is, if it is one now.
    func customer(in session: String, at now: Date) -> PhoneNumber? {
        guard let (customer, until) = self.sessions[session], until > now else { return nil }
        return customer
    }
}
