import CCurl

/// A request under way, on a handle of libcurl's; for the thread that drives it.
final class Transfer {
    /// What comes after a step of it: a redirect followed, or the end.
    enum Step {
        case goesOn
        case over(Result<HTTPClient.Response, HTTPClientError>)
    }

    let pending: PendingRequest
    let easy: UnsafeMutableRawPointer
    let configuration: HTTPClient.Configuration

    /// Where the request goes now, and as what: redirects change it.
    var url: RequestURL
    var method: HTTPClient.Method
    var body: [UInt8]?

    /// The fields as libcurl wants them, to be freed.
    var fields: UnsafeMutablePointer<curl_slist>?

    /// What has come of the answer.
    var answer = PartialAnswer()

    /// Whether the server may have received any of the request.
    private(set) var mayHaveArrived = false
    private var hasBegun = false
    private var redirects = 0

    /// Why one of our functions told libcurl to stop.
    private var refusal: HTTPClientError.Kind?

    init(of pending: PendingRequest, on easy: UnsafeMutableRawPointer, configuration: HTTPClient.Configuration) {
        self.pending = pending
        self.easy = easy
        self.configuration = configuration
        self.url = pending.url
        self.method = pending.request.method
        self.body = pending.request.body
    }

    /// Says what comes after libcurl's verdict.
    func ended(with code: CURLcode) -> Step {
        guard code == CURLE_OK else {
            return .over(.failure(self.error(self.refusal ?? self.kind(of: code))))
        }
        guard let target = self.redirectTarget else {
            return .over(.success(self.answer.response))
        }
        do throws(HTTPClientError) {
            try self.follow(target)
            return .goesOn
        } catch {
            return .over(.failure(error))
        }
    }

    /// An error of this request.
    func error(_ kind: HTTPClientError.Kind) -> HTTPClientError {
        HTTPClientError(kind, origin: self.url.origin, mayHaveArrived: self.mayHaveArrived)
    }

    // MARK: What libcurl calls

    /// Notes that the request is about to be written; `false` stops that.
    func begin() -> Bool {
        // libcurl sends again by itself on a new connection when a kept one ends before the first byte of an answer.
        // What is not idempotent may have had its effect by then.
        guard !self.hasBegun || self.method.isIdempotent else {
            self.refusal = .connectionLost
            return false
        }
        self.hasBegun = true
        self.mayHaveArrived = true
        return true
    }

    /// Takes a line of the head; `false` stops the transfer.
    func receiveHead(_ line: UnsafeRawBufferPointer) -> Bool {
        self.answer.headSize += line.count
        guard self.answer.headSize <= self.configuration.maximumHeadSize else {
            self.refusal = .headTooLarge(limit: self.configuration.maximumHeadSize)
            return false
        }
        self.answer.readHead(line)
        return true
    }

    /// Takes a piece of the decoded body; `false` stops the transfer.
    func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard self.answer.response.body.count + bytes.count <= self.configuration.maximumBodySize else {
            self.refusal = .bodyTooLarge(limit: self.configuration.maximumBodySize)
            return false
        }
        self.answer.response.body.append(contentsOf: bytes)
        return true
    }

    // MARK: Redirects

    /// Where the answer sends us, as an absolute URL, if it does.
    private var redirectTarget: String? {
        guard [301, 302, 303, 307, 308].contains(self.answer.response.status) else { return nil }
        var target: UnsafePointer<CChar>?
        guard ccurl_easy_get_string(self.easy, CURLINFO_REDIRECT_URL, &target) == CURLE_OK else { return nil }
        return target.map { String(cString: $0) }
    }

    private func follow(_ target: String) throws(HTTPClientError) {
        guard self.redirects < self.configuration.maximumRedirects else {
            throw self.error(.tooManyRedirects(limit: self.configuration.maximumRedirects))
        }
        let target = try self.checked(target)
        guard target.origin == self.url.origin else { throw self.error(.redirectElsewhere(to: target.origin)) }
        guard self.pending.deadline > .now else { throw self.error(self.pending.timedOut(.waitingForAnswer)) }
        let status = self.answer.response.status
        // As browsers do: what was posted is not posted again elsewhere, unless the server says 307 or 308.
        if (status == 303 && self.method != .head) || ([301, 302].contains(status) && self.method == .post) {
            self.method = .get
            self.body = nil
        }
        self.url = target
        self.redirects += 1
        self.answer = PartialAnswer(headSize: self.answer.headSize)
        self.hasBegun = false
        self.release()
        self.prepare()
    }

    private func checked(_ target: String) throws(HTTPClientError) -> RequestURL {
        do throws(HTTPClientError) {
            return try RequestURL(target)
        } catch {
            throw self.error(.redirectElsewhere(to: "an address that cannot be used"))
        }
    }
}
