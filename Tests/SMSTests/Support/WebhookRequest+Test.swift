import Foundation

@testable import SMS

/// A moment that tests have calls come at.
let noon = Date(timeIntervalSince1970: 1_577_880_000)

extension WebhookRequest {
    /// A form posted to an address, by default at noon.
    static func form(
        _ pairs: [(String, String)],
        to url: String = "https://sms.example/webhooks",
        headers: Headers = Headers(),
        at time: Date = noon
    ) throws(WebhookError) -> WebhookRequest {
        var headers = headers
        headers.contentType = "application/x-www-form-urlencoded"
        return try WebhookRequest(.post, url, headers: headers, body: Data(encoded(pairs).utf8), receivedAt: time)
    }

    /// JSON posted to an address, by default at noon.
    static func json(
        _ json: String,
        to url: String = "https://sms.example/webhooks",
        headers: Headers = Headers(),
        at time: Date = noon
    ) throws(WebhookError) -> WebhookRequest {
        var headers = headers
        headers.contentType = "application/json"
        return try WebhookRequest(.post, url, headers: headers, body: Data(json.utf8), receivedAt: time)
    }

    /// A query, by default at noon.
    static func query(
        _ pairs: [(String, String)],
        of url: String = "https://sms.example/webhooks",
        headers: Headers = Headers(),
        at time: Date = noon
    ) throws(WebhookError) -> WebhookRequest {
        try WebhookRequest(.get, "\(url)?\(encoded(pairs))", headers: headers, receivedAt: time)
    }
}

extension [(String, String)] {
    /// The fields with another value for one of them; without it when there is none.
    func with(_ name: String, _ value: String?) -> [(String, String)] {
        self.filter { $0.0 != name } + (value.map { [(name, $0)] } ?? [])
    }
}

/// Fields as a form has them.
func encoded(_ pairs: [(String, String)]) -> String {
    var form = FormBody()
    for (name, value) in pairs { form.add(name, value) }
    return String(decoding: form.bytes, as: UTF8.self)
}
