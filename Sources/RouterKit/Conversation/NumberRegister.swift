public import Foundation

/// What holds for everybody who texts from one number: who they are, who is texting, and whether they may be texted.
public struct NumberRegister: Sendable, Hashable, Codable {
    /// Who has said a name on this number, in the order in which they did; at most ``maximumMembers``.
    public internal(set) var members: [String] = []
    /// Who said so last.
    public internal(set) var speaker: String?
    /// When they did.
    public internal(set) var speakerSince: Date?
    /// When the number opted out of all messages; `nil` while it may be texted.
    public internal(set) var optedOutAt: Date?

    /// How many people may share a number.
    public static let maximumMembers = 8

    /// How long a number stays the speaker's after their last message: 2 hours.
    public static let speakerPatience: TimeInterval = 7_200

    /// The register after somebody said who they are.
    func selecting(_ member: String, at time: Date) -> NumberRegister {
        var register = self
        if !register.members.contains(member) { register.members.append(member) }
        register.speaker = member
        register.speakerSince = time
        return register
    }

    private enum CodingKeys: String, CodingKey {
        case members, speaker
        case speakerSince = "speaker_since"
        case optedOutAt = "opted_out_at"
    }
}

extension NumberRegister: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.name("members")
            json.array(self.members) { json, member in json.value(member) }
            json.member("opted_out_at", self.optedOutAt)
            json.member("speaker", self.speaker)
            json.member("speaker_since", self.speakerSince)
        }
    }
}
