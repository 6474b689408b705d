public import RouterKit

// The words that the modules of meal planning share. A module that needs one more declares it for itself.

extension Intent {
    /// Five dinners from this week's box, or the ones there are.
    public static let plan = Intent(rawValue: "plan")
    /// Another dinner instead of one in the plan.
    public static let swap = Intent(rawValue: "swap")
    /// No dinner on some days.
    public static let skip = Intent(rawValue: "skip")
    /// The plan is right as it is.
    public static let confirm = Intent(rawValue: "confirm")
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
    /// A plan could not be made.
    public static let errorRecovery = ConversationState(rawValue: "error_recovery")
}

extension StateScope {
    /// Where there is a plan that may be changed.
    public static let planInHand: StateScope = [.analysisSent, .modifying, .awaitingConfirmation]
}

extension ModuleRegistration {
    /// Declares the states of planning, all of them, so that each module works without the others.
    public mutating func declarePlanningStates() {
        self.declare(.analyzing, kind: .processing)
        self.declare(.analysisSent, kind: .decision)
        self.declare(.modifying, kind: .interactive)
        self.declare(.awaitingConfirmation, kind: .checkpoint)
        self.declare(.confirmed, kind: .terminal)
        self.declare(.errorRecovery, kind: .recovery)
    }
}
