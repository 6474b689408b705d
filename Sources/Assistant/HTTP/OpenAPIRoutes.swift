import Hummingbird

/// The description of this interface (OpenAPI 3.1), as `docs/openapi.yaml` has it.
struct OpenAPIRoutes {
    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("openapi.yaml") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/yaml"],
                body: .init(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_yaml))
            )
        }
    }
}
