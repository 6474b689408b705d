import AssistantTestSupport
import Foundation
import RouterKitTesting
import Synchronization

/// Somebody who texts without pause, through Vonage's webhook.
///
/// Like a provider: the next message only after the 200 of the one before, and the same message again when the
/// connection breaks or the server is busy.
struct Customer: Sendable {
    let number: Int

    /// What became of the messages from one phone.
    struct Record: Sendable {
        let phone: String
        /// The ids that got their 200, in the order in which they were sent.
        var acknowledged: [String] = []
        /// How often a message was sent again.
        var resends = 0
    }

    /// After so many messages a customer goes on from another phone, so that there are new plans, and jobs, in each round.
    private static let messagesPerPhone = 10

    private static let texts = [
        "plan", "swap 2", "A", "skip thursday", "help", "purple elephants", "plan", "swap 1", "B", "I know", "swap 3",
    ]

    /// Texts until told to stop, and says what became of it phone by phone.
    func text(_ servers: ServerSlot, until stop: Flag) async throws -> [Record] {
        var records: [Record] = []
        var random = SeededGenerator(seed: UInt64(self.number))
        while !stop.isSet {
            var record = Record(phone: "+1555\(1_000_000 + self.number * 10_000 + records.count)")
            while !stop.isSet, record.acknowledged.count < Self.messagesPerPhone {
                let id = "\(record.phone)-\(record.acknowledged.count)"
                // A conversation begins with a plan, so that the other texts mean something.
                let text = record.acknowledged.isEmpty ? "plan" : Self.texts.randomElement(using: &random) ?? "plan"
                record.resends += try await self.deliver(text, id: id, from: record.phone, to: servers)
                record.acknowledged.append(id)
            }
            records.append(record)
        }
        return records
    }

    /// Sends a message until it is acknowledged, and returns how often it was sent again.
    private func deliver(_ text: String, id: String, from phone: String, to servers: ServerSlot) async throws -> Int {
        for attempt in 0..<200 {
            let server = await servers.current()
            // No answer means that nobody knows whether it was stored.
            guard
                let answer = try? await server.request(
                    "/webhooks/vonage/inbound",
                    body: self.body(text, id: id, from: phone)
                )
            else { continue }
            switch answer.status {
            case 200: return attempt
            case 503: continue
            default: throw UnexpectedAnswer("\(answer.status): \(String(decoding: answer.body, as: UTF8.self))")
            }
        }
        throw UnexpectedAnswer("message \(id) was never acknowledged")
    }

    private func body(_ text: String, id: String, from phone: String) throws -> Data {
        let to = "15550009999"
        let fields = [
            "msisdn": String(phone.dropFirst()), "to": to, "messageId": id, "text": text, "type": "text",
        ]
        return try JSONEncoder().encode(fields)
    }
}

/// Something that is set once.
final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { self.state.withLock { $0 } }
    func set() { self.state.withLock { $0 = true } }
}
