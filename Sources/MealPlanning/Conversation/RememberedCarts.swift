public import RouterKit
import Synchronization

/// A source that falls back on what another one said last about the customer, when that one fails.
///
/// A fallback says so, and when it was read; how old is too old is for the caller to judge. Nothing outlives the process.
/// A cancelled call throws, whatever is remembered.
public final class RememberedCarts: CartSource {
    private struct State {
        var readings: [PhoneNumber: (reading: CartReading, use: Int)] = [:]
        var uses = 0
    }

    private let source: any CartSource
    private let capacity: Int
    private let state = Mutex(State())

    /// Remembers the carts of at most so many customers, 5,000 when left out; those asked for last stay.
    public init(_ source: any CartSource, capacity: Int = 5_000) {
        self.source = source
        self.capacity = capacity
    }

    public func cart(of customer: PhoneNumber) async throws -> CartReading {
        do {
            let reading = try await self.source.cart(of: customer)
            self.remember(reading, of: customer)
            return reading
        } catch {
            guard !(error is CancellationError), var reading = self.last(of: customer) else { throw error }
            reading.isFallback = true
            return reading
        }
    }

    private func remember(_ reading: CartReading, of customer: PhoneNumber) {
        guard self.capacity > 0 else { return }
        self.state.withLock { state in
            // Of two calls at once, the later reading counts, whichever returns last.
            let known = state.readings[customer]?.reading
            let latest = known.flatMap { $0.readAt > reading.readAt ? $0 : nil } ?? reading
            state.uses += 1
            state.readings[customer] = (latest, state.uses)
            guard state.readings.count > self.capacity else { return }
            if let oldest = state.readings.min(by: { $0.value.use < $1.value.use }) {
                state.readings[oldest.key] = nil
            }
        }
    }

    private func last(of customer: PhoneNumber) -> CartReading? {
        self.state.withLock { state in
            guard let reading = state.readings[customer]?.reading else { return nil }
            state.uses += 1
            state.readings[customer] = (reading, state.uses)
            return reading
        }
    }
}
