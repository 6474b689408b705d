import RouterKitTesting
import Testing

@testable import RouterKit

extension EngineHarness {
    /// The dead letters, oldest first, whatever became of them.
    var letters: [DeadLetter] {
        get async throws {
            try await self.store.deadLetters(in: nil, after: nil, limit: .max).map(\.element).reversed()
        }
    }

    /// The only one there is.
    func onlyLetter() async throws -> DeadLetter {
        let letters = try await self.letters
        return try #require(letters.count == 1 ? letters.first : nil, "\(letters.count) letters")
    }
}
