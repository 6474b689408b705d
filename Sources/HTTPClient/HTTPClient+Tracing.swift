import Tracing

extension HTTPClient {
    /// Runs a transfer in a span of its own and tells the server where in the trace it belongs.
    ///
    /// The span tells the method, the host, the status and what sort of error there was: no path, query or header, in which
    /// there may be secrets.
    func traced(
        _ request: Request,
        to url: RequestURL,
        _ transfer: (Request) async throws(HTTPClientError) -> Response
    ) async throws(HTTPClientError) -> Response {
        let span = startSpan(request.method.name, ofKind: .client)
        defer { span.end() }
        span.updateAttributes { attributes in
            attributes["http.request.method"] = request.method.name
            attributes["server.address"] = url.origin
        }
        var request = request
        InstrumentationSystem.instrument.inject(span.context, into: &request.headers, using: HeaderInjector())
        do throws(HTTPClientError) {
            let response = try await transfer(request)
            span.attributes["http.response.status_code"] = response.status
            // Which is what semantic conventions for clients ask for.
            if response.status >= 400 { span.setStatus(.init(code: .error)) }
            return response
        } catch {
            span.recordError(error)
            span.setStatus(.init(code: .error, message: error.description))
            throw error
        }
    }

    private struct HeaderInjector: Injector {
        func inject(_ value: String, forKey key: String, into headers: inout Headers) { headers[key] = value }
    }
}
