import ArgumentParser
import Crypto
import Foundation

/// `App admin-secret`.
struct AdminSecretCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin-secret",
        abstract: "Make a secret for ADMIN_TOTP_SECRET, and its address for an authenticator.",
        discussion: "Nothing is kept: set ADMIN_TOTP_SECRET to the first line, and enter either in the authenticator."
    )

    func run(with assistant: AssembledAssistant) async throws {
        let key = SymmetricKey(size: .init(bitCount: AdminSettings.secretLength * 8))
        let secret = key.withUnsafeBytes { Base32.encode($0) }
        print(secret)
        print(
            "otpauth://totp/RouterKit:admin?secret=\(secret)&issuer=RouterKit&algorithm=SHA1&digits=6"
                + "&period=\(OneTimeCodes.period)"
        )
    }
}
