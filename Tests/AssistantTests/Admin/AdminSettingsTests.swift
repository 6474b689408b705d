import AssistantTestSupport
import Foundation
import Testing

@testable import Assistant

struct AdminSettingsTests {
    private static let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    @Test(
        "a wrong or missing one stops the start with its name, in one line",
        arguments: [
            (["ADMIN_PHONES": "+15550009999,12", "ADMIN_TOTP_SECRET": Self.secret], "ADMIN_PHONES"),
            (["ADMIN_PHONES": "15550009999", "ADMIN_TOTP_SECRET": Self.secret], "ADMIN_PHONES"),
            (["ADMIN_PHONES": "+15550009999"], "ADMIN_TOTP_SECRET"),
            (["ADMIN_PHONES": "+15550009999", "ADMIN_TOTP_SECRET": "GEZDGNBVGY3TQOJQGEZDGNBV"], "ADMIN_TOTP_SECRET"),
            (["ADMIN_PHONES": "+15550009999", "ADMIN_TOTP_SECRET": "not base32!"], "ADMIN_TOTP_SECRET"),
            (["ADMIN_TOTP_SECRET": "not base32!"], "ADMIN_TOTP_SECRET"),
        ]
    )
    func refuses(settings: [String: String], name: String) async throws {
        let folder = try TemporaryFolder()
        let environment = try await folder.learnedDatabase.merging(settings) { $1 }
        for command in ["serve", "doctor"] {
            let result = try await AppProcess.run([command], environment: environment)
            #expect(result.status != 0 && result.errors.hasPrefix(name), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1)
            #expect(!result.errors.contains("GEZDG"))
        }
        // The way out is open.
        #expect(try await AppProcess.run(["admin-secret"], environment: environment).status == 0)
    }

    @Test("the doctor counts the phones, and keeps the secret")
    func doctor() async throws {
        let folder = try TemporaryFolder()
        let environment = try await folder.learnedDatabase
        let with = try await AppProcess.run(["doctor"], environment: environment.merging(AdminPhone.settings) { $1 })
        #expect(with.output.contains("ADMIN_PHONES lets 2 phones operate by text; ADMIN_TOTP_SECRET has 20 bytes."))
        #expect(!with.output.contains("GEZDG"))
        let without = try await AppProcess.run(["doctor"], environment: environment)
        #expect(without.output.contains("ADMIN_PHONES is not set"))
    }

    @Test("makes a secret, another each time, with its address for an authenticator")
    func makesSecrets() async throws {
        let lines = try await [AppProcess.run(["admin-secret"]).lines, AppProcess.run(["admin-secret"]).lines]
        let secret = try #require(lines[0].first.map(String.init))
        #expect(Base32.decode(secret)?.count == 20 && lines[1].first.map(String.init) != secret)
        #expect(lines[0].count == 2 && lines[0][1].hasPrefix("otpauth://totp/RouterKit:admin?secret=\(secret)&"))
        #expect(lines[0][1].contains("issuer=RouterKit&algorithm=SHA1&digits=6&period=30"))
    }
}
