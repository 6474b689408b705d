import AssistantTestSupport
import Foundation
import Testing

/// The pages in a real browser, where one is installed: the script runs, and the policy refuses nothing that is ours.
struct ChromiumTests {
    private static let program = "/usr/bin/chromium"
    private static let isInstalled = FileManager.default.isExecutableFile(atPath: Self.program)

    @Test(
        "every page is read and its script runs",
        .enabled(if: Self.isInstalled, "chromium is not installed: apt-get install chromium"),
        .timeLimit(.minutes(3))
    )
    func pages() async throws {
        let folder = try TemporaryFolder()
        let server = try await RunningServer.console(in: folder)
        _ = try await server.text("plan")
        for (path, part) in [
            ("/console?phone=%2B15550001111", "Your 5 dinners"), ("/console/conversations", "+15550001111"),
            ("/console/conversations/%2B15550001111", "What happened"), ("/console/queues", "Your 5 dinners"),
            ("/console/flow", "analysis_sent"), ("/console/overview", "Messages in"),
            ("/console/login", "CONSOLE_TOKEN"),
        ] {
            let (page, errors) = try await Self.open("http://127.0.0.1:\(server.port)\(path)", in: folder)
            #expect(page.contains(part), "\(path)")
            #expect(page.contains("data-script=\"runs\""), "\(path)")
            #expect(!errors.contains("Content Security Policy") && !errors.contains("Uncaught"), "\(path): \(errors)")
        }
    }

    /// A page as it is once its script has run, and what the browser complained about.
    private static func open(_ address: String, in folder: TemporaryFolder) async throws -> (String, String) {
        let process = Process()
        let (output, errors) = (folder.url.appending(path: "page.html"), folder.url.appending(path: "errors.txt"))
        for file in [output, errors] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.executableURL = URL(filePath: Self.program)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--timeout=4000",
            "--user-data-dir=\(folder.url.path)/browser", "--dump-dom", address,
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        for await _ in ends {}
        return (
            String(decoding: try Data(contentsOf: output), as: UTF8.self),
            String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        )
    }
}
