import RouterKitTesting

@testable import RouterKit

extension JobWorker.Configuration {
    /// A worker that looks every millisecond, so that a test only has to move the clock.
    static func watchful(_ change: (inout Self) -> Void = { _ in }) -> Self {
        var configuration = Self()
        configuration.pollInterval = .milliseconds(1)
        change(&configuration)
        return configuration
    }
}

extension AsyncStream<ObservedStore.Call>.Iterator {
    /// Waits for a call of this sort.
    mutating func skip(to isWanted: (ObservedStore.Call) -> Bool) async {
        while let call = await self.next(isolation: nil) {
            if isWanted(call) { return }
        }
    }
}

/// Returns when its task is cancelled.
func untilCancelled() async {
    for await _ in AsyncStream<Never>.makeStream().stream {}
}
