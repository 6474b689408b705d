import Foundation
import Synchronization

/// The built program, run as a user runs it.
package enum AppProcess {
    /// Where the program lies: beside the tests.
    static let executable = Bundle.main.bundleURL.deletingLastPathComponentIfBundle.appending(path: "App")

    /// What came of a command.
    package struct Result: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String

        /// The lines of the output.
        package var lines: [Substring] { self.output.split(separator: "\n") }
    }

    /// Runs a command to its end, with `input` on standard input.
    ///
    /// Two at a time, one for each core of the smallest machine: programs beyond those would only take the time of tests
    /// that wait for something.
    package static func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Result {
        await Self.turns.take()
        defer { Self.turns.giveBack() }
        return try await Self.runNow(arguments, input: input, environment: environment)
    }

    private static let turns = Turns(2)

    private static func runNow(
        _ arguments: [String],
        input: String,
        environment: [String: String]
    ) async throws -> Result {
        let process = Process()
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = Self.environment(environment)
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        async let output = Self.text(of: stdout)
        async let errors = Self.text(of: stderr)
        let texts = await (output, errors)
        for await _ in ends {}
        return Result(status: process.terminationStatus, output: texts.0, errors: texts.1)
    }

    /// The environment of a program that knows nothing of ours but where to find libraries.
    static func environment(_ settings: [String: String]) -> [String: String] {
        let kept = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
        return kept.merging(settings) { _, new in new }
    }

    /// All that comes out of a pipe, read where waiting keeps no other test from running.
    private static func text(of pipe: Pipe) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
    }
}

/// Lets so many go on at a time; the others wait in the order in which they came.
private final class Turns: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { self.state = Mutex(State(free: count)) }

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = self.state.withLock { state in
                if state.free == 0 {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func giveBack() {
        let next = self.state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}

extension URL {
    /// The folder that a test bundle lies in, or the folder itself.
    fileprivate var deletingLastPathComponentIfBundle: URL {
        self.pathExtension == "xctest" ? self.deletingLastPathComponent() : self
    }
}
