import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Answers of the demo shop, good and bad.
enum DemoAnswers {
    /// A document.
    static func json(_ document: [UInt8], headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
    }

    /// A refusal that says why.
    static func problem(_ status: HTTPResponse.Status, _ detail: String, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        let escaped = detail.replacing("\"", with: "\\\"")
        let body = #"{"status":\#(status.code),"detail":"\#(escaped)"}"#
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    /// What a fault makes of a document.
    static func failing(_ fault: DemoFault, instead document: [UInt8]) async throws -> Response {
        switch fault.kind {
        case .status:
            let headers: HTTPFields = fault.retryAfter.map { [.retryAfter: "\($0)"] } ?? [:]
            return self.problem(
                .init(code: fault.status ?? 503),
                "out of order, as it was told to be",
                headers: headers
            )
        case .stall:
            // Longer than any client waits, but not longer than the shop runs.
            await cancelWhenGracefulShutdown { await self.sleepForLong() }
            throw HTTPError(.serviceUnavailable)
        case .halfBody:
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(contentLength: document.count) { writer in
                    try await writer.write(ByteBuffer(bytes: document.prefix(document.count / 2)))
                    throw BrokenOff()
                }
            )
        case .malformed: return self.json(Array(document.prefix(document.count / 2)))
        case .expiredSession: return self.problem(.unauthorized, "log in first: POST /sessions")
        }
    }

    private static func sleepForLong() async {
        do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
    }

    /// Makes the server close a connection in the middle of an answer.
    private struct BrokenOff: Error {}
}
