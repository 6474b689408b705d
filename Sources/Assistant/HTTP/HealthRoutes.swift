import Hummingbird
import Logging

/// What supervisors and load balancers ask.
struct HealthRoutes {
    let runtime: AssistantRuntime

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("health/live") { _, _ in try Response.json(["status": "ok"]) }
        router.get("health/ready") { _, context in
            let report = await self.runtime.readiness.report(context.logger)
            return try Response.json(report, status: report.status == .unavailable ? .serviceUnavailable : .ok)
        }
    }
}
