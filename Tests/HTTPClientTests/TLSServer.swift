import Foundation

/// A web server that speaks TLS, with a certificate that it signed itself: the `openssl` program.
final class TLSServer {
    /// Whether the program is here.
    static let isAvailable = FileManager.default.isExecutableFile(atPath: TLSServer.program)

    /// Where it is.
    let url: String

    /// The file of its certificate.
    var certificate: String { self.folder.appending(path: "certificate.pem").path() }

    private static let program = "/usr/bin/openssl"
    private let folder: URL
    private let server: Process

    /// Starts a server whose certificate is for the given subject, such as `IP:127.0.0.1`.
    init(subject: String) throws {
        self.folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID())")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        let certificate = self.folder.appending(path: "certificate.pem").path()
        let key = self.folder.appending(path: "key.pem").path()
        let request = try Self.run(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test "
                + "-keyout \(key) -out \(certificate) -addext subjectAltName=\(subject)",
            output: FileHandle.nullDevice
        )
        request.waitUntilExit()
        let output = Pipe()
        self.server = try Self.run("s_server -accept 127.0.0.1:0 -www -cert \(certificate) -key \(key)", output: output)
        // It says "ACCEPT 127.0.0.1:12345" once it listens.
        var said = ""
        var address: String? { said.firstMatch(of: /ACCEPT (127\.0\.0\.1:\d+)\n/).map { String($0.1) } }
        while address == nil, case let data = output.fileHandleForReading.availableData, !data.isEmpty {
            said += String(decoding: data, as: UTF8.self)
        }
        guard let address else { throw CocoaError(.featureUnsupported) }
        self.url = "https://\(address)/"
    }

    deinit {
        self.server.terminate()
        do { try FileManager.default.removeItem(at: self.folder) } catch { assertionFailure("\(error)") }
    }

    private static func run(_ arguments: String, output: Any) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
