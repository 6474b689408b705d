import Crypto
import Foundation
import RouterKit

/// The sealed form of credentials: AES-GCM, bound to the customer and to the key's name.
///
/// One byte of version, one with the length of the key's id, the id, then nonce, ciphertext and tag. What comes before
/// the nonce and the customer's number are authenticated too, so that a row moved to another customer cannot be read.
struct CredentialSeal: Sendable {
    let current: CredentialKey
    let earlier: [CredentialKey]

    private static let version: UInt8 = 1

    /// Seals with the current key.
    func seal(_ credentials: StorefrontCredentials, of customer: PhoneNumber) throws -> [UInt8] {
        let head = Self.head(of: self.current)
        let box = try AES.GCM.seal(
            try JSONEncoder().encode(credentials),
            using: self.current.key,
            authenticating: head + Array(customer.e164.utf8)
        )
        guard let combined = box.combined else { throw CredentialError.damaged }
        return head + Array(combined)
    }

    /// Reads what any of the keys has sealed.
    ///
    /// - Throws: ``CredentialError``.
    func open(_ sealed: [UInt8], of customer: PhoneNumber) throws -> StorefrontCredentials {
        guard let id = Self.keyID(of: sealed) else { throw CredentialError.damaged }
        guard let key = ([self.current] + self.earlier).first(where: { $0.id == id }) else {
            throw CredentialError.unknownKey(id)
        }
        let head = Self.head(of: key)
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(head.count))
            let opened = try AES.GCM.open(box, using: key.key, authenticating: head + Array(customer.e164.utf8))
            return try JSONDecoder().decode(StorefrontCredentials.self, from: opened)
        } catch {
            throw CredentialError.damaged
        }
    }

    /// Whether this was sealed with the current key.
    func isCurrent(_ sealed: [UInt8]) -> Bool { Self.keyID(of: sealed) == self.current.id }

    private static func head(of key: CredentialKey) -> [UInt8] {
        [Self.version, UInt8(key.id.utf8.count)] + Array(key.id.utf8)
    }

    private static func keyID(of sealed: [UInt8]) -> String? {
        guard sealed.count > 2, sealed[0] == Self.version, sealed.count > 2 + Int(sealed[1]) else { return nil }
        return String(decoding: sealed[2..<(2 + Int(sealed[1]))], as: UTF8.self)
    }
}
