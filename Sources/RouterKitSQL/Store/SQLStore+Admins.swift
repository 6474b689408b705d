package import Foundation
package import RouterKit

/// What becomes of a command by its code, as it is stored.
package enum CodeVerdict: String, Sendable, Hashable, CaseIterable {
    /// The code is right, and was not used before.
    case accepted
    /// There is none.
    case noCode = "no_code"
    /// It is wrong.
    case wrongCode = "wrong_code"
    /// It is wrong, and one too many: the phone is locked from now on.
    case lockedOut = "locked_out"
    /// It, or one after it, was used before.
    case usedCode = "used_code"
    /// The phone is locked.
    case ignored
}

/// What a message has for a code.
package enum PresentedCode: Sendable, Hashable {
    /// None.
    case none
    /// One of no time near.
    case wrong
    /// That of a step of time.
    case right(step: Int)
}

/// How many wrong codes lock a phone, and for how long.
package enum CodeLimit {
    /// Wrong codes in a row.
    package static let wrongCodes = 5
    /// Seconds.
    package static let lock: TimeInterval = 900
}

extension SQLStore {
    /// Whether commands of a phone are ignored.
    package func isLocked(_ admin: PhoneNumber, at time: Date) async throws -> Bool {
        try await self.database.read { try Admin(admin, $0).lockedUntil > time }
    }

    /// Judges a command, counts its code and writes it all down, in one transaction.
    ///
    /// - Parameters:
    ///   - entry: the command; its outcome is the verdict at first.
    ///   - admin: who gives it.
    ///   - code: its code.
    /// - Returns: the verdict; of a command that was judged before, the same again.
    /// - Throws: what the database throws.
    package func judge(_ entry: AuditEntry, of admin: PhoneNumber, by code: PresentedCode) async throws -> CodeVerdict {
        try await self.database.transaction { connection in
            let earlier = try connection.query("SELECT outcome FROM audit WHERE id = $1", [.text(entry.id)]).first
            // Where the outcome is no verdict any more, it was accepted and done.
            if let earlier { return CodeVerdict(rawValue: try earlier.text("outcome")) ?? .accepted }
            var row = try Admin(admin, connection)
            let verdict = row.judge(code, at: entry.at)
            try row.write(admin, connection)
            var entry = entry
            entry.outcome = verdict.rawValue
            try entry.insert(into: connection)
            return verdict
        }
    }
}

/// What is remembered of a phone that gives commands.
private struct Admin {
    /// The step of the last code that was accepted.
    var lastStep = Int.min
    /// Wrong codes since.
    var wrongCodes = 0
    var lockedUntil = Date(millisecondsSince1970: 0)

    init(_ phone: PhoneNumber, _ connection: any SQLConnection) throws {
        let rows = try connection.query("SELECT * FROM admins WHERE phone = $1", [.text(phone.e164)])
        guard let row = rows.first else { return }
        self.lastStep = try row.integer("last_step")
        self.wrongCodes = try row.integer("wrong_codes")
        self.lockedUntil = try row.time("locked_until")
    }

    mutating func judge(_ code: PresentedCode, at time: Date) -> CodeVerdict {
        guard self.lockedUntil <= time else { return .ignored }
        switch code {
        case .none: return .noCode
        case .wrong:
            self.wrongCodes += 1
            guard self.wrongCodes >= CodeLimit.wrongCodes else { return .wrongCode }
            self.wrongCodes = 0
            self.lockedUntil = time.addingTimeInterval(CodeLimit.lock)
            return .lockedOut
        case .right(let step):
            guard step > self.lastStep else { return .usedCode }
            self.lastStep = step
            self.wrongCodes = 0
            return .accepted
        }
    }

    func write(_ phone: PhoneNumber, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO admins (phone, last_step, wrong_codes, locked_until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (phone) DO UPDATE SET last_step = excluded.last_step, wrong_codes = excluded.wrong_codes,
                locked_until = excluded.locked_until
            """,
            [
                .text(phone.e164), .integer(self.lastStep), .integer(self.wrongCodes), .time(self.lockedUntil),
            ]
        )
    }
}
