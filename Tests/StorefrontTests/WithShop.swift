import HTTPClient
import Hummingbird
import Logging
import RouterKit
import ServiceLifecycle
import Storefront

extension Logger {
    /// A logger of nothing.
    static let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}

/// Runs a test with a server for these routes, which is stopped whatever comes.
func withServer<Result: Sendable>(
    _ application: (_ onListening: @escaping @Sendable (Int) async -> Void) -> any ApplicationProtocol,
    _ test: (_ url: String) async throws -> Result
) async throws -> Result {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let group = ServiceGroup(
        configuration: .init(services: [application { port.yield($0) }], logger: .silent)
    )
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { port.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw CancellationError()
        }
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await test("http://127.0.0.1:\(port)")) } catch { result = .failure(error) }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        return try result.get()
    }
}

/// Runs a test with a demo shop.
func withShop(
    changing change: (inout DemoStorefront.Configuration) -> Void = { _ in },
    _ test: (RunningShop) async throws -> Void
) async throws {
    var configuration = DemoStorefront.Configuration()
    change(&configuration)
    let clock = TestTime()
    let shop = DemoStorefront(configuration, now: { clock.now })
    let http = HTTPClient()
    try await withServer {
        shop.application(port: 0, logger: .silent, onListening: $0)
    } _: { url in
        do {
            try await test(RunningShop(shop: shop, url: url, http: http, clock: clock, pauses: Pauses()))
        } catch {
            await http.shutdown()
            throw error
        }
        // The server waits for its connections to end.
        await http.shutdown()
    }
}

extension PhoneNumber {
    /// A customer of tests.
    static func test(_ number: Int = 1) throws -> PhoneNumber { try PhoneNumber("+1555\(1_000_000 + number)") }
}
