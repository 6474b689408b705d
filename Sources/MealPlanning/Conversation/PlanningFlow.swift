public import Foundation
public import RouterKit

/// How long things of planning take.
public enum PlanningTime {
    /// How long an analysis may take: 30 seconds.
    ///
    /// The planner takes milliseconds and a cart a few seconds, so after half a minute something is wrong.
    public static let patience: TimeInterval = 30
}

extension ModuleRegistration {
    /// Declares the states of planning, all of them and as shared, so that each module works without the others.
    public mutating func declarePlanningStates() {
        for state in Self.planningStates {
            self.declare(state.state, kind: state.kind, timeout: state.timeout, place: state.place, isShared: true)
        }
    }

    private static let planningStates: [StateDefinition] = {
        let expiry = StateTimeout(after: .seconds(30 * 86_400), to: .expired, since: .activity)
        let inHand = Phrase("your dinners for the week are waiting for you", es: "tus cenas de la semana te esperan")
        let settled = Phrase("your week is confirmed", es: "tu semana está confirmada")
        return [
            StateDefinition(
                .analyzing,
                kind: .processing,
                timeout: StateTimeout(after: .seconds(PlanningTime.patience), to: .errorRecovery),
                place: Phrase("I'm still making your plan", es: "todavía estoy haciendo tu plan")
            ),
            StateDefinition(.analysisSent, kind: .decision, timeout: expiry, place: inHand),
            StateDefinition(.modifying, kind: .interactive, timeout: expiry, place: inHand),
            StateDefinition(
                .awaitingConfirmation,
                kind: .checkpoint,
                timeout: expiry,
                place: Phrase("your dinners are waiting to be confirmed", es: "tus cenas esperan tu confirmación")
            ),
            StateDefinition(.confirmed, kind: .terminal, place: settled),
            StateDefinition(.recipesScheduled, kind: .terminal, place: settled),
            StateDefinition(
                .recipesSent,
                kind: .terminal,
                // No place: a customer who writes then answers what we wrote, and is not welcomed back.
                timeout: StateTimeout(after: .seconds(7 * 86_400), to: .idle)
            ),
            StateDefinition(
                .errorRecovery,
                kind: .recovery,
                timeout: expiry,
                place: Phrase("your plan isn't ready yet", es: "tu plan todavía no está listo")
            ),
            StateDefinition(
                .expired,
                kind: .terminal,
                place: Phrase("your old plan has expired", es: "tu plan anterior ya venció")
            ),
        ]
    }()
}

extension Transition.Condition {
    /// There is a plan that may be changed.
    public static let planIsOpen = Transition.Condition("a plan is open") { context in
        context[WeekPlan.self].map { !$0.dinners.isEmpty && !$0.isConfirmed } ?? false
    }

    /// There is a plan that is settled.
    public static let planIsSettled = Transition.Condition("a plan is settled") { context in
        context[WeekPlan.self]?.isConfirmed ?? false
    }

    /// There are no dinners yet, or those of a week that is over.
    public static let nothingIsPlanned = Transition.Condition("nothing is planned") { context in
        guard let plan = context[WeekPlan.self], !plan.dinners.isEmpty else { return true }
        return plan.isOver(at: context.lastActivity ?? .distantPast)
    }
}
