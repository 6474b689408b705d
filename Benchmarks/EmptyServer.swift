import Foundation
import Hummingbird
import Logging
import SMS

/// What the webhook is compared with: the same server reading the same form, and answering an empty 200.
enum EmptyServer {
    static func run(port: Int) async throws {
        let router = Router()
        router.post("/webhooks/vonage/inbound") { request, _ in
            var request = request
            let body = try await request.collectBody(upTo: 64 * 1_024)
            let fields = try WebhookFields(
                body: Data(body.readableBytesView),
                contentType: request.headers[.contentType]
            )
            _ = try VonageInbound.message(in: fields, receivedAt: Date())
            return Response(status: .ok)
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: Logger(label: "empty") { _ in SwiftLogNoOpLogHandler() }
        )
        try await application.runService()
    }
}
