import Foundation

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
    package static func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Result {
        let process = Process()
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = Self.environment(environment)
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        async let output = Self.text(of: stdout)
        async let errors = Self.text(of: stderr)
        let texts = await (output, errors)
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: texts.0, errors: texts.1)
    }

    /// The environment of a program that knows nothing of ours but where to find libraries.
    static func environment(_ settings: [String: String]) -> [String: String] {
        let kept = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
        return kept.merging(settings) { _, new in new }
    }

    @concurrent
    private static func text(of pipe: Pipe) async -> String {
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}

extension URL {
    /// The folder that a test bundle lies in, or the folder itself.
    fileprivate var deletingLastPathComponentIfBundle: URL {
        self.pathExtension == "xctest" ? self.deletingLastPathComponent() : self
    }
}
