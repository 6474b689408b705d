import Foundation
import FoundationNetworking
import Synchronization
import Testing

/// `App serve` in a process of its own, on a free port.
final class RunningServer: Sendable {
    let port: Int
    private let process: Process
    private let log: Log

    /// What the server writes to standard error.
    private final class Log: Sendable {
        private let text = Mutex("")
        func append(_ data: Data) { self.text.withLock { $0 += String(decoding: data, as: UTF8.self) } }
        var contents: String { self.text.withLock { $0 } }
    }

    /// Starts a server and waits until it listens.
    init(_ settings: [String: String]) async throws {
        let process = Process()
        let log = Log()
        let errors = Pipe()
        process.executableURL = AppProcess.executable
        process.arguments = ["serve"]
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
            let match = log.contents.firstMatch(of: /listening on http:\/\/127\.0\.0\.1:(\d+)\.|"port":"(\d+)"/)
            port = match.flatMap { ($0.1 ?? $0.2).flatMap { Int($0) } }
            if port != nil { break }
        }
        self.process = process
        self.log = log
        self.port = try #require(port, "the server did not start: \(log.contents)")
    }

    deinit { if self.process.isRunning { kill(self.process.processIdentifier, SIGKILL) } }

    /// What the server has written to standard error.
    var logged: String { self.log.contents }

    /// Sends a signal and returns the status that the process ends with.
    func end(with signal: Int32) -> Int32 {
        kill(self.process.processIdentifier, signal)
        self.process.waitUntilExit()
        return self.process.terminationStatus
    }

    /// An answer.
    struct Answer {
        let status: Int
        let headers: [String: String]
        let body: Data

        /// The body as a JSON object.
        var json: [String: Any] {
            get throws { try #require(JSONSerialization.jsonObject(with: self.body) as? [String: Any]) }
        }

        /// The items of a page.
        var items: [[String: Any]] { get throws { try #require(self.json["items"] as? [[String: Any]]) } }
    }

    /// Asks for something, with GET unless there is a body.
    func request(
        _ path: String,
        body: Data? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(self.port)\(path)")))
        request.httpMethod = body == nil ? "GET" : "POST"
        request.httpBody = body
        request.timeoutInterval = 20
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession.shared.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        let fields = answer.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
        return Answer(
            status: answer.statusCode,
            headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
            body: data
        )
    }

    /// Texts the assistant and waits for the jobs.
    func text(_ text: String, from phone: String = "+15550001111", id: String? = nil) async throws -> [String: Any] {
        var message = ["from": phone, "text": text]
        message["id"] = id
        let body = try JSONEncoder().encode(message)
        return try await self.request("/api/v1/simulator/messages?wait=jobs", body: body).json
    }
}
