import Metrics

/// A handler with the module that it belongs to.
struct OwnedHandler: MessageHandler {
    let base: any MessageHandler
    let module: ModuleName

    var intent: Intent { self.base.intent }
    var states: StateScope { self.base.states }
    var priority: Int { self.base.priority }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        turn.module = self.module
        return try await self.base.handle(message, in: &turn)
    }
}

/// How long handlers take, as `routerkit_handler_seconds` by `module`; those that pass the message on are counted, too.
struct HandlerMetrics: Sendable {
    private let duration = Labelled { Timer(label: "routerkit_handler_seconds", dimensions: [("module", $0)]) }

    func ended(_ module: ModuleName, after duration: Duration) {
        self.duration[module.rawValue].record(duration: duration)
    }
}
