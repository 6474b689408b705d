import Crypto
package import Foundation
import Storefront

/// The keys that secrets are sealed with, and others are derived from: the one in use, and those before it.
///
/// `CREDENTIALS_KEY` gives them, parted by commas; without that one is made once, in a file beside the database that only
/// its owner may read, a key a line. What earlier keys have sealed can still be read.
package struct SecretKey: Sendable {
    /// The keys, the one in use first.
    let keys: [CredentialKey]
    /// The one in use, for others that are derived from it.
    private let bytes: SymmetricKey
    /// The file that they are kept in; `nil` when the setting gives them.
    private let file: URL?

    /// Keys in base64, as a setting or a file has them.
    ///
    /// - Throws: ``OperatorError`` when one is none.
    package init(_ text: String, in file: URL? = nil) throws {
        let parts = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        do {
            self.keys = try parts.map { try CredentialKey(base64: $0) }
        } catch {
            throw OperatorError(
                file.map { "the file \($0.path) holds something else than keys: \(error)" } ?? "\(error)"
            )
        }
        guard let first = parts.first.flatMap({ Data(base64Encoded: $0) }) else {
            throw OperatorError("there is no key in \(file?.path ?? "CREDENTIALS_KEY"): set CREDENTIALS_KEY to one")
        }
        self.bytes = SymmetricKey(data: first)
        self.file = file
    }

    /// The keys in a file; it is made with one when it is not there.
    ///
    /// - Throws: ``OperatorError`` when the file cannot be read or written, or holds something else.
    init(in file: URL) throws {
        if !FileManager.default.fileExists(atPath: file.path) { try Self.write([Self.made()], to: file) }
        do {
            try self.init(String(contentsOf: file, encoding: .utf8), in: file)
        } catch let error as OperatorError {
            throw error
        } catch {
            throw OperatorError("the keys in \(file.path) cannot be read (\(error)): mend that, or set CREDENTIALS_KEY")
        }
    }

    /// A vault with these keys.
    func vault(over store: any CredentialStore, now: @escaping @Sendable () -> Date = { Date() }) -> CredentialVault {
        CredentialVault(store: store, key: self.keys[0], earlierKeys: Array(self.keys.dropFirst()), now: now)
    }

    /// A key for one purpose only (HKDF, RFC 5869).
    func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: self.bytes, info: Data(purpose.utf8), outputByteCount: 32)
    }

    /// A new key in the place of the one in use, which becomes the only earlier one; where the setting gives the keys, these
    /// as they are.
    ///
    /// - Throws: ``OperatorError`` when the file cannot be written; it is then as it was.
    func renewed() throws -> SecretKey {
        guard let file else { return self }
        try Self.write([Self.made(), self.bytes.withUnsafeBytes { Data($0).base64EncodedString() }], to: file)
        return try SecretKey(in: file)
    }

    private static func made() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
    }

    /// Beside the file and then in its place, so that there is a whole one at any time.
    private static func write(_ keys: [String], to file: URL) throws {
        let new = file.appendingPathExtension("new")
        let contents = Data((keys.joined(separator: "\n") + "\n").utf8)
        guard
            FileManager.default.createFile(
                atPath: new.path,
                contents: contents,
                attributes: [.posixPermissions: 0o600]
            ),
            rename(new.path, file.path) == 0
        else { throw OperatorError("the file \(file.path) for keys cannot be written: set CREDENTIALS_KEY instead") }
    }
}
