import RouterKit
import RouterKitTesting
import Testing

struct InMemoryStoreTests {
    @Test("keeps the contract of a store", arguments: StoreConformance.checks)
    func conforms(check: StoreConformance.Check) async throws {
        try await StoreConformance { InMemoryStore() }.run(check)
    }

    @Test("the contract catches stores that do not keep it")
    func conformanceCanFail() async throws {
        let failures = await StoreConformance { ForgetfulStore(base: InMemoryStore()) }.run()
        #expect(!failures.isEmpty)
        #expect(failures.count < StoreConformance.checks.count)
        let duplicates = try #require(failures["refuses a message that was answered before, and leaves nothing"])
        #expect(duplicates.contains("committed instead of refused"))
    }

    @Test("each check has a name of its own")
    func names() {
        #expect(Set(StoreConformance.checks.map(\.name)).count == StoreConformance.checks.count)
    }

    /// A store that does not remember which messages it answered.
    private struct ForgetfulStore: ForwardingStore {
        let base: any EngineStore

        func commit(_ turn: TurnRecord) async throws {
            do { try await self.base.commit(turn) } catch StoreError.duplicateMessage {}
        }
    }
}
