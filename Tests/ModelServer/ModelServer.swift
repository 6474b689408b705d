import Foundation
import ServerSupport
import Synchronization

/// A server on a free port of this machine that plays a language model.
package final class ModelServer: Sendable {
    /// What it does with a request.
    package enum Answer: Sendable {
        /// The model writes this.
        case writes(String)
        /// The body is this, whatever it is.
        case body(String)
        /// The status is this.
        case status(Int)
        /// It says nothing until the client has gone.
        case stalls
    }

    /// A request as it came.
    package struct Request: Sendable {
        /// The path.
        package let path: String
        /// The header fields, names in lower case.
        package let fields: [String: String]
        /// The body.
        package let body: String

        /// What the model is told to do.
        package var task: String { self.content(of: "system") }
        /// What the model is given to work on.
        package var material: String { self.content(of: "user") }

        private func content(of role: String) -> String {
            let json = try? JSONSerialization.jsonObject(with: Data(self.body.utf8)) as? [String: Any]
            let messages = json?["messages"] as? [[String: String]] ?? []
            return messages.first { $0["role"] == role }?["content"] ?? ""
        }
    }

    private let server: TestServer
    private let state: State

    private final class State: Sendable {
        let answer: Mutex<@Sendable (Request) -> Answer>
        let seen = Mutex<[Request]>([])

        init(_ answer: @escaping @Sendable (Request) -> Answer) { self.answer = Mutex(answer) }

        func take(_ request: Request) -> Answer {
            self.seen.withLock { $0.append(request) }
            return self.answer.withLock { $0 }(request)
        }
    }

    package var port: UInt16 { self.server.port }

    /// Where it is.
    package var url: String { self.server.url }

    /// The requests that came, in order.
    package var requests: [Request] { self.state.seen.withLock { $0 } }

    /// A server that answers every request so.
    package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        let state = State(answer)
        self.state = state
        self.server = try TestServer { connection in
            while let request = connection.readRequest(), connection.give(state.take(Request(request))) {}
        }
    }

    /// A server that answers every request the same.
    package convenience init(_ answer: Answer) throws { try self.init { _ in answer } }

    /// Answers from now on otherwise.
    package func answer(_ answer: @escaping @Sendable (Request) -> Answer) {
        self.state.answer.withLock { $0 = answer }
    }

    /// Takes no more connections.
    package func end() { self.server.end() }

    /// A port on which nothing listens.
    package static func closedPort() throws -> UInt16 { try TestServer.closedPort() }
}

extension ModelServer.Request {
    fileprivate init(_ request: TestRequest) {
        self.init(
            path: request.path,
            fields: Dictionary(request.fields.map { ($0.name.lowercased(), $0.value) }) { first, _ in first },
            body: String(decoding: request.body, as: UTF8.self)
        )
    }
}

extension TestConnection {
    /// Answers a request; `false` when the client has closed.
    fileprivate func give(_ answer: ModelServer.Answer) -> Bool {
        switch answer {
        case .writes(let text):
            let choice: [String: Any] = ["index": 0, "message": ["role": "assistant", "content": text]]
            let json = try? JSONSerialization.data(withJSONObject: ["object": "chat.completion", "choices": [choice]])
            return self.write(TestRequest.answer(String(decoding: json ?? Data(), as: UTF8.self)))
        case .body(let body): return self.write(TestRequest.answer(body))
        case .status(let status):
            return self.write(TestRequest.answer(#"{"error":{"message":"no"}}"#, status: "\(status) No"))
        case .stalls:
            self.waitForEnd()
            return false
        }
    }
}
