import Foundation
import RouterKit
import Testing

@testable import Storefront

struct CredentialVaultTests {
    private let credentials = StorefrontCredentials(login: "anna@example.com", password: "öpen sesame")

    @Test("stores nothing that can be read without the key, and reads it back with it")
    func seals() async throws {
        let (store, key) = (InMemoryCredentialStore(), CredentialKey())
        let customer = try PhoneNumber.test()
        try await CredentialVault(store: store, key: key).save(self.credentials, of: customer)
        let sealed = try #require(store.sealedCredentials(of: customer))
        #expect(sealed.firstRange(of: Array("anna".utf8)) == nil && sealed.firstRange(of: Array("sesame".utf8)) == nil)
        #expect(sealed.firstRange(of: Array(key.id.utf8)) != nil)
        #expect(try await CredentialVault(store: store, key: key).credentials(of: customer) == self.credentials)
        #expect(try await CredentialVault(store: store, key: key).credentials(of: .test(2)) == nil)
        try await CredentialVault(store: store, key: key).save(self.credentials, of: customer)
        #expect(store.sealedCredentials(of: customer) != sealed, "the same twice is sealed differently")
    }

    @Test("refuses every change of a byte, another customer's bytes, and another key")
    func refusesChanges() async throws {
        let (store, key) = (InMemoryCredentialStore(), CredentialKey())
        let vault = CredentialVault(store: store, key: key)
        try await vault.save(self.credentials, of: .test())
        let sealed = try #require(try store.sealedCredentials(of: .test()))
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            try store.save(changed, of: .test())
            await #expect(throws: CredentialError.self) { try await vault.credentials(of: .test()) }
        }
        for count in 0..<sealed.count {
            try store.save(Array(sealed.prefix(count)), of: .test())
            await #expect(throws: CredentialError.self) { try await vault.credentials(of: .test()) }
        }
        try store.save(sealed, of: .test(2))
        await #expect(throws: CredentialError.damaged) { try await vault.credentials(of: .test(2)) }
        try store.save(sealed, of: .test())
        let other = CredentialVault(store: store, key: CredentialKey())
        await #expect(throws: CredentialError.unknownKey(key.id)) { try await other.credentials(of: .test()) }
    }

    @Test("seals all anew with a new key, after which the old one is not needed")
    func rotates() async throws {
        let (store, old, new) = (InMemoryCredentialStore(), CredentialKey(), CredentialKey())
        let before = CredentialVault(store: store, key: old)
        for number in 0..<1_201 {
            try await before.save(.init(login: "\(number)", password: "p"), of: .test(number))
        }
        let both = CredentialVault(store: store, key: new, earlierKeys: [old])
        #expect(try await both.credentials(of: .test(5))?.login == "5")
        try await both.save(self.credentials, of: .test(7))
        #expect(try await both.rotate() == 1_200)
        #expect(try await both.rotate() == 0)
        let after = CredentialVault(store: store, key: new)
        #expect(try await after.credentials(of: .test(1_200))?.login == "1200")
        #expect(try await after.credentials(of: .test(7)) == self.credentials)
    }

    @Test("keeps credentials in memory for five minutes, of so many customers, and not once they are changed")
    func remembers() async throws {
        let (store, time) = (InMemoryCredentialStore(), TestTime())
        let vault = CredentialVault(store: store, key: CredentialKey(), capacity: 2, now: { time.now })
        for number in 1...3 { try await vault.save(self.credentials, of: .test(number)) }
        for number in 1...3 { _ = try await vault.credentials(of: .test(number)) }
        for number in 1...3 { try store.save(nil, of: .test(number)) }
        #expect(try await vault.credentials(of: .test(1)) == nil)
        #expect(try await vault.credentials(of: .test(3)) == self.credentials)
        time.advance(by: 299)
        #expect(try await vault.credentials(of: .test(2)) == self.credentials)
        time.advance(by: 1)
        #expect(try await vault.credentials(of: .test(2)) == nil)
        try await vault.save(self.credentials, of: .test(2))
        #expect(try await vault.credentials(of: .test(2)) == self.credentials)
        try await vault.save(nil, of: .test(2))
        #expect(try await vault.credentials(of: .test(2)) == nil)
    }

    @Test("takes 32 bytes in base64 for a key, and knows it again by its id")
    func keys() throws {
        let text = Data(repeating: 7, count: 32).base64EncodedString()
        let (one, other) = (try CredentialKey(base64: text), try CredentialKey(base64: text))
        #expect(one.id == other.id && one.id.count == 8 && one.id != CredentialKey().id)
        for wrong in ["", "secret", Data(repeating: 7, count: 16).base64EncodedString()] {
            #expect(throws: CredentialError.notAKey) { try CredentialKey(base64: wrong) }
        }
    }

    @Test("shows no password, however it is printed")
    func hides() {
        var dumped = ""
        dump(self.credentials, to: &dumped)
        for text in ["\(self.credentials)", String(reflecting: self.credentials), "\([self.credentials])", dumped] {
            #expect(!text.contains("sesame") && !text.contains("anna"))
        }
    }
}
