import Foundation
import HTTPClient
import RouterKit
import RouterKitSQL
import SMS

/// Looks at everything that the assistant needs, and says what is wrong and what to do.
///
/// It changes nothing but what starting the assistant would: it creates the database and brings its schema up to date.
struct Doctor {
    let settings: Settings
    let store: SQLStore
    let database: SQLiteDatabase

    /// All findings, the most basic first.
    ///
    /// - Throws: what the database throws.
    func examine() async throws -> [Finding] {
        var findings = [Finding.ok("The settings are right, and \(self.settings.databasePath) can be written.")]
        findings.append(try await self.wholeness())
        findings += self.disk()
        findings += self.access()
        findings += try await self.provider()
        findings += await self.shop()
        findings += await self.languageModel()
        findings += await self.collector()
        findings += try await self.queues()
        return findings
    }

    private func wholeness() async throws -> Finding {
        let (answer, count) = try await self.database.read { connection in
            (
                try connection.query("PRAGMA quick_check(1)", []).first?.text("quick_check") ?? "",
                try connection.query("SELECT count(*) AS n FROM conversations", []).first?.integer("n") ?? 0
            )
        }
        guard answer == "ok" else {
            return .problem("The database is damaged (\(answer)): stop the assistant and restore a backup.")
        }
        return .ok("The database is whole and has \(count == 1 ? "1 conversation" : "\(count) conversations").")
    }

    private func disk() -> [Finding] {
        let folder = URL(filePath: self.settings.databasePath).deletingLastPathComponent().path()
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber else {
            return [.warning("How much room is left for the database is not known.")]
        }
        let megabytes = free.intValue / 1_000_000
        switch megabytes {
        case ..<100:
            return [.problem("The disk has \(megabytes) MB left: make room, or messages will be refused soon.")]
        case ..<1_000: return [.warning("The disk has \(megabytes) MB left: make room.")]
        default: return [.ok("The disk has \(megabytes / 1_000) GB left.")]
        }
    }

    /// Who may operate, and under which address the outside sees us.
    private func access() -> [Finding] {
        var findings: [Finding] = []
        let isReal = self.settings.provider.isReal
        switch self.settings.consoleToken {
        case nil where isReal:
            findings.append(.warning("CONSOLE_TOKEN is not set: nobody can use the console and /api/v1."))
        case nil: findings.append(.ok("With the simulator, whoever is on this machine may operate."))
        case let token? where token.utf8.count < 20:
            findings.append(.warning("CONSOLE_TOKEN is short: make one with openssl rand -hex 32."))
        default: findings.append(.ok("CONSOLE_TOKEN lets operators in."))
        }
        findings.append(self.admins)
        switch self.settings.publicURL {
        case nil where isReal:
            findings.append(
                .warning(
                    "PUBLIC_URL is not set: links in messages, and signatures, need the address that the outside sees."
                )
            )
        case let url? where isReal && !url.hasPrefix("https:"):
            findings.append(.warning("PUBLIC_URL is not https: what customers see and send can be read on its way."))
        default: break
        }
        return findings
    }

    private var admins: Finding {
        guard let admin = self.settings.admin else { return .ok("Nobody operates by text: ADMIN_PHONES is not set.") }
        let count = admin.phones.count == 1 ? "1 phone" : "\(admin.phones.count) phones"
        return .ok("ADMIN_PHONES lets \(count) operate by text; ADMIN_TOTP_SECRET has \(admin.secret.count) bytes.")
    }

    private func queues() async throws -> [Finding] {
        let depths = try await self.store.queueDepths(at: Date())
        let dead = depths.deadMessages + depths.deadJobs + depths.deadTurns
        let waiting = Finding.ok("\(depths.messages) messages and \(depths.jobs) jobs and timers wait.")
        guard dead > 0 else { return [waiting] }
        return [
            waiting,
            .warning(
                """
                \(depths.deadTurns) turns, \(depths.deadMessages) messages and \(depths.deadJobs) jobs were given up: look at \
                them under /api/v1/dead-letters, outbox?status=dead and jobs?status=dead, and retry or discard them.
                """
            ),
        ]
    }
}
