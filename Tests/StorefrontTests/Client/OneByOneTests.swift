import Synchronization
import Testing

@testable import Storefront

struct OneByOneTests {
    /// How many are inside, key by key.
    private final class Counts: Sendable {
        private let counts = Mutex([Int: Int]())

        /// Counts one that enters or leaves, and returns how many there are then.
        func add(_ change: Int, for key: Int) -> Int {
            self.counts.withLock { counts in
                counts[key, default: 0] += change
                return counts[key, default: 0]
            }
        }
    }

    @Test("lets one call of a key through at a time, and other keys at the same time")
    func oneAtATime() async throws {
        let line = OneByOne<Int>()
        let inside = Counts()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<500 {
                group.addTask {
                    try await line.run(for: number % 3) {
                        let entering = inside.add(1, for: number % 3)
                        await Task.yield()
                        let leaving = inside.add(-1, for: number % 3)
                        #expect([entering, leaving] == [1, 0])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("a cancelled call stops waiting, and the one after it gets its turn")
    func cancellation() async throws {
        let line = OneByOne<Int>()
        let (opened, opening) = AsyncStream.makeStream(of: Void.self)
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await line.run(for: 1) {
                entering.yield()
                for await _ in opened { break }
            }
        }
        for await _ in entered { break }
        let second = Task { try await line.run(for: 1) { Issue.record("it was cancelled") } }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        let third = Task { try await line.run(for: 1) { 3 } }
        opening.yield()
        try await first.value
        #expect(try await third.value == 3)
    }
}
