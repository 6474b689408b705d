import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// What the pages have in common that are made for one customer: the frame, the look, and what browsers may do with them.
enum CustomerPage {
    /// A page's template from its own style and body, both with `{{…}}` to fill in; it wants `language` and `title`.
    static func template(style: String, body: String) -> MustacheTemplate {
        let source = """
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{{title}}</title>
            <style>
            :root { color-scheme: light dark; --quiet: #66705f; --line: #d9ddd2; --mark: #3d6b35; --wrong: #a3301c; }
            @media (prefers-color-scheme: dark) {
                :root { --quiet: #a3ac9b; --line: #3c4238; --mark: #9ccc8f; --wrong: #f0937f; }
            }
            body { font: 17px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.25rem; }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 0; }
            p { margin: .25rem 0; }
            .quiet { color: var(--quiet); }
            \(style)
            </style>
            </head>
            <body>
            \(body)
            </body>
            </html>
            """
        do {
            return try MustacheTemplate(string: source)
        } catch {
            preconditionFailure("a template of this program cannot be read: \(error)")
        }
    }

    /// Whoever has the address may look, so it goes to nobody else: no cache, no referrer, no search engine.
    private static let headers: HTTPFields = {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .cacheControl: "private, no-store",
            .contentSecurityPolicy:
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "no-referrer" }
        if let robots = HTTPField.Name("X-Robots-Tag") { headers[robots] = "noindex" }
        return headers
    }()

    /// The answer that shows a page.
    static func response(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: Self.headers, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    /// A page of one sentence or two.
    static func note(title: String, text: String, language: String, status: HTTPResponse.Status = .ok) -> Response {
        let html = Self.noteTemplate.render(["language": language, "title": title, "text": text])
        return Self.response(html, status: status)
    }

    private static let noteTemplate = Self.template(style: "", body: "<h1>{{title}}</h1><p>{{text}}</p>")
}
