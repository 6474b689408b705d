import HTTPTypes
import Hummingbird

/// What Prometheus asks for; whoever may operate may ask.
struct MetricsRoutes {
    let metrics: AssistantMetrics

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: await self.metrics.text()))
            )
        }
    }
}
