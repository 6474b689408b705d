import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import RouterKit
import ServiceLifecycle
import UnixSignals

/// The web server: webhooks, the simulator, health, and what operators look at.
struct AssistantServer {
    let runtime: AssistantRuntime

    /// Serves until the process is told to stop.
    ///
    /// Then no new connection is taken, requests under way are answered, and the jobs and messages under way are
    /// finished.
    ///
    /// - Throws: ``OperatorError`` when the address cannot be listened on.
    func run() async throws {
        let settings = self.runtime.settings
        let application = Application(
            router: self.router(),
            server: .http1(configuration: .init(limitedTo: settings.readTimeout)),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.maximumConnections,
                    logger: self.runtime.logger
                )
            ),
            onServerRunning: { channel in self.announce(port: channel.localAddress?.port ?? settings.port) },
            logger: self.runtime.logger
        )
        let group = ServiceGroup(
            configuration: .init(
                services: self.background + [application],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: self.runtime.logger
            )
        )
        do {
            try await group.run()
            await self.runtime.close()
        } catch let error as IOError {
            await self.runtime.close()
            throw OperatorError(
                "cannot listen on \(settings.host):\(settings.port) (\(error)): set HTTP_HOST and HTTP_PORT to a free address"
            )
        }
        self.runtime.logger.info("stopped")
    }

    /// What works behind the door; stopped in reverse order, after the door itself, last what tells how long all that took.
    private var background: [any Service] {
        let runtime = self.runtime
        let traces = Traces(runtime.settings.tracing, logger: runtime.logger)
        return [
            traces.map { BackgroundService(run: $0.run, stop: $0.stop) },
            BackgroundService(run: runtime.durations.run, stop: runtime.durations.stop),
            BackgroundService(run: runtime.retention.run, stop: runtime.retention.stop),
            BackgroundService(run: runtime.transitions.run, stop: runtime.transitions.stop),
            BackgroundService(run: runtime.worker.run, stop: runtime.worker.stop),
            BackgroundService(run: runtime.sender.run, stop: runtime.sender.stop),
            BackgroundService(run: runtime.gaps.run, stop: runtime.gaps.stop),
            BackgroundService(run: runtime.broadcasts.run, stop: runtime.broadcasts.stop),
        ].compactMap(\.self)
    }

    /// Every address that the server has.
    func router() -> Router<AssistantRequestContext> {
        let router = Router(context: AssistantRequestContext.self)
        router.add(middleware: RequestTracing())
        router.add(middleware: AnswerMiddleware())
        HealthRoutes(runtime: self.runtime).add(to: router)
        OpenAPIRoutes().add(to: router)
        CustomerRoutes(runtime: self.runtime).add(to: router)
        router.get("/") { request, _ in
            // A browser is led to the pages, a program is told what there is.
            if request.headers[.accept]?.contains("text/html") == true { return ConsolePage.redirect(to: "/console") }
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: Self.welcome(port: self.runtime.settings.port)))
            )
        }
        WebhookRoutes(runtime: self.runtime).add(to: router)
        let isReal = self.runtime.settings.provider.isReal
        let access = OperatorAccess(token: self.runtime.settings.consoleToken, letsLoopbackIn: !isReal)
        MetricsRoutes(metrics: self.runtime.metrics).add(to: router.group().add(middleware: access))
        let api = router.group("api/v1").add(middleware: access)
        // Nobody plays a phone, and nobody moves the clock, where there are real ones.
        if !isReal { SimulatorRoutes(runtime: self.runtime).add(to: api) }
        let operators = api.group().add(middleware: self.runtime.audit(.api))
        OperatorRoutes(engine: self.runtime.engine).add(to: operators)
        DeadLetterRoutes(engine: self.runtime.engine).add(to: operators)
        BroadcastRoutes(runtime: self.runtime).add(to: operators)
        Console(runtime: self.runtime).add(to: router)
        return router
    }

    private func announce(port: Int) {
        self.runtime.logger.info("listening", metadata: ["port": "\(port)", "host": "\(self.runtime.settings.host)"])
        // Whoever reads JSON has a program for it.
        if self.runtime.settings.logFormat == .text { AssistantApp.complain(Self.welcome(port: port)) }
    }

    /// What somebody sees who has just started the assistant.
    private static func welcome(port: Int) -> String {
        """

        The assistant is listening on http://127.0.0.1:\(port). Open the console in a browser and text it "plan":

          http://127.0.0.1:\(port)/console

        or text it from here:

          curl -s '127.0.0.1:\(port)/api/v1/simulator/messages?wait=jobs' -d '{"from":"+15550001111","text":"plan"}'

        or hold a conversation in another terminal:  make chat
        Everything it sent:  curl -s 127.0.0.1:\(port)/api/v1/outbox

        """
    }
}

/// Work in the background that ends by itself once it is told to stop.
struct BackgroundService: Service {
    let work: @Sendable () async -> Void
    let stop: @Sendable () -> Void

    init(run: @escaping @Sendable () async -> Void, stop: @escaping @Sendable () -> Void) {
        self.work = run
        self.stop = stop
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await self.work()
        } onGracefulShutdown: {
            self.stop()
        }
    }
}
