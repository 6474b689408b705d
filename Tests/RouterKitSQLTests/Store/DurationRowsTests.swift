import Foundation
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// How long things took, as it is kept.
struct DurationRowsTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private let counts = DurationCounts([0.001: 0, 0.005: 3, 0.01: 0, 0.025: 1, .infinity: 2])
    /// When a slot begins.
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test("what several processes add to a slot is added up, and read in longer slots")
    func adds() async throws {
        let stores = [try await self.folder.store(), try await self.folder.store()]
        for store in stores { try await store.add(["turns": self.counts], at: self.start + 299) }
        try await stores[0].add(["turns": self.counts, "calls": self.counts], at: self.start + 300)
        var twice = self.counts
        twice.add(self.counts)
        let short = try await stores[1].durations(since: self.start, slot: 300)
        #expect(short == ["turns": [0: twice, 1: self.counts], "calls": [1: self.counts]])
        twice.add(self.counts)
        #expect(try await stores[1].durations(since: self.start, slot: 3_600)["turns"] == [0: twice])
        #expect(try await stores[1].durations(since: self.start + 300, slot: 3_600)["turns"] == [0: self.counts])
        #expect(try await self.folder.database().count("durations") == 9)
    }

    @Test("bounds that another version counts by keep what is below them")
    func versions() async throws {
        let store = try await self.folder.store()
        try await store.add(["turns": DurationCounts([0.01: 0, 0.02: 4])], at: self.start)
        try await store.add(["turns": DurationCounts([0.015: 0, 0.04: 4])], at: self.start)
        let counts = try #require(try await store.durations(since: self.start, slot: 300)["turns"]?[0])
        #expect(counts.buckets == [0.02: .init(above: 0.01, count: 4), 0.04: .init(above: 0.015, count: 4)])
    }

    @Test("slots of before a time are removed, and no others")
    func removes() async throws {
        let store = try await self.folder.store()
        for seconds in [-600.0, -300, 0] { try await store.add(["turns": self.counts], at: self.start + seconds) }
        #expect(try await store.removeDurations(before: self.start) == 6)
        #expect(try await store.durations(since: self.start - 900, slot: 300)["turns"] == [3: self.counts])
    }

    @Test(
        "a share of the values is found within its bucket, as Prometheus finds it",
        arguments: [
            // Of ten values two are at most 1 s, six more at most 3 s, one more at most 5 s, and one takes longer.
            (0.1, 0.5), (0.2, 1), (0.5, 2), (0.8, 3), (0.85, 4), (0.95, 5), (1, 5),
        ]
    )
    func quantiles(share: Double, seconds: Double) throws {
        let counts = DurationCounts([1: 2, 3: 6, 5: 1, .infinity: 1])
        #expect(abs(try #require(counts.quantile(share)) - seconds) < 1e-9)
    }

    @Test("of nothing there is no share; of what is above all bounds, or after empty buckets, the bound below is known")
    func edges() {
        #expect(DurationCounts().quantile(0.5) == nil)
        #expect(DurationCounts([1: 0, .infinity: 0]).quantile(0.5) == nil)
        #expect(DurationCounts([1: 0, 60: 0, .infinity: 3]).quantile(0.5) == 60)
        #expect(DurationCounts([1: 0, 2: 0, 4: 2]).quantile(0.5) == 3)
    }

    @Test("what was counted since an earlier look is the difference, with the same bounds")
    func difference() {
        let later = DurationCounts([0.001: 1, 0.005: 3, 0.01: 0, 0.025: 4, .infinity: 2])
        #expect(
            later.since(self.counts).buckets == [
                0.001: .init(above: 0, count: 1), 0.025: .init(above: 0.01, count: 3),
            ]
        )
        #expect(later.since(later).buckets.isEmpty)
        #expect(later.since(DurationCounts()) == later)
    }
}
