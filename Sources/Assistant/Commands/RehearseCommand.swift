import ArgumentParser
import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// `App rehearse`.
struct RehearseCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Run recorded conversations through this program, and tell what it would answer differently.",
        discussion: """
            Only reads: it may run beside the assistant, and changes and sends nothing. What jobs came to is taken from \
            the journal; each turn is run in the conversation as it was recorded, so one difference does not cause the \
            next. Ends with status 1 when anything differs.
            """
    )

    @Option(help: "Only turns from then on: 2026-01-05T12:00:00Z, or 7d for the last seven days.") var since: String?
    @Option(help: "At most so many conversations, in the order of their keys.") var conversations: Int?

    func run(with assistant: AssembledAssistant) async throws {
        let catalogue = assistant.catalogue
        let settings = try Settings.fromEnvironment()
        let since = try self.since.map { text in
            guard let time = ReplayTime.date(text, now: Date()) else {
                throw OperatorError("--since \(text) is no time: write it like 2026-01-05T12:00:00Z, or 7d for ago")
            }
            return time
        }
        if let conversations, conversations < 1 { throw OperatorError("--conversations is to be at least 1") }
        let store: SQLStore
        do {
            let reader = try SQLiteReader(path: settings.databasePath)
            store = try await SQLStore(reading: reader)
            let links = try settings.existingSecretKey().map {
                LinkTokens($0, publicAddress: settings.publicAddress)
            }
            assistant.services.bind(.init(carts: LastCarts(database: reader), links: links))
        } catch {
            throw OperatorError("\(error)")
        }
        _ = try? await catalogue.restoreLearned(from: store)
        catalogue.flow.counts.replace(with: try await store.transitionCounts(ofLatest: TransitionCountService.events))
        var configuration = ConversationEngine.Configuration()
        configuration.quietHours = settings.quietHours
        configuration.messages = SMSGateway.messages
        configuration.calendar = settings.calendar
        let engine = ConversationEngine(
            catalogue: catalogue,
            store: InMemoryStore(),
            middleware: ConversationEngine.standardMiddleware(
                ratePerMinute: settings.rateLimitPerMinute ?? 20,
                gates: assistant.gates
            ),
            configuration: configuration,
            logger: settings.logger(.critical)
        )
        let rehearsal = Rehearsal(store: store, engine: engine, since: since, limit: self.conversations)
        let summary = try await rehearsal.run { print($0) }
        print(summary)
        if summary.different > 0 {
            throw OperatorError("\(summary.different) turns would go differently: read them before you release")
        }
    }
}
