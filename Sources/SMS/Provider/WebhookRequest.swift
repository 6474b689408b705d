package import Foundation

/// A webhook call as it came, with its fields read once for whoever needs them.
package struct WebhookRequest: Sendable, Hashable {
    /// How it was called.
    package enum Method: String, Sendable, Hashable {
        /// The fields are in the query; a body is not looked at.
        case get = "GET"
        /// The fields are in the body.
        case post = "POST"
    }

    /// The header fields that signatures need; `nil` for one that is not there.
    package struct Headers: Sendable, Hashable {
        /// `Authorization`.
        package var authorization: String?
        /// `X-Twilio-Signature`.
        package var twilioSignature: String?
        /// `Content-Type`.
        package var contentType: String?

        /// The fields given, and no others.
        package init(authorization: String? = nil, twilioSignature: String? = nil, contentType: String? = nil) {
            self.authorization = authorization
            self.twilioSignature = twilioSignature
            self.contentType = contentType
        }
    }

    /// How it was called.
    package let method: Method
    /// The URL as the provider knows it: the public scheme, host and port, then path and query as they came.
    ///
    /// Behind a proxy those are not what the server sees. Nothing in it is to be decoded or put in order: signatures
    /// cover its very characters.
    package let url: String
    /// The header fields that signatures need.
    package let headers: Headers
    /// The body as it came; empty for none.
    package let body: Data
    /// When it came.
    package let receivedAt: Date
    /// What the provider says: the query's fields of a GET, the body's of a POST.
    package let fields: WebhookFields
    /// The fields of the query, whatever the method.
    package let query: WebhookFields

    /// Takes a call and reads its fields.
    ///
    /// - Throws: ``WebhookError/unreadableBody(_:)`` when there are none to be read.
    package init(
        _ method: Method,
        _ url: String,
        headers: Headers = Headers(),
        body: Data = Data(),
        receivedAt time: Date
    ) throws(WebhookError) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.receivedAt = time
        let withoutFragment = url.utf8.prefix { $0 != UInt8(ascii: "#") }
        let query = withoutFragment.firstIndex(of: UInt8(ascii: "?")).map { withoutFragment[$0...].dropFirst() }
        self.query = try WebhookFields(form: query.map { String(Substring($0)) } ?? "")
        self.fields =
            switch method {
            case .get: self.query
            case .post: try WebhookFields(body: body, contentType: headers.contentType)
            }
    }
}
