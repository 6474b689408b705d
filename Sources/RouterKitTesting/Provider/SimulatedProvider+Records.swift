public import Foundation
public import RouterKit
import Synchronization

extension SimulatedProvider {
    /// Every call, in order.
    public var calls: [Call] { self.state.withLock { $0.calls } }

    /// The messages that it took, in order and as often as it took them.
    public var taken: [OutgoingMessage] {
        self.calls.compactMap { $0.providerMessageID == nil ? nil : $0.message }
    }

    /// How often it took each message that it took more than once.
    public var duplicates: [OutgoingMessage.ID: Int] {
        Dictionary(self.taken.map { ($0.id, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    }

    /// The most calls that it was busy with at a time.
    public var maximumInFlight: Int { self.state.withLock { $0.maximumInFlight } }

    /// The most calls that began within any such interval.
    public func maximumCalls(within interval: TimeInterval) -> Int {
        let times = self.calls.map(\.at).sorted()
        var first = 0
        var most = 0
        for (index, time) in times.enumerated() {
            while time.timeIntervalSince(times[first]) >= interval { first += 1 }
            most = max(most, index - first + 1)
        }
        return most
    }

    /// Hands out the receipts for what it took since the last time; they name our own ids.
    public func receipts() -> [DeliveryReceipt] {
        self.state.withLock { state in
            defer { state.receipts = [] }
            return state.receipts
        }
    }
}
