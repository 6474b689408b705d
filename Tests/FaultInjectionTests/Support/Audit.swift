import AssistantTestSupport
import Foundation
import Testing

/// Looks through everything that is stored for messages and replies that are missing, doubled or out of order.
struct Audit {
    let server: RunningServer
    let customers: [Customer.Record]

    private struct Reply: Hashable {
        let id: String
        let text: String
    }

    func run() async throws {
        // Newest first, as operators want it.
        let outbox = try await self.server.all("/api/v1/outbox").reversed()
        var sent: [String: [Reply]] = [:]
        for item in outbox {
            let to = try #require(item["to"] as? String)
            sent[to, default: []].append(try Self.reply(item, id: "id"))
        }
        #expect(Set(outbox.compactMap { $0["id"] as? String }).count == outbox.count, "a reply is there twice")
        for customer in self.customers {
            let events = try await self.server.events(of: customer.phone)
            #expect(events.compactMap { $0["sequence"] as? Int } == Array(1...max(1, events.count)))
            let received = events.compactMap {
                Self.payload(of: $0, type: "message_received")?["message_id"] as? String
            }
            #expect(received == customer.acknowledged, "messages of \(customer.phone): each once, in order")
            let replies = try events.compactMap { try Self.payload(of: $0, type: "reply_sent").map(Self.outboxReply) }
            #expect(replies == sent[customer.phone] ?? [], "replies to \(customer.phone): each once, in order")
            #expect(Self.unanswered(events) == 0, "every message of \(customer.phone) is answered")
        }
        #expect(Set(sent.keys) == Set(self.customers.map(\.phone)))
    }

    private static func payload(of event: [String: Any], type: String) -> [String: Any]? {
        event["type"] as? String == type ? event["payload"] as? [String: Any] : nil
    }

    private static func outboxReply(_ payload: [String: Any]) throws -> Reply {
        try Self.reply(payload, id: "outbox_id")
    }

    private static func reply(_ item: [String: Any], id: String) throws -> Reply {
        Reply(id: try #require(item[id] as? String), text: try #require(item["text"] as? String))
    }

    /// How many messages opened a turn that said nothing.
    private static func unanswered(_ events: [[String: Any]]) -> Int {
        var (count, isOpen) = (0, false)
        for event in events {
            switch event["type"] as? String {
            case "message_received":
                if isOpen { count += 1 }
                isOpen = true
            case "signal_received":
                if isOpen { count += 1 }
                isOpen = false
            case "reply_sent": isOpen = false
            default: continue
            }
        }
        return count + (isOpen ? 1 : 0)
    }
}
