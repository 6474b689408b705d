import Crypto
import Foundation

/// A key that credentials are sealed with.
public struct CredentialKey: Sendable {
    /// Tells this key from others without telling the key: eight hexadecimal digits of its hash.
    ///
    /// What is sealed names the key in this way.
    public let id: String

    let key: SymmetricKey

    /// Reads a key as settings have it: 32 bytes in base64, such as `openssl rand -base64 32` prints.
    ///
    /// - Throws: ``CredentialError/notAKey`` when it is none.
    public init(base64: String) throws(CredentialError) {
        guard let bytes = Data(base64Encoded: base64), bytes.count == 32 else { throw CredentialError.notAKey }
        self.init(SymmetricKey(data: bytes))
    }

    /// A new key, for tests and demos: what it seals is lost with the process.
    public init() { self.init(SymmetricKey(size: .bits256)) }

    private init(_ key: SymmetricKey) {
        self.key = key
        let hash = key.withUnsafeBytes { SHA256.hash(data: $0) }
        self.id = hash.prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
