import Foundation
import RouterKit

/// Notes who is texting, and says who shares the number.
struct HouseholdHandler: MessageHandler {
    let intent: Intent

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let members = turn.context.number?.members ?? []
        if Introduction.asksWho(message.text) {
            return turn.say(HouseholdReplies.members(members.map(\.localizedCapitalized)))
        }
        guard let introduction = Introduction(message.text) else { return nil }
        guard let name = introduction.name else { return turn.say(HouseholdReplies.whichName) }
        let isKnown = members.contains(name.lowercased().precomposedStringWithCanonicalMapping)
        guard turn.select(member: name) else { return turn.say(HouseholdReplies.full(name)) }
        return turn.say(isKnown ? HouseholdReplies.back(name) : HouseholdReplies.new(name))
    }
}
