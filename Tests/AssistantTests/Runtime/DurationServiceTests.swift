import AssistantTestSupport
import Foundation
import Logging
import RouterKitSQL
import RouterKitTesting
import Synchronization
import Testing

@testable import Assistant

/// What this process counted reaches the database once, whatever fails in between.
struct DurationServiceTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let histogram = Histogram()

    init() throws { self.folder = try TemporaryFolder() }

    /// The histogram of turns, as a process keeps it.
    private final class Histogram: Sendable {
        private let counts = Mutex<[Double: Int]>([0.01: 0, 0.1: 0, .infinity: 0])

        func record(_ bound: Double, _ count: Int) { self.counts.withLock { $0[bound, default: 0] += count } }

        func read(_ name: String) -> [Double: Int] {
            name == DurationService.turns ? self.counts.withLock { $0 } : [:]
        }
    }

    private func service(_ store: SQLStore) -> DurationService {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return DurationService(store: store, clock: self.clock, logger: logger, counts: self.histogram.read)
    }

    private func kept(_ store: SQLStore) async throws -> [[Double: Int]] {
        let slots = try await store.durations(since: Date(timeIntervalSince1970: 0), slot: 300)[DurationService.turns]
        return (slots ?? [:]).sorted { $0.key < $1.key }.map { $0.value.buckets.mapValues(\.count) }
    }

    @Test("each time what is new is added to the slot of now")
    func differences() async throws {
        let store = try await SQLStore(SQLiteDatabase(path: self.folder.databasePath))
        let service = self.service(store)
        var reading = DurationService.Reading()
        await service.keep(since: &reading)
        #expect(try await self.kept(store).isEmpty)
        self.histogram.record(0.01, 2)
        await service.keep(since: &reading)
        await service.keep(since: &reading)
        self.clock.advance(by: .seconds(300))
        self.histogram.record(0.01, 1)
        self.histogram.record(.infinity, 4)
        await service.keep(since: &reading)
        #expect(try await self.kept(store) == [[0.01: 2], [0.01: 1, .infinity: 4]])
    }

    @Test("what could not be written is neither lost nor doubled")
    func failure() async throws {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        let store = try await SQLStore(database)
        let service = self.service(store)
        var reading = DurationService.Reading()
        self.histogram.record(0.01, 2)
        await service.keep(since: &reading)
        func rename(_ name: String, _ other: String) async throws {
            try await database.transaction { try $0.execute("ALTER TABLE \(name) RENAME TO \(other)") }
        }
        try await rename("durations", "elsewhere")
        self.histogram.record(0.1, 3)
        for _ in 0..<2 { await service.keep(since: &reading) }
        try await rename("elsewhere", "durations")
        self.histogram.record(0.1, 1)
        await service.keep(since: &reading)
        #expect(try await self.kept(store) == [[0.01: 2, 0.1: 4]])
    }

    @Test("what is left is written at the end")
    func end() async throws {
        let store = try await SQLStore(SQLiteDatabase(path: self.folder.databasePath))
        let service = self.service(store)
        self.histogram.record(0.1, 7)
        service.stop()
        await service.run()
        #expect(try await self.kept(store) == [[0.1: 7]])
    }
}
