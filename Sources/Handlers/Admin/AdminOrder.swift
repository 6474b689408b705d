import Foundation
import RouterKit

/// A command of an admin, as the job that does it gets it.
struct AdminOrder: Codable, Hashable, Sendable {
    /// What is to be done.
    var name: Name
    /// The number that it is about, as it was written.
    var target: String?
    /// What a broadcast says.
    var text: String?
    /// The code at the end; `nil` when there was none of six digits.
    var code: String?
    /// When it came, which is the time that the code has to be of.
    var at: Date
    /// The broadcast that waits for its second code.
    var broadcast: AdminBroadcast?

    /// The first word of a command.
    enum Name: String, Codable, CaseIterable, Sendable {
        case status, stats, who, reset, pause, resume, broadcast, send, retry

        /// Whether it changes something, and so needs a code.
        var changes: Bool { ![.status, .stats, .who].contains(self) }
    }

    /// A command.
    init(_ name: Name, target: String? = nil, text: String? = nil, code: String? = nil, at time: Date) {
        self.name = name
        self.target = target
        self.text = text
        self.code = code
        self.at = time
    }
}

/// The commands of an admin that have not been answered.
struct AdminWaiting: ModuleData, Hashable {
    static let name = "admin_waiting"

    /// The jobs that do them.
    var jobs: [Job.ID]
}

/// A broadcast of which an admin has seen the count, and which waits for SEND.
struct AdminBroadcast: ModuleData, Hashable {
    static let name = "admin_broadcast"

    /// What it will be known by, so that it is sent once.
    var id: String
    /// What it says.
    var text: String
    /// When it was asked for.
    var at: Date

    /// How long it waits, in seconds.
    static let patience: TimeInterval = 600
}
