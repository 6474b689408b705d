public import RouterKit

extension Question {
    /// The name of the question whether to go on with what was interrupted.
    public static let resume = "resume"
}

extension Turn {
    /// The reply to a question in the middle of something, with an offer to go on that a yes accepts.
    ///
    /// The state stays, and a question that was open waits behind the offer. Where nothing is under way, or the customer
    /// only waits, it is the reply alone; and where two parts of a text message do not hold both.
    public mutating func offeringToGoOn(_ answer: Phrase) -> Reply {
        guard self.isUnderWay, self.stateDefinition?.kind != .processing, self.isHandled(.resume) else {
            return self.say(answer)
        }
        let offer = Phrase("Shall we go on with your plan? Reply YES.", es: "¿Seguimos con tu plan? Responde SI.")
        let text = "\(answer[self.language])\n\(offer[self.language])"
        guard text.fitsTwoParts else { return self.say(answer) }
        let hint = Phrase("YES to go on with your plan", es: "SI para seguir con tu plan")[self.language]
        self.ask(Question.yesNo(Question.resume, asking: .resume, hint: hint).suspending)
        return Reply(text)
    }

    /// Whether the message changes the plan, whatever else it says.
    public var mentionsChange: Bool { self.classification.mentions(.swap, .remove, .skip) }

    /// Whether the message changes the plan by what it asks for after this.
    public var changesLater: Bool { self.laterRequests.contains { $0.mentions(.swap, .remove, .skip) } }
}
