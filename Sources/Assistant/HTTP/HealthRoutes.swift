import Hummingbird
import Logging
import RouterKitSQL

/// What supervisors and load balancers ask.
struct HealthRoutes {
    let runtime: AssistantRuntime

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("health/live") { _, _ in try Response.json(Health(status: "ok")) }
        router.get("health/ready") { _, context in
            do {
                try await self.runtime.store.checkWritable()
                return try Response.json(Health(status: "ok", checks: ["database": "ok"]))
            } catch {
                context.logger.error("not ready", metadata: ["error": "\(error)"])
                let health = Health(status: "unavailable", checks: ["database": "cannot be written to"])
                return try Response.json(health, status: .serviceUnavailable)
            }
        }
    }

    private struct Health: Encodable {
        let status: String
        var checks: [String: String]?
    }
}
