import Foundation
import HTTPTypes
import Hummingbird
import NIOHTTP1
import RouterKit
import SMS

/// An error as HTTP clients get it: `application/problem+json` (RFC 9457), with the field that is wrong.
struct ProblemDetails: Error, Encodable {
    let title: String
    let status: Int
    let detail: String
    var field: String?
    var requestID: String?
    var retryAfter: Int?

    private enum CodingKeys: String, CodingKey {
        case title, status, detail, field
        case requestID = "request_id"
    }

    init(_ status: HTTPResponse.Status, _ detail: String, field: String? = nil, retryAfter: Int? = nil) {
        self.title = status.reasonPhrase
        self.status = status.code
        self.detail = detail
        self.field = field
        self.retryAfter = retryAfter
    }

    /// What a client is told of an error that a handler of requests threw.
    init(_ error: any Error) {
        switch error {
        case let problem as ProblemDetails:
            self = problem
        case let error as WebhookError:
            let status: HTTPResponse.Status = error.field == nil ? .unsupportedMediaType : .badRequest
            self.init(status, "\(error)", field: error.field)
        case is HTTPParserError:
            self.init(.badRequest, "the request's body is not what HTTP allows, or it ended before it was whole")
        case let error as EngineError:
            self.init(.serviceUnavailable, "\(error)", retryAfter: 5)
        case let error as any HTTPResponseError:
            self.init(error.status, Self.detail(of: error.status))
        default:
            // The store cannot be written to, or worse: nothing was kept, and the sender should come again.
            self.init(
                .serviceUnavailable,
                "the message could not be stored; nothing was changed, try again",
                retryAfter: 5
            )
        }
    }

    private static func detail(of status: HTTPResponse.Status) -> String {
        switch status {
        case .notFound: "there is nothing at this address"
        case .methodNotAllowed: "this address does not take this method"
        case .contentTooLarge: "the body is larger than 64 KiB"
        default: status.reasonPhrase
        }
    }

    /// The answer that says so.
    func response(requestID: RequestID) throws -> Response {
        var problem = self
        problem.requestID = requestID.rawValue
        var response = try Response.json(problem, status: .init(code: self.status))
        response.headers[.contentType] = "application/problem+json"
        response.headers[.retryAfter] = self.retryAfter.map(String.init)
        return response
    }
}
