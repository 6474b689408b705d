package import Foundation
import FoundationNetworking
import Synchronization

/// `App serve`, or another command that serves, in a process of its own, on a free port.
package final class RunningServer: Sendable {
    package let port: Int
    private let process: Process
    private let log: Log
    private let session: URLSession

    /// Leaves it to tests where to go on.
    private final class NoRedirects: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest,
            completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }

    /// What the server writes to standard error.
    private final class Log: Sendable {
        private let text = Mutex("")
        func append(_ data: Data) { self.text.withLock { $0 += String(decoding: data, as: UTF8.self) } }
        var contents: String { self.text.withLock { $0 } }
    }

    /// Starts a server and waits until it listens.
    package init(_ settings: [String: String], arguments: [String] = ["serve"]) async throws {
        let process = Process()
        let log = Log()
        let errors = Pipe()
        process.executableURL = AppProcess.executable
        process.arguments = arguments
        process.environment = AppProcess.environment(["HTTP_PORT": "0"].merging(settings) { _, new in new })
        process.standardError = errors
        let lines = AsyncStream<Void> { continuation in
            errors.fileHandleForReading.readabilityHandler = { handle in
                let data = handle.availableData
                guard !data.isEmpty else {
                    handle.readabilityHandler = nil
                    return continuation.finish()
                }
                log.append(data)
                continuation.yield()
            }
        }
        try process.run()
        var port: Int?
        for await _ in lines {
            let match = log.contents.firstMatch(
                of: /listening on http:\/\/127\.0\.0\.1:(\d+)\.|"port":"(\d+)"|port=(\d+) demo shop is listening/
            )
            port = match.flatMap { ($0.1 ?? $0.2 ?? $0.3).flatMap { Int($0) } }
            if port != nil { break }
        }
        self.process = process
        self.log = log
        // More connections than the default of six, and no waiting for a server that is gone.
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = 64
        configuration.timeoutIntervalForRequest = 20
        // Each request says by itself who it comes from, and sees the answer itself.
        configuration.httpShouldSetCookies = false
        configuration.httpCookieStorage = nil
        self.session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
        guard let port else {
            process.waitUntilExit()
            throw UnexpectedAnswer("the server did not start: \(log.contents)")
        }
        self.port = port
    }

    deinit {
        self.session.invalidateAndCancel()
        if self.process.isRunning { kill(self.process.processIdentifier, SIGKILL) }
    }

    /// What the server has written to standard error.
    package var logged: String { self.log.contents }

    /// Sends a signal and returns the status that the process ends with.
    @discardableResult
    package func end(with signal: Int32) -> Int32 {
        kill(self.process.processIdentifier, signal)
        self.process.waitUntilExit()
        return self.process.terminationStatus
    }

    /// An answer.
    package struct Answer: Sendable {
        package let status: Int
        package let headers: [String: String]
        package let body: Data

        /// The body as a JSON object.
        package var json: [String: Any] {
            get throws {
                guard let object = try JSONSerialization.jsonObject(with: self.body) as? [String: Any] else {
                    throw UnexpectedAnswer("no JSON object: \(String(decoding: self.body, as: UTF8.self))")
                }
                return object
            }
        }

        /// The items of a page.
        package var items: [[String: Any]] {
            get throws {
                guard let items = try self.json["items"] as? [[String: Any]] else {
                    throw UnexpectedAnswer("no page: \(String(decoding: self.body, as: UTF8.self))")
                }
                return items
            }
        }
    }

    /// Asks for something, with GET unless there is a body or a method.
    package func request(
        _ path: String,
        method: String? = nil,
        body: Data? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        guard let url = URL(string: "http://127.0.0.1:\(self.port)\(path)") else {
            throw UnexpectedAnswer("no address: \(path)")
        }
        var request = URLRequest(url: url)
        request.httpMethod = method ?? (body == nil ? "GET" : "POST")
        request.httpBody = body
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await self.session.data(for: request)
        guard let answer = response as? HTTPURLResponse else { throw UnexpectedAnswer("no HTTP") }
        let fields = answer.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
        return Answer(
            status: answer.statusCode,
            headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
            body: data
        )
    }

    /// Texts the assistant and waits for the jobs.
    package func text(_ text: String, from phone: String = "+15550001111", id: String? = nil) async throws -> [String:
        Any]
    {
        var message = ["from": phone, "text": text]
        message["id"] = id
        let body = try JSONEncoder().encode(message)
        return try await self.request("/api/v1/simulator/messages?wait=jobs", body: body).json
    }
}

/// Something that a server under test should not have said.
package struct UnexpectedAnswer: Error, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
