import Foundation
import HTTPClient

/// `App serve` from the folder that this program lies in: a process of its own, on a free port of this machine.
final class ServedApp: Sendable {
    private let process: Process
    private let http: HTTPClient
    private let base: String

    /// Starts it on a database, and returns when it listens.
    init(database: URL, http: HTTPClient) async throws {
        let process = Process()
        let log = database.appendingPathExtension("log")
        try Data().write(to: log)
        let environment = ProcessInfo.processInfo.environment
            .filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
        process.executableURL = Bundle.main.bundleURL.appending(path: "App")
        process.arguments = ["serve"]
        process.environment = environment.merging(
            ["HTTP_PORT": "0", "DATABASE_URL": "sqlite:\(database.path)", "RATE_LIMIT_PER_MINUTE": "0"]
        ) { _, new in new }
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        self.process = process
        self.http = http
        do {
            self.base = try await Self.address(in: log, of: process)
        } catch {
            process.terminate()
            throw error
        }
    }

    /// Where it listens, once it says so.
    private static func address(in log: URL, of process: Process) async throws -> String {
        while process.isRunning {
            let text = try String(contentsOf: log, encoding: .utf8)
            if let match = text.firstMatch(of: /listening on (http:\/\/127\.0\.0\.1:\d+)\./) { return String(match.1) }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Failure("the app did not start; it is to lie beside this program")
    }

    deinit { self.end() }

    /// Ends it, as a service is ended, and waits until it has.
    func end() {
        guard self.process.isRunning else { return }
        self.process.terminate()
        self.process.waitUntilExit()
    }

    /// Asks for a page, and returns the milliseconds until all of it was there.
    func time(_ path: String) async throws -> Double {
        let start = ContinuousClock.now
        _ = try await self.send(.init(.get, self.base + path))
        return (ContinuousClock.now - start) / .milliseconds(1)
    }

    /// Texts it, and waits for the answer and the jobs.
    func text(_ text: String, from phone: String) async throws {
        let body = try JSONEncoder().encode(["from": phone, "text": text])
        _ = try await self.send(
            .init(
                .post,
                self.base + "/api/v1/simulator/messages?wait=jobs",
                headers: ["Content-Type": "application/json"],
                body: Array(body)
            )
        )
    }

    private func send(_ request: HTTPClient.Request) async throws {
        let status = try await self.http.send(request).status
        guard status == 200 else { throw Failure("\(request.url) was answered with \(status)") }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
