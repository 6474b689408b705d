import Foundation
import HTTPClient
import MealPlanning
import RouterKit
import Storefront
import Testing

/// What becomes of a cart when the shop is not as it should be.
struct FaultTests {
    @Test(
        "tries again what may pass, waiting twice as long each time",
        arguments: [DemoFault(.status, status: 500), DemoFault(.status, status: 503), DemoFault(.halfBody)],
        [DemoPlace.items, .fixedBoxes, .sessions]
    )
    func triesAgain(fault: DemoFault, place: DemoPlace) async throws {
        try await withShop { running in
            var fault = fault
            fault.times = 2
            running.shop.behaviour.faults[place] = fault
            let reading = try await running.client().cart(of: .test())
            #expect(try reading.cart == running.shop.cart(of: .test()))
            #expect(running.shop.traffic.requests[place] == 3)
            let pauses = running.pauses.all
            try #require(pauses.count == 2)
            #expect(pauses[0] >= .milliseconds(100) && pauses[0] <= .milliseconds(200))
            #expect(pauses[1] >= .milliseconds(200) && pauses[1] <= .milliseconds(400))
        }
    }

    @Test("tries three times, not more", arguments: [DemoFault(.status, status: 503), DemoFault(.halfBody)])
    func givesUp(fault: DemoFault) async throws {
        try await withShop { running in
            running.shop.behaviour.faults[.items] = fault
            let error = await #expect(throws: StorefrontError.self) { try await running.client().cart(of: .test()) }
            #expect(error?.isTransient == true)
            #expect(running.shop.traffic.requests[.items] == 3)
        }
    }

    @Test("does not try again what will not pass", arguments: [400, 403, 404, 410])
    func refusals(status: Int) async throws {
        try await withShop { running in
            running.shop.behaviour.faults[.items] = DemoFault(.status, status: status)
            await #expect(throws: StorefrontError.status(status)) { try await running.client().cart(of: .test()) }
            #expect(running.shop.traffic.requests[.items] == 1)
        }
    }

    @Test("waits as long as a busy shop asks, but not for an hour")
    func retryAfter() async throws {
        try await withShop { running in
            running.shop.behaviour.faults[.items] = DemoFault(.status, status: 429, retryAfter: 3, times: 1)
            _ = try await running.client().cart(of: .test())
            #expect(running.pauses.all == [.seconds(3)])
            running.shop.behaviour.faults[.items] = DemoFault(.status, status: 429, retryAfter: 3_600)
            await #expect(throws: StorefrontError.status(429)) { try await running.client().cart(of: .test(2)) }
            #expect(running.pauses.all.count == 1)
        }
    }

    @Test(
        "gives the earlier cart with its age while the shop is out of order, and the new one after",
        arguments: [
            DemoFault(.status), DemoFault(.status, status: 404), DemoFault(.halfBody), DemoFault(.malformed),
            DemoFault(.stall),
        ]
    )
    func fallsBack(fault: DemoFault) async throws {
        try await withShop { running in
            let client = try running.client { configuration in
                guard fault.kind == .stall else { return }
                configuration.deadline = .seconds(10)
                configuration.attempts = 1
            }
            let first = try await client.cart(of: .test())
            running.clock.advance(by: 3 * 60 * 60)
            running.shop.behaviour.faults[.customizableBoxes] = fault
            try running.shop.setCart(Cart(), of: .test())
            let fallback = try await client.cart(of: .test())
            #expect(fallback == CartReading(cart: first.cart, readAt: first.readAt, isFallback: true))
            #expect(fallback.age(at: running.clock.now) == 3 * 60 * 60)
            running.shop.behaviour = DemoBehaviour()
            let requests = running.shop.traffic.requests
            running.clock.advance(by: 29)
            #expect(try await client.cart(of: .test()) == fallback)
            #expect(running.shop.traffic.requests == requests, "a shop that has just failed is left alone")
            running.clock.advance(by: 1)
            let after = try await client.cart(of: .test())
            #expect(after == CartReading(cart: Cart(), readAt: running.clock.now))
        }
    }

    @Test("says what is wrong when there is no earlier cart")
    func saysWhatIsWrong() async throws {
        try await withShop { running in
            running.shop.behaviour.faults[.items] = DemoFault(.malformed)
            await #expect(throws: StorefrontError.notACart("not JSON")) { try await running.client().cart(of: .test()) }
            running.shop.behaviour.faults[.items] = DemoFault(.stall)
            let client = try running.client { configuration in
                configuration.deadline = .seconds(4)
                configuration.attempts = 1
            }
            let error = await #expect(throws: StorefrontError.self) { try await client.cart(of: .test()) }
            let text = error.map { "\($0)" } ?? ""
            #expect(text.hasPrefix("the shop cannot be reached: timed out after 4 s while waiting for the answer"))
        }
    }

    @Test("gives the earlier cart when the shop is gone altogether")
    func gone() async throws {
        let clock = TestTime()
        let http = HTTPClient()
        let shop = DemoStorefront(now: { clock.now })
        let client = try await withServer {
            shop.application(port: 0, logger: .silent, onListening: $0)
        } _: { url in
            let client = try StorefrontClient(
                url: url,
                http: http,
                credentials: DemoCredentials(),
                logger: .silent,
                now: { clock.now },
                pause: { _ in }
            )
            _ = try await client.cart(of: .test())
            return client
        }
        clock.advance(by: 24 * 60 * 60)
        let reading = try await client.cart(of: .test())
        #expect(reading.isFallback && reading.age(at: clock.now) == 24 * 60 * 60)
        await #expect(throws: StorefrontError.self) { try await client.cart(of: .test(2)) }
        await http.shutdown()
    }

    @Test("a cancelled call ends at once, and spoils nothing for the next")
    func cancellation() async throws {
        try await withShop { running in
            let client = try running.client()
            running.shop.behaviour.faults[.items] = DemoFault(.stall, times: 1)
            let task = Task { try await client.cart(of: .test()) }
            while running.shop.traffic.requests[.items] == nil { await Task.yield() }
            let waiting = Task { try await client.cart(of: .test()) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await waiting.value.cart == running.shop.cart(of: .test()))
        }
    }
}
