import Foundation
import RouterKit
import RouterKitSQL

/// The texts that were not understood, most frequent first, with what this program takes them for.
struct MissReport {
    let catalogue: ModuleCatalogue
    let since: String?

    private struct Item: Encodable {
        let text: String
        let state: ConversationState
        let intent: Intent
        let reason: String
        let correction: String?
        let count: Int
        let last: String
        /// What this program takes it for, which may have learned since.
        let now: Intent
    }

    func write(json: Bool) async throws {
        let items = try await self.items()
        if json {
            for item in items { try JSONLines.write(item) }
            return
        }
        guard !items.isEmpty else { return print("Every text in the journal was understood, and nothing taken back.") }
        for item in items {
            let times = item.count == 1 ? "" : "  \(item.count) times"
            let correction = item.correction.map { ", taken back by \"\($0)\"" } ?? ""
            let now = item.now == item.intent ? "" : ", now \(item.now)"
            print("\"\(item.text)\" in \(item.state): \(item.intent)\(now)\(correction)\(times)")
        }
    }

    private func items() async throws -> [Item] {
        let since = try self.since.map { text in
            guard let time = ReplayTime.date(text, now: Date()) else {
                throw OperatorError("--since \(text) is no time: write it like 2026-01-05T12:00:00Z, or 7d for ago")
            }
            return time
        }
        let settings = try Settings.fromEnvironment()
        let misses: [MissedText]
        do {
            let store = try await SQLStore(reading: SQLiteReader(path: settings.databasePath))
            _ = try? await self.catalogue.restoreLearned(from: store)
            misses = try await store.missedTexts(since: since, ofLatest: TransitionCountService.events)
        } catch {
            throw OperatorError("\(error)")
        }
        return Dictionary(grouping: misses) { [$0.text.lowercased(), $0.state.rawValue, $0.intent.rawValue] }.values
            .compactMap { same -> Item? in
                guard let latest = same.max(by: { $0.at < $1.at }) else { return nil }
                return Item(
                    text: latest.text,
                    state: latest.state,
                    intent: latest.intent,
                    reason: latest.correction == nil ? "not_understood" : "taken_back",
                    correction: latest.correction,
                    count: same.count,
                    last: latest.at.iso8601,
                    now: self.catalogue.classifier.classify(latest.text, in: .anybody(in: latest.state)).intent
                )
            }
            .sorted { ($1.count, $1.last, $0.text) < ($0.count, $0.last, $1.text) }
    }
}
