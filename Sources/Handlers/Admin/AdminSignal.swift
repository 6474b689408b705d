import RouterKit

/// Tells the admin what came of a command.
struct AdminSignal: SignalHandler {
    let job = AdminJob.name

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        var waiting = turn[AdminWaiting.self]?.jobs ?? []
        guard let index = waiting.firstIndex(of: signal.jobID) else { return nil }
        waiting.remove(at: index)
        turn[AdminWaiting.self] = waiting.isEmpty ? nil : AdminWaiting(jobs: waiting)
        guard case .finished(let value) = signal.outcome else { return Reply(AdminReplies.failed) }
        let result: AdminJob.Result = try value.decoded()
        if result.resets { turn.reset() }
        if result.endsBroadcast { turn[AdminBroadcast.self] = nil }
        if let broadcast = result.broadcast { turn[AdminBroadcast.self] = broadcast }
        return result.reply.map { Reply($0) }
    }
}
