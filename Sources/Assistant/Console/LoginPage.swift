import HTTPTypes
import Hummingbird

/// Where operators say the token.
struct LoginPage {
    let sessions: ConsoleSessions
    /// The page that was asked for, to go on to.
    var target: String?
    var isWrong = false

    /// The answer that shows it.
    func response(status: HTTPResponse.Status = .ok) -> Response {
        ConsolePage(title: "Log in", place: nil, context: nil).response(
            Self.template,
            [
                "target": Self.safe(self.target), "isWrong": self.isWrong, "hasToken": self.sessions.hasToken,
            ],
            status: status
        )
    }

    /// An address of the console, whatever was given: nobody is sent elsewhere.
    static func safe(_ target: String?) -> String {
        guard let target, target == "/console" || target.hasPrefix("/console/") || target.hasPrefix("/console?"),
            !target.contains("\\"), !target.contains(where: \.isNewline), !target.hasPrefix("/console/events")
        else { return "/console" }
        return target
    }

    private static let template = ConsolePage.template(
        """
        <h1>Log in</h1>
        {{#hasToken}}
        <form class="login" method="post" action="/console/login">
        <input type="hidden" name="target" value="{{target}}">
        <label for="token">The <code>CONSOLE_TOKEN</code> of this assistant</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus\
        {{#isWrong}} aria-invalid="true" aria-describedby="wrong"{{/isWrong}}>
        {{#isWrong}}<p id="wrong" class="wrong" role="alert">That is not the token. Try again.</p>{{/isWrong}}
        <button>Log in</button>
        </form>
        {{/hasToken}}
        {{^hasToken}}
        <p>Nobody can log in yet: set <code>CONSOLE_TOKEN</code> to a secret of your own and start the assistant again.</p>
        {{/hasToken}}
        """
    )
}
