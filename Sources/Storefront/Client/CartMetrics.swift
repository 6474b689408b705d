import CoreMetrics

/// How long reading carts takes, as `cart_scrape_seconds` by `outcome`: `read`, or `failed` after all tries.
struct CartMetrics: Sendable {
    private let read = Timer(label: "cart_scrape_seconds", dimensions: [("outcome", "read")])
    private let failed = Timer(label: "cart_scrape_seconds", dimensions: [("outcome", "failed")])

    func ended(after duration: Duration, well isWell: Bool) {
        (isWell ? self.read : self.failed).recordNanoseconds(Int64(duration / .nanoseconds(1)))
    }
}
