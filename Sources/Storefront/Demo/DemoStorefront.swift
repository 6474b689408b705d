public import Foundation
public import Hummingbird
public import Logging
public import MealPlanning
public import RouterKit
import Synchronization

/// A shop to develop and test against: every phone number has an account in it, and a cart.
///
/// It answers what ``StorefrontClient`` asks, and does what ``behaviour`` says that shops do on bad days. Everything is in
/// memory. It is open to everybody who can reach it.
public final class DemoStorefront: Sendable {
    private struct State {
        var sessions = DemoSessions()
        var carts: [PhoneNumber: Cart] = [:]
        var behaviour = DemoBehaviour()
        var traffic = DemoTraffic()
    }

    private let configuration: Configuration
    private let now: @Sendable () -> Date
    private let state = Mutex(State())

    /// A shop with nobody logged in, which behaves; `now` is its time, the system's when left out.
    public init(_ configuration: Configuration = .init(), now: @escaping @Sendable () -> Date = { Date() }) {
        self.configuration = configuration
        self.now = now
    }

    /// How the shop behaves from now on.
    public var behaviour: DemoBehaviour {
        get { self.state.withLock { $0.behaviour } }
        set { self.state.withLock { $0.behaviour = newValue } }
    }

    /// What the shop has been asked and has sent so far.
    public var traffic: DemoTraffic { self.state.withLock { $0.traffic } }

    /// A customer's cart: the one that was set, or the customer's own variant of the demo cart.
    public func cart(of customer: PhoneNumber) -> Cart {
        let cart = self.state.withLock { $0.carts[customer] }
        return cart ?? (self.configuration.variesCarts ? .demo(of: customer) : .demo)
    }

    /// Gives a customer another cart, or with `nil` the first one again.
    public func setCart(_ cart: Cart?, of customer: PhoneNumber) { self.state.withLock { $0.carts[customer] = cart } }

    /// Ends all sessions, so that every customer has to log in again.
    public func endSessions() { self.state.withLock { $0.sessions = DemoSessions() } }

    /// The shop's routes.
    public func router() -> Router<BasicRequestContext> {
        let router = Router()
        DemoRoutes(shop: self).add(to: router)
        return router
    }

    /// The shop as a server.
    ///
    /// - Parameters:
    ///   - host: the address to listen on; this machine alone when left out.
    ///   - port: the port; 8090 when left out, 0 takes a free one.
    ///   - logger: where the server logs.
    ///   - onListening: called with the port once requests are taken.
    /// - Returns: a service to run; it ends by cancellation and by graceful shutdown.
    public func application(
        host: String = "127.0.0.1",
        port: Int = 8_090,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: self.router(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
            logger: logger
        )
    }
}

extension DemoStorefront {
    /// Logs in; `nil` when the shop does not take the credentials.
    func logIn(_ credentials: StorefrontCredentials) -> String? {
        guard credentials.password == self.configuration.password else { return nil }
        let customer: PhoneNumber
        do { customer = try PhoneNumber(credentials.login) } catch { return nil }
        let until = self.now() + self.sessionSeconds
        return self.state.withLock { $0.sessions.open(for: customer, until: until, at: self.now()) }
    }

    /// Whose session it is, if it is one now.
    func customer(in session: String?) -> PhoneNumber? {
        session.flatMap { session in self.state.withLock { $0.sessions.customer(in: session, at: self.now()) } }
    }

    /// How long a session lasts.
    var sessionSeconds: Double { self.configuration.sessionLifetime / .seconds(1) }

    /// Counts a request and says how to behave with it; a fault that is there for so many times is used up by it.
    func take(_ place: DemoPlace) -> (latency: Duration, fault: DemoFault?) {
        self.state.withLock { state in
            state.traffic.requests[place, default: 0] += 1
            return state.behaviour.take(place)
        }
    }

    /// Counts what is sent.
    func count(bodyBytes: Int, at place: DemoPlace) {
        self.state.withLock { $0.traffic.bodyBytes[place, default: 0] += bodyBytes }
    }
}
