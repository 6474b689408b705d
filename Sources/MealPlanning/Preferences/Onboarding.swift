public import Foundation
public import RouterKit

/// How far a customer is with telling us how they eat: four short questions, by text or all at once in a form.
public struct Onboarding: ModuleData {
    public static let name = "onboarding"

    /// When it began; what the address of the form is made of.
    public let startedAt: Date
    /// The questions that were answered or passed over.
    public private(set) var answered: [Step] = []
    /// When there was nothing left to ask; `nil` until then.
    public var finishedAt: Date?

    /// One of the questions, in the order in which they are asked.
    public enum Step: String, Codable, Sendable, CaseIterable, Hashable {
        /// For how many they cook.
        case people
        /// What they eat.
        case diet
        /// What they must not or do not eat.
        case foods
        /// On which days they cook, and for how long.
        case days
    }

    /// How long the address of the form works: a week.
    public static let lifetime: TimeInterval = 7 * 24 * 3_600

    /// Begins with the first question.
    public init(startedAt time: Date) { self.startedAt = time }

    /// What to ask next; `nil` when everything was answered.
    public var next: Step? { self.finishedAt == nil ? Step.allCases.first { !self.answered.contains($0) } : nil }

    /// Notes that a question needs no answer any more; with the last one it is finished.
    public mutating func settle(_ step: Step, at time: Date) {
        if !self.answered.contains(step) { self.answered.append(step) }
        if self.answered.count == Step.allCases.count { self.finishedAt = self.finishedAt ?? time }
    }

    /// Whether the form may still be sent in.
    public func isOpen(at now: Date) -> Bool {
        self.finishedAt == nil && now.timeIntervalSince(self.startedAt) <= Self.lifetime
    }
}

/// What a customer sent in with the form.
public struct OnboardingForm: Codable, Sendable {
    /// The job whose end stands for a form that came in.
    public static let signal: JobName = "preferences.form"

    /// When the onboarding began that the form belongs to.
    public var startedAt: Date
    /// How they eat.
    public var preferences: CustomerPreferences
    /// What they want to be texted in.
    public var language: Language
    /// Whose days and hours are theirs, by its name in the IANA database; `nil` for those of the program.
    public var timeZone: String?

    /// A form as it was sent in.
    public init(startedAt: Date, preferences: CustomerPreferences, language: Language, timeZone: String?) {
        self.startedAt = startedAt
        self.preferences = preferences
        self.language = language
        self.timeZone = timeZone
    }
}

extension Turn {
    /// The onboarding under way, or a new one; what it asks next is left to the caller.
    public mutating func beginOnboarding() -> Onboarding {
        if let known = self[Onboarding.self], known.isOpen(at: self.now) { return known }
        let new = Onboarding(startedAt: self.now)
        self[Onboarding.self] = new
        return new
    }
}
