import Foundation
import HTTPClient
import HTTPTypes
import Hummingbird
import Logging
import RouterKit
import RouterKitSQL
import SMS
import ServiceLifecycle
import Synchronization

/// Messages to a provider that takes 100 ms for each: one by one, and as the outbox sends them.
enum Sending {
    private static let messages = 1_000
    private static let oneByOne = 20
    private static let rate = 500.0

    static func report() async throws -> String {
        let arrivals = Arrivals()
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let group = ServiceGroup(
            configuration: .init(
                services: [Self.provider(arrivals) { port.yield($0) }],
                logger: Logger(label: "provider") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        let server = Task { try await group.run() }
        guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
        var account = Vonage.Configuration(apiKey: "key", apiSecret: "secret", sender: "15550009999")
        account.base = "http://127.0.0.1:\(port)"
        let http = HTTPClient()
        let vonage = try Vonage(account, signature: VonageSignature(.sha256, secrets: ["x"], apiKey: "key"), http: http)

        let start = ContinuousClock.now
        for number in 0..<Self.oneByOne { _ = try await vonage.send(try Self.message(number)) }
        let single = (ContinuousClock.now - start) / .seconds(1) / Double(Self.oneByOne) * Double(Self.messages)
        arrivals.clear()
        let seconds = try await Turns.onDisk { try await Self.sendAll(through: vonage, from: $0, until: arrivals) }
        await http.shutdown()
        await group.triggerGracefulShutdown()
        try await server.value
        return """
            | | s for \(Self.messages) messages |
            | --- | ---: |
            | one by one | \(String(format: "%.1f", single)) |
            | the outbox, at most \(Int(Self.rate)) a second | \(String(format: "%.2f", seconds)) |
            | times as fast | \(String(format: "%.0f", single / seconds)) |
            | most in any second | \(arrivals.mostInASecond) |
            """
    }

    private static func message(_ number: Int) throws -> OutgoingMessage {
        OutgoingMessage(to: try PhoneNumber("+1555\(1_000_000 + number)"), text: "Your box is packed.")
    }

    /// Queues the messages, a turn each, and waits until the provider has them all.
    private static func sendAll(
        through transport: some MessageTransport,
        from store: SQLStore,
        until arrivals: Arrivals
    ) async throws -> Double {
        let logger = Logger(label: "sending") { _ in SwiftLogNoOpLogHandler() }
        let engine = ConversationEngine(catalogue: try ModuleCatalogue([]), store: store, logger: logger)
        var configuration = OutboxSender.Configuration()
        configuration.maximumInFlight = 256
        configuration.messagesPerSecond = Self.rate
        let sender = OutboxSender(engine: engine, transport: transport, configuration: configuration, logger: logger)
        for number in 0..<Self.messages {
            _ = try await engine.announce("Your box is packed.", named: "bench", to: try Self.message(number).to)
        }
        let start = ContinuousClock.now
        let work = Task { await sender.run() }
        await arrivals.wait(for: Self.messages)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        sender.stop()
        await work.value
        return seconds
    }

    /// When messages came.
    private final class Arrivals: Sendable {
        private let times = Mutex<[ContinuousClock.Instant]>([])
        private let news = AsyncStream.makeStream(of: Int.self)

        func note() {
            let count = self.times.withLock { times in
                times.append(.now)
                return times.count
            }
            self.news.continuation.yield(count)
        }

        func clear() { self.times.withLock { $0 = [] } }

        func wait(for count: Int) async { _ = await self.news.stream.first { $0 == count } }

        /// The most that came within any second.
        var mostInASecond: Int {
            let times = self.times.withLock { $0.sorted() }
            var first = 0
            var most = 0
            for index in times.indices {
                while times[index] - times[first] >= .seconds(1) { first += 1 }
                most = max(most, index - first + 1)
            }
            return most
        }
    }

    private static func provider(
        _ arrivals: Arrivals,
        onListening: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        let router = Router()
        router.post("sms/json") { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            arrivals.note()
            try await Task.sleep(for: .milliseconds(100))
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: .init(
                    byteBuffer: ByteBuffer(
                        string: #"{"message-count":"1","messages":[{"status":"0","message-id":"m"}]}"#
                    )
                )
            )
        }
        return Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { onListening($0.localAddress?.port ?? 0) },
            logger: Logger(label: "provider") { _ in SwiftLogNoOpLogHandler() }
        )
    }
}
