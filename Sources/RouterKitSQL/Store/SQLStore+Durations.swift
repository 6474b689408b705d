package import Foundation
import RouterKit

/// How long things took, in slots of five minutes: what processes counted, added up.
extension SQLStore {
    /// How long a slot is, in seconds.
    package static let durationSlot: TimeInterval = 300

    /// Adds to what is known of the slot that a time is in, all of it or nothing.
    ///
    /// - Parameters:
    ///   - durations: how long things took, by what they are called.
    ///   - time: when.
    /// - Throws: what the database throws; then nothing was added.
    package func add(_ durations: [String: DurationCounts], at time: Date) async throws {
        let length = Int64(Self.durationSlot * 1_000)
        let slot = time.millisecondsSince1970 / length * length
        try await self.database.transaction { connection in
            for (name, counts) in durations {
                for (bound, bucket) in counts.buckets {
                    try connection.execute(
                        """
                        INSERT INTO durations (slot, name, bound, floor, count) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (slot, name, bound) DO UPDATE SET count = durations.count + excluded.count
                        """,
                        [
                            .integer(slot), .text(name), .integer(Self.microseconds(bound)),
                            .integer(Self.microseconds(bucket.floor)), .integer(bucket.count),
                        ]
                    )
                }
            }
        }
    }

    /// How long things took since a time, by what they are called and in slots of equal length.
    ///
    /// - Parameters:
    ///   - start: when the first slot begins.
    ///   - slot: how long a slot is, in seconds: whole slots of those that are kept.
    /// - Returns: the counts of each slot in which there are any; slots are numbered from 0.
    /// - Throws: what the database throws.
    package func durations(since start: Date, slot: TimeInterval) async throws -> [String: [Int: DurationCounts]] {
        let (begin, length) = (start.millisecondsSince1970, Int64(slot * 1_000))
        let rows = try await self.database.read { connection in
            try connection.query(
                """
                SELECT name, (slot - $1) / $2 AS part, bound, MAX(floor) AS floor, SUM(count) AS count
                FROM durations WHERE slot >= $3 GROUP BY name, part, bound
                """,
                [.integer(begin), .integer(length), .integer(begin)]
            )
        }
        var durations: [String: [Int: DurationCounts]] = [:]
        for row in rows {
            let bucket = DurationCounts.Bucket(
                above: Self.seconds(try row.integer("floor")),
                count: try row.integer("count")
            )
            let (name, part, bound) = (try row.text("name"), try row.integer("part"), try row.integer("bound"))
            durations[name, default: [:]][part, default: DurationCounts()].buckets[Self.seconds(bound)] = bucket
        }
        return durations
    }

    /// Removes what is known of slots before a time.
    ///
    /// - Returns: how many rows went.
    package func removeDurations(before time: Date) async throws -> Int {
        try await self.database.transaction { connection in
            try connection.execute("DELETE FROM durations WHERE slot < $1", [.time(time)])
        }
    }

    // Databases keep bounds as whole numbers; infinity is the largest there is.
    private static func microseconds(_ seconds: Double) -> Int64 {
        seconds.isFinite ? Int64((seconds * 1e6).rounded()) : .max
    }

    private static func seconds(_ microseconds: Int) -> Double {
        microseconds == Int(Int64.max) ? .infinity : Double(microseconds) / 1e6
    }
}
