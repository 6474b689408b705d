import Foundation
import RouterKit

/// What Vonage answers to a message: what became of each of its parts.
struct VonageResult: Decodable {
    let messages: [Part]

    /// One part.
    struct Part: Decodable {
        let status: String
        let messageID: String?

        enum CodingKeys: String, CodingKey {
            case status
            case messageID = "message-id"
        }
    }

    /// The id of the first part, when all were taken.
    ///
    /// With `retryAfter`, Vonage asks to be left alone for so many seconds.
    ///
    /// - Throws: ``SendError``; of several refusals, the first one that is for good decides.
    func messageID(retryAfter: TimeInterval?) throws(SendError) -> String {
        let refusals = self.messages.filter { $0.status != "0" }.map { VonageStatus(rawValue: $0.status) }
        guard let refusal = refusals.first(where: { !$0.mayPass }) ?? refusals.first else {
            guard let id = self.messages.first?.messageID, !id.isEmpty else {
                throw .outcomeUnknown("Vonage's answer names no message: check VONAGE_API_BASE")
            }
            return id
        }
        let taken = self.messages.count - refusals.count
        let note = taken > 0 ? "; \(taken) of \(self.messages.count) parts were taken" : ""
        throw refusal.error(note: note, retryAfter: retryAfter)
    }
}
