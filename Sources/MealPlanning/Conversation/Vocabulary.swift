public import RouterKit

// The words that the modules of meal planning share. A module that needs one more declares it for itself.

extension Intent {
    /// Five dinners from this week's box, or the ones there are.
    public static let plan = Intent(rawValue: "plan")
    /// Another dinner instead of one in the plan.
    public static let swap = Intent(rawValue: "swap")
    /// Something out of the box, or a dinner out of the plan.
    public static let remove = Intent(rawValue: "remove")
    /// No dinner on some days.
    public static let skip = Intent(rawValue: "skip")
    /// The plan is right as it is.
    public static let confirm = Intent(rawValue: "confirm")
    /// The recipes, now.
    public static let recipesNow = Intent(rawValue: "recipes_now")
    /// The last change taken back.
    public static let undo = Intent(rawValue: "undo")
    /// What things cost, and when they are delivered.
    public static let pricing = Intent(rawValue: "pricing")
    /// How a dinner was.
    public static let feedback = Intent(rawValue: "feedback")
    /// What the customer eats, for how many, on which days, and how they like to be talked to.
    public static let preferences = Intent(rawValue: "preferences")
    /// Four short questions about how the customer eats.
    public static let setUp = Intent(rawValue: "set_up")
    /// Who is texting.
    public static let household = Intent(rawValue: "household")
    /// Hello.
    public static let greeting = Intent(rawValue: "greeting")
    /// Thank you.
    public static let thanks = Intent(rawValue: "thanks")
}

extension ConversationState {
    /// A plan is being made.
    public static let analyzing = ConversationState(rawValue: "analyzing")
    /// The customer has a plan to look at.
    public static let analysisSent = ConversationState(rawValue: "analysis_sent")
    /// The customer is changing the plan.
    public static let modifying = ConversationState(rawValue: "modifying")
    /// The customer has a summary and is asked whether it is right.
    public static let awaitingConfirmation = ConversationState(rawValue: "awaiting_confirmation")
    /// The plan is settled.
    public static let confirmed = ConversationState(rawValue: "confirmed")
    /// The recipes of a settled plan are to be sent on the day of the delivery.
    public static let recipesScheduled = ConversationState(rawValue: "recipes_scheduled")
    /// The recipes were sent.
    public static let recipesSent = ConversationState(rawValue: "recipes_sent")
    /// A plan could not be made.
    public static let errorRecovery = ConversationState(rawValue: "error_recovery")
    /// The customer has not written for so long that the plan is gone.
    public static let expired = ConversationState(rawValue: "expired")
}

extension StateScope {
    /// Where there is a plan that may be changed.
    public static let planInHand: StateScope = [.analysisSent, .modifying, .awaitingConfirmation]
    /// Where there is a plan that is settled.
    public static let planSettled: StateScope = [.confirmed, .recipesScheduled, .recipesSent]
}
