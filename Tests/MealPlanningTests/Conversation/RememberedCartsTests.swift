import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Synchronization
import Testing

/// A source that gives or throws what it is told to, in turn; the last again and again.
private final class ScriptedCarts: CartSource {
    private let script: Mutex<[Result<CartReading, any Error>]>

    init(_ script: [Result<CartReading, any Error>]) { self.script = Mutex(script) }

    func cart(of customer: PhoneNumber) async throws -> CartReading {
        let next = self.script.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
        return try (next ?? .failure(Outage())).get()
    }
}

private struct Outage: Error {}

struct RememberedCartsTests {
    private let outage = Result<CartReading, any Error>.failure(Outage())

    private func reading(_ minutes: Double, _ names: String...) -> Result<CartReading, any Error> {
        .success(CartReading(cart: Cart(names), readAt: TestClock.start.addingTimeInterval(minutes * 60)))
    }

    @Test func passesOnWhatIsFresh() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(0, "Kale"), self.reading(1, "Feta")]))
        #expect(try await carts.cart(of: .test) == self.reading(0, "Kale").get())
        #expect(try await carts.cart(of: .test) == self.reading(1, "Feta").get())
    }

    @Test func fallsBackOnTheLastReadingWithItsAge() async throws {
        let script = [
            self.reading(0, "Kale"), self.reading(5, "Feta"), self.outage, self.outage, self.reading(90, "Eggs"),
        ]
        let carts = RememberedCarts(ScriptedCarts(script))
        _ = try await carts.cart(of: .test)
        _ = try await carts.cart(of: .test)
        for _ in 0..<2 {
            let fallback = try await carts.cart(of: .test)
            #expect(fallback.isFallback)
            #expect(fallback.cart == Cart(["Feta"]))
            #expect(fallback.age(at: TestClock.start.addingTimeInterval(3_600)) == 55 * 60)
        }
        #expect(try await !carts.cart(of: .test).isFallback)
    }

    @Test func failsForACustomerItKnowsNothingOf() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(0, "Kale"), self.outage]))
        _ = try await carts.cart(of: .test)
        await #expect(throws: Outage.self) { try await carts.cart(of: PhoneNumber("+15550002222")) }
        #expect(try await carts.cart(of: .test).isFallback)
    }

    @Test func failsWhenItIsCancelled() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(0, "Kale"), .failure(CancellationError())]))
        _ = try await carts.cart(of: .test)
        await #expect(throws: CancellationError.self) { try await carts.cart(of: .test) }
    }

    @Test func keepsTheLaterOfTwoReadings() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(5, "Feta"), self.reading(0, "Kale"), self.outage]))
        _ = try await carts.cart(of: .test)
        _ = try await carts.cart(of: .test)
        #expect(try await carts.cart(of: .test).cart == Cart(["Feta"]))
    }

    @Test func forgetsThoseAskedForLongestAgo() async throws {
        let numbers = try (0..<3).map { try PhoneNumber("+1555000000\($0)") }
        let script = [0, 1, 2].map { self.reading($0, "Kale") } + [self.outage]
        let carts = RememberedCarts(ScriptedCarts(script), capacity: 2)
        for number in numbers { _ = try await carts.cart(of: number) }
        await #expect(throws: Outage.self) { try await carts.cart(of: numbers[0]) }
        #expect(try await carts.cart(of: numbers[1]).isFallback)
        #expect(try await carts.cart(of: numbers[2]).isFallback)
    }

    @Test func remembersNothingWithoutRoom() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(0, "Kale"), self.outage]), capacity: 0)
        _ = try await carts.cart(of: .test)
        await #expect(throws: Outage.self) { try await carts.cart(of: .test) }
    }

    @Test func servesManyAtOnce() async throws {
        let carts = RememberedCarts(ScriptedCarts([self.reading(0, "Kale")]), capacity: 10)
        let numbers = try (0..<100).map { try PhoneNumber("+15550000\(100 + $0)") }
        try await withThrowingTaskGroup { group in
            for number in numbers { group.addTask { _ = try await carts.cart(of: number) } }
            try await group.waitForAll()
        }
    }

    @Test func neverCallsAReadingYoungerThanNow() throws {
        let reading = try self.reading(5, "Kale").get()
        #expect(reading.age(at: TestClock.start) == 0)
        let demo = DemoCartSource(now: { TestClock.start })
        #expect(demo.cart(of: .test) == CartReading(cart: .demo, readAt: TestClock.start))
    }
}
