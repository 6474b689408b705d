import Foundation
import HTTPClient

/// Asks a language model over the interface that most servers of models speak: OpenAI's chat completions.
///
/// Each call takes ``Configuration/timeLimit`` at most, all told. It is sent once, and a second time only when it surely
/// did not arrive. Neither what is asked nor what is answered nor the key is in any error.
public struct ChatCompletions: Sendable {
    private let http: HTTPClient
    private let url: String
    private let configuration: Configuration

    /// How a model is asked.
    public struct Configuration: Sendable, Hashable {
        /// The model, as its server names it.
        public var model: String
        /// What the server wants for a key; `nil` for none.
        public var key: String?
        /// How long a call may take, from its beginning to the end of the answer, a second try included; 8 s unless set.
        public var timeLimit: Duration = .seconds(8)
        /// How many bytes an answer may have; 256 KiB unless set.
        public var maximumAnswerSize = 256 << 10

        /// A model, asked as the defaults say.
        public init(model: String, key: String? = nil) {
            self.model = model
            self.key = key
        }
    }

    /// A client of the server at an address.
    ///
    /// `https://models.example`, `https://models.example/v1` and `https://models.example/v1/chat/completions` are the
    /// same, with or without a slash at the end. An address with another path is taken for the one that
    /// `/chat/completions` is added to.
    ///
    /// - Throws: ``LanguageModelError`` when the address or the key cannot be used.
    public init(url: String, _ configuration: Configuration) throws(LanguageModelError) {
        var transfers = HTTPClient.Configuration()
        transfers.maximumBodySize = configuration.maximumAnswerSize
        transfers.maximumTransfers = 8
        transfers.maximumRedirects = 0
        self.http = HTTPClient(transfers)
        self.url = Self.endpoint(url)
        self.configuration = configuration
        do {
            try self.request("").validate()
        } catch {
            throw .address(error)
        }
    }

    /// What the model answers, as text.
    ///
    /// - Parameters:
    ///   - messages: what is asked; the answer is to be a JSON object, which they have to say.
    ///   - maximumTokens: how long the answer may be, in the model's tokens of about four letters.
    /// - Returns: the text of the first choice.
    /// - Throws: ``LanguageModelError``, or `CancellationError`.
    public func answer(to messages: [ChatMessage], maximumTokens: Int) async throws -> String {
        let body = ChatRequest(
            model: self.configuration.model,
            messages: messages,
            maximumTokens: maximumTokens
        )
        let bytes = try JSONEncoder().encode(body)
        let answer = try await self.send(self.request(String(decoding: bytes, as: UTF8.self)))
        switch answer.status {
        case 200..<300: return try ChatAnswer(answer.body).text
        case 401, 403: throw LanguageModelError.keyRefused(status: answer.status)
        case 404: throw LanguageModelError.notFound
        case 429: throw LanguageModelError.tooManyRequests
        case 500...: throw LanguageModelError.outOfOrder(status: answer.status)
        default: throw LanguageModelError.refused(status: answer.status)
        }
    }

    /// Ends what is under way; a later call fails at once.
    public func shutdown() async { await self.http.shutdown() }

    private func request(_ body: String) -> HTTPClient.Request {
        var headers: HTTPClient.Headers = ["Accept": "application/json", "Content-Type": "application/json"]
        headers["Authorization"] = self.configuration.key.map { "Bearer \($0)" }
        return HTTPClient.Request(
            .post,
            self.url,
            headers: headers,
            body: Array(body.utf8),
            deadline: self.configuration.timeLimit
        )
    }

    private func send(_ request: HTTPClient.Request) async throws -> HTTPClient.Response {
        let start = ContinuousClock.now
        var request = request
        do {
            return try await self.http.send(request)
        } catch {
            guard error.kind != .cancelled else { throw CancellationError() }
            request.deadline = self.configuration.timeLimit - (ContinuousClock.now - start)
            guard error.isTransient, !error.mayHaveArrived, request.deadline > .zero else {
                throw LanguageModelError.unreachable(error)
            }
        }
        do {
            return try await self.http.send(request)
        } catch {
            guard error.kind != .cancelled else { throw CancellationError() }
            throw LanguageModelError.unreachable(error)
        }
    }

    /// Where requests go.
    static func endpoint(_ url: String) -> String {
        let url = String(url.reversed().drop { $0 == "/" }.reversed())
        guard !url.hasSuffix("/chat/completions") else { return url }
        let afterScheme = url.range(of: "://").map { url[$0.upperBound...] } ?? url[...]
        return url + (afterScheme.contains("/") ? "" : "/v1") + "/chat/completions"
    }
}
