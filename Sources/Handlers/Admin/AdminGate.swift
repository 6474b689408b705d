public import RouterKit

/// Takes the commands of admins out of the stream of messages: by who sends them, before anybody reads what they say.
///
/// Every other message, and every message of somebody else, goes on as if there were no commands. What a command does happens
/// in a job, so that the turn stays a record of what was texted.
public struct AdminGate: MessageMiddleware {
    private let phones: Set<PhoneNumber>

    /// A gate for the commands of these phones.
    public init(phones: Set<PhoneNumber>) { self.phones = phones }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard self.phones.contains(message.from), var order = AdminOrder(message.text, at: turn.now) else {
            return try await next(message, &turn)
        }
        turn.recognize(Classification(ranking: [RankedIntent(.admin, confidence: 1)], stage: "sender"))
        if order.name == .send { order.broadcast = turn[AdminBroadcast.self] }
        let job = turn.enqueue(JobRequest(AdminJob.name, payload: try JSONValue(encoding: order)))
        turn[AdminWaiting.self] = AdminWaiting(jobs: (turn[AdminWaiting.self]?.jobs ?? []) + [job])
        return .silent
    }
}

extension Intent {
    /// A command of whoever operates the assistant.
    static let admin = Intent(rawValue: "admin")
}
