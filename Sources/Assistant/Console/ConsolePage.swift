import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// The frame of the console's pages: what leads from one to another, and what browsers may do with them.
struct ConsolePage {
    /// Where a page stands among the others.
    enum Place: String, CaseIterable {
        case phone, conversations, queues, flow, overview

        /// Its address.
        var path: String { self == .phone ? "/console" : "/console/\(self.rawValue)" }
    }

    let title: String
    let place: Place?
    let context: AssistantRequestContext?
    /// Whether there is a phone to play with.
    private let hasPhone: Bool

    /// A page of this title, at a place among the others or outside of them.
    init(title: String, place: Place?, context: AssistantRequestContext?, runtime: AssistantRuntime? = nil) {
        self.title = title
        self.place = place
        self.context = context
        self.hasPhone = runtime?.settings.provider.isReal != true
    }

    /// A page's template from its body, with `{{…}}` to fill in.
    static func template(_ body: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: Self.head + body + "\n</main>\n</body>\n</html>\n")
        } catch {
            preconditionFailure("a template of this program cannot be read: \(error)")
        }
    }

    /// The answer that shows the page.
    func response(
        _ template: MustacheTemplate,
        _ content: [String: Any],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let frame: [String: Any] = [
            "title": self.title, "style": ConsoleAssets.stylePath, "script": ConsoleAssets.scriptPath,
            "icon": ConsoleAssets.iconPath,
            "csrf": self.context?.formToken ?? "", "hasSession": self.context?.operatorSession != nil,
            "pages": self.place == nil
                ? []
                : Place.allCases.filter { self.hasPhone || $0 != .phone }.map { place in
                    [
                        "path": place.path, "name": place.rawValue.capitalized, "isCurrent": place == self.place,
                    ] as [String: Any]
                },
        ]
        return Self.response(template.render(frame.merging(content) { _, new in new }), status: status)
    }

    /// A page that says what is wrong.
    static func problem(_ problem: ProblemDetails) -> Response {
        let page = Self(title: problem.title, place: nil, context: nil)
        var response = page.response(
            Self.problemTemplate,
            ["detail": problem.detail],
            status: .init(code: problem.status)
        )
        response.headers[.retryAfter] = problem.retryAfter.map(String.init)
        return response
    }

    /// Sends the browser on to another page, as after a form was taken.
    static func redirect(to path: String) -> Response {
        var headers = Self.headers
        headers[.location] = path
        return Response(status: .seeOther, headers: headers)
    }

    private static func response(_ html: String, status: HTTPResponse.Status) -> Response {
        Response(status: status, headers: Self.headers, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    private static let headers: HTTPFields = {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .cacheControl: "private, no-store",
            .contentSecurityPolicy: """
            default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
            form-action 'self'; frame-ancestors 'none'; base-uri 'none'
            """,
            .xContentTypeOptions: "nosniff",
        ]
        if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "no-referrer" }
        return headers
    }()

    private static let problemTemplate = Self.template(
        """
        <h1>{{title}}</h1>
        <p>{{detail}}</p>
        <p><a href="/console">Back to the console</a></p>
        """
    )

    private static let head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{{title}} · console</title>
        <link rel="icon" href="{{icon}}">
        <link rel="stylesheet" href="{{style}}">
        <script src="{{script}}" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
        <p class="brand">Dinner assistant</p>
        <nav aria-label="Pages"><ul>
        {{#pages}}<li><a href="{{path}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>{{/pages}}
        </ul></nav>
        {{#hasSession}}<form method="post" action="/console/logout"><input type="hidden" name="csrf" \
        value="{{csrf}}"><button class="plain">Log out</button></form>{{/hasSession}}
        </header>
        <main id="main" tabindex="-1">
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}

        """
}
