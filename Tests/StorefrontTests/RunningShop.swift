import HTTPClient
import Logging
import Storefront

/// A demo shop on a free port of this machine, and a client of it.
struct RunningShop: Sendable {
    let shop: DemoStorefront
    let url: String
    let http: HTTPClient
    let clock: TestTime
    let pauses: Pauses

    /// A client that waits for nothing between its tries.
    func client(
        credentials: any CredentialSource = DemoCredentials(),
        changing change: (inout StorefrontClient.Configuration) -> Void = { _ in }
    ) throws -> StorefrontClient {
        var configuration = StorefrontClient.Configuration()
        change(&configuration)
        return try StorefrontClient(
            url: self.url,
            http: self.http,
            credentials: credentials,
            configuration: configuration,
            logger: .silent,
            now: { self.clock.now },
            pause: { self.pauses.note($0) }
        )
    }
}
