import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import RouterKit

/// Puts the request id into every answer, and turns errors into problem details.
struct AnswerMiddleware: RouterMiddleware {
    typealias Context = AssistantRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = ProblemDetails(error)
            if problem.status >= 500 {
                context.logger.error("request failed", metadata: ["error": "\(error)", "status": "\(problem.status)"])
            }
            response = try problem.response(requestID: context.requestID)
        }
        response.headers[.requestID] = context.requestID.rawValue
        return response
    }
}

/// Lets in whoever has the console's token, and with the simulator whoever is on this machine.
struct OperatorAccess: RouterMiddleware {
    typealias Context = AssistantRequestContext

    let token: String?
    let letsLoopbackIn: Bool

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard Self.hasToken(request, self.token) || (self.letsLoopbackIn && context.isFromLoopback(request)) else {
            throw ProblemDetails(.unauthorized, "send Authorization: Bearer with the CONSOLE_TOKEN of this assistant")
        }
        return try await next(request, context)
    }

    /// Whether a request carries the token; `false` where there is none.
    static func hasToken(_ request: Request, _ token: String?) -> Bool {
        guard let given = request.headers[.authorization], given.hasPrefix("Bearer ") else { return false }
        return Self.isToken(String(given.dropFirst(7)), token)
    }

    /// Whether what was given is the token, in constant time whatever the lengths; `false` where there is none.
    static func isToken(_ given: String, _ token: String?) -> Bool {
        guard let token else { return false }
        return SHA256.hash(data: Data(given.utf8)) == SHA256.hash(data: Data(token.utf8))
    }
}

extension HTTPField.Name {
    /// `X-Request-ID`.
    static let requestID = Self.known("X-Request-ID")
    /// `Retry-After`, RFC 9110.
    static let retryAfter = Self.known("Retry-After")

    private static func known(_ name: String) -> Self {
        guard let name = Self(name) else { preconditionFailure("\(name) is a header's name") }
        return name
    }
}
