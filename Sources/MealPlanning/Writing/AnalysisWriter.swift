public import RouterKit

/// Writes what a plan opens with, instead of the standard line: a sentence or two about these dinners for this customer.
///
/// The dinners themselves come from the planner always. What is written is shown only where ``PlanOpening`` finds nothing
/// wrong with it, so a writer need not be trusted.
public protocol AnalysisWriter: Sendable {
    /// An opening for a plan that was just made.
    ///
    /// It is asked by a job, so it may take seconds.
    ///
    /// - Returns: plain text of one line; `nil` for the standard opening.
    /// - Throws: anything; that counts as `nil`.
    func opening(for analysis: AnalysisBrief, of customer: ConversationKey) async throws -> String?
}

/// What a plan's opening is written from, and checked against.
public struct AnalysisBrief: Sendable, Equatable {
    /// One planned dinner.
    public struct Dinner: Sendable, Hashable {
        /// When it is cooked.
        public var day: Weekday
        /// What is cooked.
        public var recipe: Recipe
        /// The foods of the cart that it uses up before they spoil, the most urgent first.
        public var usesUp: [Food]

        /// A dinner of this recipe.
        public init(day: Weekday, recipe: Recipe, usesUp: [Food] = []) {
            self.day = day
            self.recipe = recipe
            self.usesUp = usesUp
        }
    }

    /// The dinners, in the order of the days.
    public var dinners: [Dinner]
    /// What they are made from.
    public var cart: Cart
    /// How the customer eats.
    public var preferences: CustomerPreferences
    /// The language to write in.
    public var language: Language
    /// How many characters the opening may have, so that the plan still goes in two parts of a text message.
    ///
    /// At most ``maximumLength``.
    public var room: Int

    /// The most characters of an opening, whatever the room: 160, one part of a text message.
    public static let maximumLength = 160

    /// A brief for these dinners.
    public init(
        dinners: [Dinner],
        cart: Cart,
        preferences: CustomerPreferences,
        language: Language,
        room: Int = Self.maximumLength
    ) {
        self.dinners = dinners
        self.cart = cart
        self.preferences = preferences
        self.language = language
        self.room = min(room, Self.maximumLength)
    }
}

extension AnalysisBrief {
    /// A brief for dinners that were planned, with what each uses up.
    ///
    /// Dinners of recipes that the planner's book does not know are left out.
    public init(
        _ dinners: [PlannedDinner],
        for request: PlanRequest,
        by planner: MealPlanner,
        preferences: CustomerPreferences,
        language: Language,
        room: Int
    ) {
        self.init(
            dinners: dinners.compactMap { dinner in
                guard let recipe = planner.recipes[dinner.recipe] else { return nil }
                let reasons = planner.reasons(for: dinner.recipe, in: dinners, for: request, limit: .max)
                let usesUp = reasons.flatMap { reason -> [Food] in
                    if case .usesUp(let foods, _) = reason.kind { foods } else { [] }
                }
                return Dinner(day: dinner.day, recipe: recipe, usesUp: usesUp)
            },
            cart: request.cart,
            preferences: preferences,
            language: language,
            room: room
        )
    }
}
