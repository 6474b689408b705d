import HTTPTypes
import Hummingbird

extension Request {
    /// The whole body.
    ///
    /// - Throws: `HTTPError` with status 413 for one that is larger than ``maximumBodySize`` or says that it will be, and
    ///   ``ProblemDetails`` with status 400 for one that is shorter than it says: the connection ended in the middle.
    func wholeBody() async throws -> ByteBuffer {
        let announced = self.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > maximumBodySize { throw HTTPError(.contentTooLarge) }
        let body = try await self.body.collect(upTo: maximumBodySize)
        // Hummingbird takes a connection that was closed for the end of the body, and half a text is another text.
        guard body.readableBytes >= announced ?? 0 else {
            throw ProblemDetails(.badRequest, "the body is shorter than its Content-Length")
        }
        return body
    }
}

/// The most that a body may have, in bytes; a text message of ten parts has less than a tenth of it.
let maximumBodySize = 64 * 1_024
