extension ContractCall {
    private static let token = ["Authorization": "Bearer console"]

    /// Every answer of the console's pages, but 401, and what a browser's own checks need, which have tests of their own.
    static func console(_ made: Made) -> [ContractCall] {
        let large = String(repeating: "a", count: 65 * 1_024)
        var calls: [ContractCall] = [
            .init("consolePhone", 200), .init("consolePhone", 303, query: "?new=1"),
            .init("consolePhone", 400, query: "?phone=x"),
            .init("consoleEvents", 200), .init("consoleEvents", 400, query: "?seconds=0"),
            .init("consoleConversations", 200), .init("consoleConversations", 400, query: "?after=x"),
            .init("consoleConversations", 400, query: "?silent=x"),
            .init("consoleConversation", 200), .init("consoleConversation", 400, query: "?at=x"),
            .init("consoleConversation", 404, path: "%2B19990000000"),
            .init("consoleQueues", 200), .init("consoleQueues", 400, query: "?queue=x"),
            .init("consoleFlow", 200), .init("consoleOverview", 200), .init("consoleOverview", 400, query: "?span=x"),
            .init("consoleLogin", 200), .init("consoleLogIn", 303), .init("consoleLogIn", 401, body: "token=wrong"),
            .init("consoleLogIn", 403, headers: ["Origin": "https://elsewhere.example"]),
            .init("consoleLogIn", 413, body: large), .init("consoleLogIn", 415, body: "token=%FF"),
            .init("consoleStyle", 200), .init("consoleScript", 200), .init("consoleIcon", 200),
        ]
        let steps = Self.forms + Self.conversationForms + Self.queueForms
        for form in steps {
            calls += [.init(form, 403), .init(form, 413, body: large), .init(form, 415, body: "csrf=%FF")]
        }
        return calls + Self.forms.map { .init($0, 303, headers: Self.token) } + Self.steps(made)
    }

    /// Forms that are taken as they are in the document.
    private static let forms = ["consoleText", "consoleClock", "consoleLogOut"]
    /// Forms about a conversation.
    private static let conversationForms = [
        "consoleReset", "consoleTakeOver", "consoleRelease", "consoleSay", "consoleResend", "consoleFork",
    ]
    /// Forms about what is in a queue.
    private static let queueForms = [
        "consoleRetryMessage", "consoleDiscardMessage", "consoleRetryJob", "consoleDiscardJob", "consoleCancelJob",
        "consoleRetryTurn", "consoleDiscardTurn",
    ]

    /// What forms do that come with the token.
    private static func steps(_ made: Made) -> [ContractCall] {
        let (nobody, silent) = ("%2B19990000000", "%2B15550005555")
        func call(_ form: String, _ status: Int, path: String? = nil, body: String? = nil) -> ContractCall {
            .init(form, status, path: path, body: body, headers: Self.token)
        }
        var calls: [ContractCall] = []
        for form in Self.queueForms { calls += [call(form, 400, body: "id="), call(form, 409)] }
        for (form, id) in zip(Self.queueForms, made.queued) { calls.append(call(form, 303, body: "id=\(id)")) }
        calls += [
            call("consoleText", 400, body: "phone=x"), call("consoleClock", 400, body: "advance=soon"),
            call("consoleFork", 303), call("consoleFork", 400, body: "at=x"),
            call("consoleFork", 404, body: "at=100000"), call("consoleFork", 409, path: "%2B15550006666"),
            call("consoleSay", 409), call("consoleTakeOver", 303), call("consoleSay", 303),
            call("consoleSay", 400, body: "text="), call("consoleRelease", 303),
            call("consoleResend", 303, body: "id=\(made.sent)"), call("consoleResend", 404),
            call("consoleResend", 409, path: silent, body: "id=\(made.sentToSilent)"), call("consoleReset", 303),
        ]
        for form in Self.conversationForms where form != "consoleFork" && form != "consoleResend" {
            calls.append(call(form, 404, path: nobody))
        }
        return calls
    }
}
