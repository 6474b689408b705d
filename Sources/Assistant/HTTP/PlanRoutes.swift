import HTTPTypes
import Hummingbird
import NIOCore

/// The pages that customers look at.
struct PlanRoutes {
    let runtime: AssistantRuntime

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("plans/:token") { _, context in
            let token = context.parameters.get("token") ?? ""
            guard let plan = try await self.runtime.plan(token: token) else {
                throw ProblemDetails(.notFound, "there is no plan here any more: text PLAN for a new one")
            }
            return Response(
                status: .ok,
                headers: Self.headers,
                body: .init(byteBuffer: ByteBuffer(string: PlanPage(plan: plan).html()))
            )
        }
    }

    /// Whoever has the address may look, so it goes to nobody else: no cache, no referrer, no search engine.
    private static let headers: HTTPFields = {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .cacheControl: "private, no-store",
            .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
            .xContentTypeOptions: "nosniff",
        ]
        if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "no-referrer" }
        if let robots = HTTPField.Name("X-Robots-Tag") { headers[robots] = "noindex" }
        return headers
    }()
}
