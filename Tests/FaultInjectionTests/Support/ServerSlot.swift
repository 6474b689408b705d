import AssistantTestSupport
import Foundation

/// The server that is up; whoever asks while there is none waits for the next.
actor ServerSlot {
    private var server: RunningServer?
    private var waiting: [CheckedContinuation<RunningServer, Never>] = []

    /// The server, once there is one.
    func current() async -> RunningServer {
        if let server { return server }
        return await withCheckedContinuation { self.waiting.append($0) }
    }

    /// Lets everybody go on with a server.
    func fill(_ server: RunningServer) {
        self.server = server
        for continuation in self.waiting { continuation.resume(returning: server) }
        self.waiting = []
    }

    /// Kills the server with no chance to finish anything.
    func kill() {
        guard let server else { return }
        self.server = nil
        server.end(with: SIGKILL)
    }
}
