/// The body of a request.
struct ChatRequest: Encodable {
    var model: String
    var messages: [ChatMessage]
    var maximumTokens: Int
    /// The likeliest answer each time.
    var temperature = 0
    var format = Format()

    /// What the answer is to be.
    struct Format: Encodable {
        var type = "json_object"
    }

    private enum CodingKeys: String, CodingKey {
        case model, messages, temperature
        case maximumTokens = "max_tokens"
        case format = "response_format"
    }
}
