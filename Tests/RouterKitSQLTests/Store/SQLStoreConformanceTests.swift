import RouterKitTesting
import Testing

@testable import RouterKitSQL

struct SQLStoreConformanceTests {
    @Test("keeps the contract of a store", arguments: StoreConformance.checks)
    func conforms(check: StoreConformance.Check) async throws {
        let folder = try TemporaryFolder()
        try await StoreConformance { try await folder.store() }.run(check)
    }
}
