import RouterKit
import RouterKitSQL

/// Compares what is stored of conversations with their journals.
struct JournalCheck {
    let store: SQLStore

    private static let pageSize = 500

    /// Prints `ok`, or what differs in one conversation.
    ///
    /// - Throws: ``OperatorError`` when something differs or there is no such conversation.
    func check(_ key: ConversationKey) async throws {
        guard let verification = try await self.store.verify(key.description) else {
            throw OperatorError.noConversation(key)
        }
        guard !verification.findings.isEmpty else { return print("ok") }
        for finding in verification.findings { print(finding) }
        throw Self.difference
    }

    /// Prints each conversation that differs, and how many there are.
    ///
    /// - Throws: ``OperatorError`` when one differs.
    func checkAll() async throws {
        var (count, differing) = (0, 0)
        var last: String?
        while true {
            let page = try await self.store.storedKeys(after: last, limit: Self.pageSize)
            for key in page {
                guard let verification = try await self.store.verify(key) else { continue }
                count += 1
                guard !verification.findings.isEmpty else { continue }
                differing += 1
                print(key)
                for finding in verification.findings { print("  \(finding)") }
            }
            last = page.last
            guard page.count == Self.pageSize else { break }
        }
        print("\(count) conversations, \(differing) differ")
        if differing > 0 { throw Self.difference }
    }

    private static let difference = OperatorError(
        "what is stored differs from the journal: the program goes by what is stored, so correct it or restore a backup"
    )
}
