/// A part of a text, kept until the others have come.
public struct TextPart: Sendable, Hashable, Codable {
    /// What the parts have in common: the reference that the phone gave them, and how many they are.
    public let reference: String
    /// Its place, from 1.
    public let number: Int
    /// How many parts there are.
    public let total: Int
    /// Who delivered it.
    public let provider: String
    /// The provider's id.
    public let messageID: String
    /// The text as it came.
    public let text: String
    /// The job that stops the waiting.
    public let job: Job.ID

    private enum CodingKeys: String, CodingKey {
        case reference, number, total, provider, text, job
        case messageID = "message_id"
    }
}

extension TextPart: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("job", self.job.rawValue)
            json.member("message_id", self.messageID)
            json.member("number", self.number)
            json.member("provider", self.provider)
            json.member("reference", self.reference)
            json.member("text", self.text)
            json.member("total", self.total)
        }
    }
}

extension Modification.Queued: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            if let jobs = self.jobs {
                json.name("jobs")
                json.array(jobs) { json, id in json.value(id.rawValue) }
            }
            if let messages = self.messages {
                json.name("messages")
                json.array(messages) { json, id in json.value(id.rawValue) }
            }
        }
    }
}
