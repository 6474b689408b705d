import Foundation
import Hummingbird
import RouterKit

/// A phone to play with: texts go in as if a provider had delivered them.
struct SimulatorRoutes {
    let runtime: AssistantRuntime

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.post("simulator/messages", use: self.message)
        group.post("simulator/clock", use: self.clock)
    }

    private struct Message: Decodable {
        let from: String?
        let text: String?
        let id: String?
    }

    private struct Answer: Encodable {
        let requestID: RequestID
        let intent: Intent
        let confidence: Double
        let state: ConversationState
        let replies: [String]

        private enum CodingKeys: String, CodingKey {
            case intent, confidence, state, replies
            case requestID = "request_id"
        }
    }

    @Sendable
    private func message(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let message = try await request.decoded(as: Message.self, example: #"{"from":"+15550001111","text":"plan"}"#)
        guard let from = message.from else {
            throw ProblemDetails(.badRequest, "the field from is missing", field: "from")
        }
        guard let text = message.text else {
            throw ProblemDetails(.badRequest, "the field text is missing", field: "text")
        }
        let phone: PhoneNumber
        do {
            phone = try PhoneNumber(from)
        } catch {
            throw ProblemDetails(.badRequest, "the field from is wrong: \(error)", field: "from")
        }
        try Self.check(id: message.id)
        let outcome = try await self.runtime.receive(text, from: phone, id: message.id, requestID: context.requestID)
        var (state, replies) = (outcome.state, outcome.replies)
        var advice: IntentAdvice?
        if try request.waitsForJobs {
            let conclusion = try await self.runtime.waitForJobs(of: outcome)
            (state, replies, advice) = (conclusion.state, conclusion.replies, conclusion.advice)
        }
        return try .json(
            Answer(
                requestID: outcome.requestID,
                intent: advice?.intent ?? outcome.intent,
                confidence: advice?.confidence ?? outcome.confidence,
                state: state,
                replies: replies
            )
        )
    }

    private static func check(id: String?) throws {
        guard let id else { return }
        guard !id.isEmpty else {
            throw ProblemDetails(
                .badRequest,
                "the field id is empty: leave it out or give the message an id",
                field: "id"
            )
        }
        // As of providers' ids: a database may end a text at a NUL, and two ids would be one.
        guard !id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw ProblemDetails(.badRequest, "the field id is wrong: it holds a control character", field: "id")
        }
    }

    private struct Advance: Decodable {
        let advance: String?
    }

    @Sendable
    private func clock(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let advance = try await request.decoded(as: Advance.self, example: #"{"advance":"3h"}"#).advance
        guard let interval = advance.flatMap(SimulatorClock.interval) else {
            throw ProblemDetails(.badRequest, "advance is to be a time such as 30s, 5m, 3h or 2d", field: "advance")
        }
        self.runtime.advance(by: interval)
        return try .json(["now": self.runtime.clock.now])
    }
}

extension Request {
    /// The body as JSON of this type.
    ///
    /// - Throws: ``ProblemDetails`` when it is none, with an example.
    fileprivate func decoded<Body: Decodable>(as type: Body.Type, example: String) async throws -> Body {
        let body = try await self.wholeBody()
        do {
            return try JSONDecoder().decode(type, from: Data(body.readableBytesView))
        } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
            let field = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw ProblemDetails(.badRequest, "the field \(field) is to be a text", field: field)
        } catch {
            throw ProblemDetails(.badRequest, "the body is not a JSON object like \(example)")
        }
    }

    /// Whether `?wait=jobs` is there.
    fileprivate var waitsForJobs: Bool {
        get throws {
            switch self.uri.queryParameters["wait"] {
            case nil: false
            case "jobs": true
            default: throw ProblemDetails(.badRequest, "wait is to be jobs, or left out", field: "wait")
            }
        }
    }
}
