public import RouterKit

extension Turn {
    /// The plan that the customer may change now: there are dinners in it, and it is not confirmed.
    ///
    /// The plan decides, not the state: a module of somebody else may have put the conversation in a state of its own.
    public var openPlan: WeekPlan? {
        self[WeekPlan.self].flatMap { $0.dinners.isEmpty || $0.isConfirmed ? nil : $0 }
    }

    /// Whether the customer has a plan that is settled.
    public var hasConfirmedPlan: Bool { self[WeekPlan.self]?.isConfirmed ?? false }
}
