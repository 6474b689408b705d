import Foundation
import MealPlanning
import RouterKit
import RouterKitSQL

/// Questions that a customer may answer in the form, and what is known of them already.
struct StoredOnboarding: Sendable {
    let customer: ConversationKey
    let startedAt: Date
    let preferences: CustomerPreferences
    let language: Language
    let timeZone: String?

    /// The onboarding with this token; `nil` when there is none, it is finished, or it is too old.
    static func read(token: String, at now: Date, in database: any SQLDatabase) async throws -> StoredOnboarding? {
        guard LinkTokens.isToken(token) else { return nil }
        return try await database.read { connection in
            guard let row = try connection.query(Self.statement, [.text(token)]).first,
                let key = ConversationKey(try row.text("customer"))
            else { return nil }
            let startedAt = try row.time("started_at")
            guard try row.optionalTime("finished_at") == nil,
                Onboarding(startedAt: startedAt).isOpen(at: now)
            else { return nil }
            // Who only wrote SET UP has no row of their own yet.
            let known = row.optionalText("diet") == nil ? CustomerPreferences() : try MealContexts.preferences(in: row)
            return StoredOnboarding(
                customer: key,
                startedAt: startedAt,
                preferences: known,
                language: row.optionalText("language").map(Language.init(rawValue:)) ?? .english,
                timeZone: row.optionalText("time_zone")
            )
        }
    }

    static let statement = """
        SELECT onboardings.customer, onboardings.started_at, onboardings.finished_at, customers.people, customers.diet,
            customers.days, customers.dislikes, customers.allergies, customers.weekday_minutes, customers.protein,
            customers.language, customers.time_zone
        FROM onboardings LEFT JOIN customers ON customers.customer = onboardings.customer WHERE onboardings.token = $1
        """
}
