import MealPlanning
import RouterKit

extension AnalysisJob {
    /// What a plan opens with by its writer; `nil` where that has nothing, fails, writes what may not be said, or has no
    /// room to write in.
    ///
    /// - Throws: `CancellationError`, so that a job that is handed back is begun anew.
    func opening(
        of dinners: [PlannedDinner],
        _ order: AnalysisOrder,
        _ cart: Cart,
        for customer: ConversationKey,
        by writer: any AnalysisWriter
    ) async throws -> AnalysisResult.Opening? {
        let language = order.language ?? .english
        let brief = AnalysisBrief(
            dinners,
            for: order.request(from: cart),
            by: self.planner,
            preferences: order.preferences,
            language: language,
            room: PlanReplies.roomForOpening(of: WeekPlan(dinners), in: language)
        )
        guard !brief.dinners.isEmpty, brief.room >= Self.leastRoom else { return nil }
        do {
            guard let written = try await writer.opening(for: brief, of: customer) else { return nil }
            return AnalysisResult.Opening(text: try PlanOpening(written, for: brief).text, language: language)
        } catch {
            try Task.checkCancellation()
            return nil
        }
    }

    /// The fewest characters that say anything.
    private static let leastRoom = 24
}

extension WeekPlan {
    /// Dinners as the planner chose them, numbered; those of recipes that are not in the book are left out.
    init(_ dinners: [PlannedDinner], recipes: RecipeBook = .standard) {
        self.init()
        self.dinners = dinners.enumerated().compactMap { index, dinner in
            recipes[dinner.recipe].map { .init(number: index + 1, day: dinner.day, recipe: $0) }
        }
    }
}
