import HTTPTypes
import Hummingbird
import RouterKit
import Tracing

/// Answers each request in a span, which goes on with the trace that its caller tells of.
///
/// Hummingbird's own tells the path and the query, in which there are phone numbers and tokens; this one tells the route.
/// Who looks after the assistant's health every few seconds is not traced.
struct RequestTracing: RouterMiddleware {
    typealias Context = AssistantRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard !Self.isLookingOnly(request) else { return try await next(request, context) }
        var parent = InstrumentationContext.topLevel
        InstrumentationSystem.instrument.extract(request.headers, into: &parent, using: HeaderExtractor())
        return try await withSpan(request.method.rawValue, context: parent, ofKind: .server) { span in
            let response = try await next(request, context)
            guard span.isRecording else { return response }
            span.updateAttributes { attributes in
                attributes["http.request.method"] = request.method.rawValue
                attributes["http.response.status_code"] = response.status.code
                attributes["routerkit.request_id"] = context.requestID.rawValue
                attributes["http.route"] = context.endpointPath
            }
            if let route = context.endpointPath { span.operationName = "\(request.method.rawValue) \(route)" }
            if response.status.code >= 500 { span.setStatus(.init(code: .error)) }
            return response
        }
    }

    private static func isLookingOnly(_ request: Request) -> Bool {
        request.uri.path.hasPrefix("/health/") || request.uri.path == "/metrics"
    }

    private struct HeaderExtractor: Extractor {
        func extract(key: String, from headers: HTTPFields) -> String? { HTTPField.Name(key).flatMap { headers[$0] } }
    }
}
