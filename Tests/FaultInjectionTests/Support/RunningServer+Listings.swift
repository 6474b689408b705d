import AssistantTestSupport
import Foundation

extension RunningServer {
    /// All items of a listing, page by page.
    func all(_ path: String) async throws -> [[String: Any]] {
        var items: [[String: Any]] = []
        var after = ""
        while true {
            let page = try await self.request("\(path)?limit=500\(after)")
            guard page.status == 200 else { throw UnexpectedAnswer("\(page.status) for \(path)") }
            items += try page.items
            guard let next = try page.json["next"] as? String else { return items }
            after = "&after=\(next.replacing("+", with: "%2B"))"
        }
    }

    /// The events of a conversation, in order.
    func events(of phone: String) async throws -> [[String: Any]] {
        try await self.all("/api/v1/conversations/\(phone.replacing("+", with: "%2B"))/events")
    }

    /// Moves the simulator's clock, and with it every lease.
    func advance(_ interval: String) async throws {
        let body = try JSONEncoder().encode(["advance": interval])
        guard try await self.request("/api/v1/simulator/clock", body: body).status == 200 else {
            throw UnexpectedAnswer("the clock does not move")
        }
    }

    /// Waits until no job is waiting or running.
    ///
    /// - Returns: the jobs as the interface lists them.
    func settledJobs(patience: Duration = .seconds(30)) async throws -> [[String: Any]] {
        let deadline = ContinuousClock.now + patience
        while true {
            let jobs = try await self.all("/api/v1/jobs")
            let waiting = jobs.filter { ["queued", "running"].contains($0["status"] as? String) }
            if waiting.isEmpty { return jobs }
            guard ContinuousClock.now < deadline else { throw UnexpectedAnswer("jobs are stuck: \(waiting)") }
            // The interface has nothing to wait on.
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
