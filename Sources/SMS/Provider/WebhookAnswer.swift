/// What a provider's call is answered with, beside status 200.
package struct WebhookAnswer: Sendable, Hashable {
    /// The value of `Content-Type`.
    package let contentType: String
    /// The body.
    package let body: String

    /// An answer.
    package init(contentType: String, body: String) {
        self.contentType = contentType
        self.body = body
    }
}
