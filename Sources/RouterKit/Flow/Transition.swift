/// A way from one state to another that a module declares.
public struct Transition: Sendable, Hashable {
    /// Where it begins: some states, or any.
    public let from: StateScope
    /// What takes it.
    public let trigger: Trigger
    /// Where it ends; the state where it begins when that stays.
    public let to: ConversationState
    /// How much the intent counts when a message may mean several and the conversation stands where this begins.
    ///
    /// 1 unless something else is said.
    public let weight: Double
    /// What has to hold; `nil` for nothing.
    public let condition: Condition?

    /// A way from `from` to `to` that `trigger` takes.
    ///
    /// - Precondition: the weight is more than 0.
    public init(
        from: StateScope,
        on trigger: Trigger,
        to: ConversationState,
        weight: Double = 1,
        when condition: Condition? = nil
    ) {
        precondition(weight > 0 && weight.isFinite, "a weight is more than 0")
        self.from = from
        self.trigger = trigger
        self.to = to
        self.weight = weight
        self.condition = condition
    }

    /// What takes a transition.
    public enum Trigger: Sendable, Hashable {
        /// A handler of this intent.
        case intent(Intent)
        /// The end of a job.
        case job(JobName)
        /// The time that a conversation may stay in a state is over.
        case timeout
        /// Another transition led to where this one begins, in the same turn.
        case entry
        /// The stored state is none that a module declares.
        case recovery
    }

    /// What has to hold for a transition, with a name for the drawing.
    ///
    /// It is asked about the conversation as it stood before the handler.
    public struct Condition: Sendable, Hashable {
        /// What holds: `a plan is open`.
        public let name: String
        let holds: @Sendable (ConversationContext) -> Bool

        /// Something that holds or does not; conditions of one name are taken for the same.
        public init(_ name: String, _ holds: @escaping @Sendable (ConversationContext) -> Bool) {
            self.name = name
            self.holds = holds
        }

        public static func == (lhs: Condition, rhs: Condition) -> Bool { lhs.name == rhs.name }
        public func hash(into hasher: inout Hasher) { hasher.combine(self.name) }
    }
}

extension Transition.Trigger: CustomStringConvertible {
    /// As journals and drawings name it: `swap`, `job:plan.analysis`, `@timeout`.
    public var description: String {
        switch self {
        case .intent(let intent): intent.rawValue
        case .job(let name): "job:\(name)"
        case .timeout: "@timeout"
        case .entry: "@entry"
        case .recovery: "@recovery"
        }
    }
}

extension StateScope {
    /// Whether a transition that begins here may be taken in `state`.
    func includes(_ state: ConversationState) -> Bool { self == .any || self.states.contains(state) }
}
