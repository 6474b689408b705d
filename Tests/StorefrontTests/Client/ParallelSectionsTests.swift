import Foundation
import HTTPClient
import HTTPTypes
import Hummingbird
import MealPlanning
import RouterKit
import Storefront
import Testing

struct ParallelSectionsTests {
    /// Lets nobody through before so many have come.
    private actor Gate {
        private var missing: Int
        private var waiting: [CheckedContinuation<Void, Never>] = []

        init(_ count: Int) { self.missing = count }

        func pass() async {
            self.missing -= 1
            guard self.missing > 0 else {
                for continuation in self.waiting { continuation.resume() }
                return
            }
            await withCheckedContinuation { self.waiting.append($0) }
        }
    }

    @Test("asks for all sections before it has the answer of any")
    func asksForAll() async throws {
        let gate = Gate(3)
        let router = Router()
        router.post("sessions") { _, _ in HTTPResponse.Status.noContent }
        router.get("cart/:section") { _, context in
            await gate.pass()
            return context.parameters.get("section") == "items" ? #"{"items":["Eggs"]}"# : #"{"boxes":[]}"#
        }
        let http = HTTPClient()
        try await withServer { onListening in
            Application(
                router: router,
                configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { await onListening($0.localAddress?.port ?? 0) },
                logger: .silent
            )
        } _: { url in
            let client = try StorefrontClient(url: url, http: http, credentials: DemoCredentials(), logger: .silent)
            let reading = try await client.reading(of: .test())
            #expect(reading.reading.cart.items == [CartItem(name: "Eggs", priceCents: 0)])
            #expect(reading.setAside == [SetAside(name: "Eggs", reason: .priceUnknown)])
            await http.shutdown()
        }
    }
}
