/// A call of one operation, with the examples of the document but for what stands here, and the status it is to get.
struct ContractCall: Sendable {
    let operation: String
    let status: Int
    /// In place of the example of a parameter in the path.
    var path: String?
    /// In place of all examples of parameters in the query.
    var query: String?
    /// In place of the example of the body.
    var body: String?
    /// How the body says it is written; the first way that the document has when there is none.
    var type: String?
    var headers: [String: String] = [:]

    init(
        _ operation: String,
        _ status: Int,
        path: String? = nil,
        query: String? = nil,
        body: String? = nil,
        type: String? = nil,
        headers: [String: String] = [:]
    ) {
        self.operation = operation
        self.status = status
        self.path = path
        self.query = query
        self.body = body
        self.type = type
        self.headers = headers
    }

    /// What was made before the calls, by which they find it.
    struct Made: Sendable {
        let plan: String
        let onboarding: String
        let letters: [String]
        let messages: [String]
        let jobs: [String]
        /// One that runs, one that is paused, and another one.
        let broadcasts: [String]
        /// A message that was sent, and one to a number that opted out then.
        let sent: String
        let sentToSilent: String
        /// What the console's forms about queues are for, in their order.
        let queued: [String]
    }

    /// Every answer that the document has, but those that need a flood or a broken disk, and 401, which all alike have.
    static func all(_ made: Made) -> [ContractCall] {
        let large = String(repeating: "a", count: 65 * 1_024)
        var calls: [ContractCall] = [
            .init("welcome", 200), .init("welcome", 303, headers: ["Accept": "text/html"]), .init("description", 200),
            .init("live", 200), .init("ready", 200), .init("metrics", 200),
            .init("plan", 200, path: made.plan), .init("plan", 404),
            .init("onboardingForm", 200, path: made.onboarding), .init("onboardingForm", 404),
            .init("onboard", 422, path: made.onboarding, body: "people=0"), .init("onboard", 413, body: large),
            .init("onboard", 415, path: made.onboarding, body: "foods=%FF"),
            .init("onboard", 200, path: made.onboarding), .init("onboard", 404, path: made.onboarding),
            .init("simulateMessage", 200), .init("simulateMessage", 400, query: "?wait=godot"),
            .init("simulateMessage", 400, body: "[]"), .init("simulateMessage", 413, body: large),
            .init("moveClock", 400, body: #"{"advance":"soon"}"#), .init("moveClock", 413, body: large),
            .init("conversations", 200), .init("conversations", 400, query: "?limit=0"),
            .init("conversation", 200), .init("conversation", 404, path: "%2B19990000000"),
            .init("events", 200, query: "?limit=500"), .init("events", 400, query: "?after=x"),
            .init("events", 404, path: "nobody"), .init("flow", 200),
            .init("retryTurn", 200, path: made.letters[0]), .init("retryTurn", 409),
            .init("discardTurn", 200, path: made.letters[0]), .init("discardTurn", 409),
            .init("retryMessage", 200, path: made.messages[0]), .init("retryMessage", 409),
            .init("discardMessage", 200, path: made.messages[1]), .init("discardMessage", 409),
            .init("retryJob", 200, path: made.jobs[0]), .init("retryJob", 409),
            .init("discardJob", 200, path: made.jobs[1]), .init("discardJob", 409),
            .init("pauseBroadcast", 200, path: made.broadcasts[0]), .init("pauseBroadcast", 409),
            .init("resumeBroadcast", 200, path: made.broadcasts[1]), .init("resumeBroadcast", 409),
            .init("cancelBroadcast", 200, path: made.broadcasts[2]), .init("cancelBroadcast", 409),
            .init("startBroadcast", 200), .init("startBroadcast", 202, body: #"{"text":"Boxes come on Monday."}"#),
            .init("startBroadcast", 400, body: "{}"), .init("startBroadcast", 413, body: large),
            .init("broadcasts", 200), .init("broadcasts", 400, query: "?limit=0"),
        ]
        for listing in ["outbox", "jobs", "deadLetters"] {
            calls += [
                .init(listing, 200, query: "?limit=500"), .init(listing, 200),
                .init(listing, 400, query: "?status=lost"),
            ]
        }
        for hook in ["VonageInbound", "VonageStatus", "TwilioInbound", "TwilioStatus"] {
            calls += [
                .init("get\(hook)", 200), .init("get\(hook)", 400, query: "?a=b"),
                .init("get\(hook)", 415, query: "?a=%FF"),
                .init("post\(hook)", 200), .init("post\(hook)", 400, body: "a=b"),
                .init("post\(hook)", 413, body: large),
                .init("post\(hook)", 415, body: "garbage", type: "text/plain"),
            ]
        }
        for hook in ["postVonageInbound", "postVonageStatus"] {
            calls.append(.init(hook, 200, type: "application/json"))
        }
        calls += Self.console(made)
        // Last: it makes timers due.
        return calls + [.init("moveClock", 200)]
    }
}
