public import Foundation
public import RouterKit

/// A customer's dinners for the week: what the planning modules remember about a conversation.
public struct WeekPlan: ModuleData {
    public static let name = "plan"

    /// The analysis under way, or the last one.
    public var analysis: Analysis?
    /// The dinners, in the order of their numbers.
    ///
    /// They are for the days after the next delivery, so none of them is past when the plan is made, on whatever day.
    /// Numbers stay when others are skipped, since customers use those in the text that they have before them.
    public var dinners: [Dinner] = []
    /// The days that the customer skipped, in the order of the week.
    public var skippedDays: [Weekday] = []
    /// What the customer exchanged in their boxes, in order.
    public var exchanges: [BoxExchange] = []
    /// What the customer does not want delivered, in order.
    public var removals: [ItemRemoval] = []
    /// The recipes of the plans before, latest first, which this one does without if it can; at most
    /// ``maximumAvoided``.
    public var avoiding: [RecipeID] = []
    /// How often the analysis was begun anew without the customer's asking.
    public var retries = 0
    /// When the cart that the dinners were made from was read, if that was not just then.
    public var cartAsOf: Date?
    /// When the customer settled it.
    public var confirmedAt: Date?
    /// When the recipes are to be sent.
    public var recipesAt: Date?
    /// When the recipes were sent.
    public var recipesSentAt: Date?

    /// Whether the customer settled it.
    public var isConfirmed: Bool { self.confirmedAt != nil }

    /// How many recipes of earlier plans are avoided: three weeks'.
    public static let maximumAvoided = 15

    /// The analysis that is to bring the dinners.
    public var pendingAnalysis: Analysis? { self.dinners.isEmpty ? self.analysis : nil }

    /// A plan with nothing in it.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case analysis, avoiding, dinners, exchanges, removals, retries
        case cartAsOf = "cart_as_of"
        case confirmedAt = "confirmed_at"
        case recipesAt = "recipes_at"
        case recipesSentAt = "recipes_sent_at"
        case skippedDays = "skipped_days"
    }

    /// A run of the planner.
    public struct Analysis: Codable, Sendable, Hashable {
        /// The job that does it; the end of any other job is not for this plan.
        public var job: Job.ID
        /// When the customer asked.
        public var startedAt: Date

        /// A run that begins now.
        public init(job: Job.ID, startedAt: Date) {
            self.job = job
            self.startedAt = startedAt
        }

        private enum CodingKeys: String, CodingKey {
            case job
            case startedAt = "started_at"
        }
    }

    /// One evening.
    public struct Dinner: Codable, Sendable, Hashable {
        /// Its number in the customer's list, from 1.
        public let number: Int
        /// When it is.
        public let day: Weekday
        /// What it is.
        public var recipe: RecipeID
        /// What it is called: kept here, so that the plan can be read whatever becomes of the recipe.
        public var title: String
        /// How long it takes to cook.
        public var minutes: Int

        /// A dinner of this recipe.
        public init(number: Int, day: Weekday, recipe: Recipe) {
            self.number = number
            self.day = day
            self.recipe = recipe.id
            self.title = recipe.title
            self.minutes = recipe.minutes
        }
    }

    /// The dinners as the planner takes them.
    public var plannedDinners: [PlannedDinner] {
        self.dinners.map { PlannedDinner(day: $0.day, recipe: $0.recipe) }
    }
}
