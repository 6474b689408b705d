import Configuration
import Foundation
import RouterKit

/// Who may operate the assistant by text, and what proves that it is them.
struct AdminSettings: Sendable, Hashable {
    /// `ADMIN_PHONES`: the phones whose commands are taken.
    var phones: Set<PhoneNumber>
    /// `ADMIN_TOTP_SECRET`: what the codes are made of.
    var secret: Data

    /// The shortest secret: 128 bits, which is what RFC 4226 requires.
    static let minimumSecretLength = 16
    /// The length of a new one: 160 bits, which is what RFC 4226 recommends.
    static let secretLength = 20

    /// Reads the settings; `nil` where `ADMIN_PHONES` is not set.
    ///
    /// - Throws: ``OperatorError`` naming the setting that is wrong or missing.
    init?(_ config: ConfigReader) throws {
        let secret = config.string(forKey: "admin.totp.secret", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        let bytes = try secret.map { text in
            guard let bytes = Base32.decode(text), bytes.count >= Self.minimumSecretLength else {
                throw OperatorError(
                    "ADMIN_TOTP_SECRET is not at least \(Self.minimumSecretLength) bytes in base32: make one with admin-secret"
                )
            }
            return bytes
        }
        let numbers = (config.string(forKey: "admin.phones") ?? "").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard !numbers.isEmpty else { return nil }
        self.phones = try Set(
            numbers.map { number in
                guard number.hasPrefix("+"), let phone = try? PhoneNumber(number) else {
                    throw OperatorError(
                        "ADMIN_PHONES has \"\(number)\": set it to numbers such as +15550001111, with commas between them"
                    )
                }
                return phone
            }
        )
        guard let bytes else {
            throw OperatorError(
                "ADMIN_TOTP_SECRET is missing: ADMIN_PHONES needs it; make one with the command admin-secret"
            )
        }
        self.secret = bytes
    }
}
