import Foundation
import HTTPClient
import MealPlanning
import RouterKit
import Storefront
import Testing

struct StorefrontClientTests {
    @Test("reads the cart that the shop has, each customer's own, whoever asks at the same time")
    func readsCarts() async throws {
        try await withShop { running in
            let client = try running.client { configuration in
                // However busy the machine is, no try is given up and made again.
                configuration.deadline = .seconds(60)
            }
            let customers = try (0..<50).map { try PhoneNumber.test($0) }
            let carts = try await withThrowingTaskGroup(of: (PhoneNumber, CartReading).self) { group in
                for customer in customers { group.addTask { (customer, try await client.cart(of: customer)) } }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for customer in customers {
                #expect(
                    carts[customer] == CartReading(cart: running.shop.cart(of: customer), readAt: running.clock.now)
                )
            }
            #expect(Set(carts.values.map(\.cart)).count > 5)
            #expect(running.shop.traffic.requests[.sessions] == 50)
        }
    }

    @Test("asks for nothing again for two hours, unless told to")
    func caches() async throws {
        try await withShop(changing: { $0.sessionLifetime = .seconds(24 * 60 * 60) }) { running in
            let (client, customer) = (try running.client(), try PhoneNumber.test())
            let first = try await client.cart(of: customer)
            running.clock.advance(by: 2 * 60 * 60 - 1)
            #expect(try await client.cart(of: customer) == first)
            #expect(running.shop.traffic.requests[.items] == 1)
            running.clock.advance(by: 1)
            let second = try await client.cart(of: customer)
            #expect(second.readAt == running.clock.now && second.cart == first.cart && !second.isFallback)
            #expect(running.shop.traffic.requests[.items] == 2)
            _ = try await client.reading(of: customer, refreshing: true)
            #expect(running.shop.traffic.requests[.items] == 3)
            client.forget(customer)
            _ = try await client.cart(of: customer)
            #expect(running.shop.traffic.requests[.items] == 4)
        }
    }

    @Test("transfers no body of what has not changed, and the one section that has")
    func transfersChanges() async throws {
        try await withShop { running in
            let (client, customer) = (try running.client(), try PhoneNumber.test())
            var cart = try await client.cart(of: customer).cart
            let before = running.shop.traffic.bodyBytes
            _ = try await client.reading(of: customer, refreshing: true)
            #expect(running.shop.traffic.bodyBytes == before)
            #expect(running.shop.traffic.requests[.items] == 2)
            cart.items.removeLast()
            running.shop.setCart(cart, of: customer)
            #expect(try await client.reading(of: customer, refreshing: true).reading.cart == cart)
            let after = running.shop.traffic.bodyBytes
            #expect(after[.items] != before[.items])
            #expect(after[.customizableBoxes] == before[.customizableBoxes])
            #expect(after[.fixedBoxes] == before[.fixedBoxes])
        }
    }

    @Test("calls for one customer at the same time share one round of requests")
    func shares() async throws {
        try await withShop { running in
            let (client, customer) = (try running.client(), try PhoneNumber.test())
            let carts = try await withThrowingTaskGroup(of: Cart.self) { group in
                for _ in 0..<50 { group.addTask { try await client.cart(of: customer).cart } }
                return try await group.reduce(into: Set<Cart>()) { $0.insert($1) }
            }
            #expect(carts == [running.shop.cart(of: customer)])
            #expect(running.shop.traffic.requests == [.sessions: 1, .items: 1, .customizableBoxes: 1, .fixedBoxes: 1])
        }
    }

    @Test("logs in again once when the session is over, however many sections say so")
    func renewsSession() async throws {
        try await withShop { running in
            let (client, customer) = (try running.client(), try PhoneNumber.test())
            _ = try await client.cart(of: customer)
            running.clock.advance(by: 15 * 60)
            #expect(try await !client.reading(of: customer, refreshing: true).reading.isFallback)
            #expect(running.shop.traffic.requests[.sessions] == 2)
            #expect(running.shop.traffic.requests[.items] == 3)
            running.shop.endSessions()
            #expect(try await !client.reading(of: customer, refreshing: true).reading.isFallback)
            #expect(running.shop.traffic.requests[.sessions] == 3)
        }
    }

    @Test("gives up on a shop that refuses the session it has just given")
    func refusedSession() async throws {
        try await withShop { running in
            running.shop.behaviour.faults[.items] = DemoFault(.expiredSession)
            await #expect(throws: StorefrontError.loginRefused) { try await running.client().reading(of: .test()) }
            #expect(running.shop.traffic.requests[.sessions] == 1)
        }
    }

    @Test("says when the login is refused, or none is known")
    func refusedLogin() async throws {
        try await withShop { running in
            let wrong = try running.client(credentials: DemoCredentials(password: "wrong"))
            await #expect(throws: StorefrontError.loginRefused) { try await wrong.reading(of: .test()) }
            await #expect(throws: AccountNotConnected()) { try await wrong.cart(of: .test()) }
            let vault = CredentialVault(store: InMemoryCredentialStore(), key: CredentialKey())
            let unknown = try running.client(credentials: vault)
            await #expect(throws: StorefrontError.noCredentials) { try await unknown.reading(of: .test()) }
            await #expect(throws: AccountNotConnected()) { try await unknown.cart(of: .test()) }
            try await vault.save(.init(login: PhoneNumber.test().e164, password: "demo"), of: .test())
            _ = try await unknown.cart(of: .test())
            #expect(running.shop.traffic.requests[.sessions] == 3)
        }
    }

    @Test("what is forgotten while it is asked for is not kept")
    func forgets() async throws {
        try await withShop { running in
            let (client, customer) = (try running.client(), try PhoneNumber.test())
            running.shop.behaviour.faults[.items] = DemoFault(.stall, times: 1)
            let task = Task { try await client.cart(of: customer) }
            while running.shop.traffic.requests[.items] == nil { await Task.yield() }
            client.forget(customer)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            _ = try await client.cart(of: customer)
            #expect(running.shop.traffic.requests[.sessions] == 2, "its session was not kept either")
        }
    }

    @Test("keeps the carts of those customers who asked last, when there are too many")
    func isBounded() async throws {
        try await withShop { running in
            let client = try running.client { $0.maximumCustomers = 2 }
            for number in [1, 2, 1, 3, 1, 2] { _ = try await client.cart(of: .test(number)) }
            // 1 stayed all the time, 2 had to go for 3.
            #expect(running.shop.traffic.requests[.items] == 4)
        }
    }

    @Test("refuses a URL that cannot be one", arguments: ["", "shop.example", "ftp://shop.example"])
    func refusesURL(url: String) {
        #expect(throws: HTTPClientError.self) {
            try StorefrontClient(url: url, http: HTTPClient(), credentials: DemoCredentials(), logger: .silent)
        }
    }
}
