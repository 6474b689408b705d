import ArgumentParser
import Logging
import NIOCore
import RouterKit
import ServiceLifecycle
import Storefront
import UnixSignals

/// `App storefront`.
struct StorefrontCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "storefront",
        abstract: "Run the demo shop until told to stop (SIGTERM).",
        discussion: """
            Every phone number has an account in it, with the password "demo". PUT /demo/behaviour makes it slow or \
            faulty: {"latency_ms":{"items":200},"faults":{"fixed-boxes":{"kind":"stall"}}}
            """
    )

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8_090

    func validate() throws {
        guard (0...65_535).contains(self.port) else { throw ValidationError("--port is a number from 0 to 65535") }
    }

    func run(with assistant: AssembledAssistant) async throws {
        let logger = try Settings.fromEnvironment().logger(.info)
        let host = self.host
        let shop = DemoStorefront().application(host: host, port: self.port, logger: logger) { port in
            logger.info("demo shop is listening", metadata: ["host": "\(host)", "port": "\(port)"])
        }
        let group = ServiceGroup(
            configuration: .init(services: [shop], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        )
        do {
            try await group.run()
        } catch let error as IOError {
            throw OperatorError("cannot listen on \(host):\(self.port) (\(error)): give another --host or --port")
        }
    }
}
