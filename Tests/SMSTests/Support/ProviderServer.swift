import Foundation
import HTTPClient
import RouterKit
import ServerSupport
import Synchronization
import Testing

@testable import SMS

/// A server that plays a provider: it answers from a list, and keeps what it was asked.
final class ProviderServer: Sendable {
    private let server: TestServer
    private let log: Log

    /// Where it is.
    var url: String { self.server.url }

    /// What it was asked, in order.
    var requests: [TestRequest] { self.log.requests.withLock { $0 } }

    /// A server that gives these answers one after the other, and the last one from then on.
    init(_ answers: String...) throws {
        let log = Log()
        self.log = log
        self.server = try TestServer.answering { request in
            let number = log.requests.withLock { requests in
                requests.append(request)
                return requests.count
            }
            return answers[min(number, answers.count) - 1]
        }
    }

    private final class Log: Sendable {
        let requests = Mutex<[TestRequest]>([])
    }
}

extension TestRequest {
    /// The fields of a form that was posted.
    var form: WebhookFields {
        get throws { try WebhookFields(form: String(decoding: self.body, as: UTF8.self)) }
    }

    /// The fields of the query.
    var query: WebhookFields {
        get throws { try WebhookFields(form: String(self.path.drop { $0 != "?" }.dropFirst())) }
    }
}

/// The error that sending a message ends with.
func sendError(_ provider: some MessageTransport, _ message: OutgoingMessage) async throws -> SendError {
    let id: String
    do {
        id = try await provider.send(message)
    } catch let error as SendError {
        return error
    }
    throw UnexpectedlySent(id: id)
}

/// A message that was taken where it should have been refused.
struct UnexpectedlySent: Error {
    let id: String
}

extension OutgoingMessage {
    /// A message with a text and a number that are to be found in no error.
    static func test(_ text: String = "Your box is packed", to number: String = "+15550001111") throws -> Self {
        OutgoingMessage(to: try PhoneNumber(number), text: text)
    }
}
