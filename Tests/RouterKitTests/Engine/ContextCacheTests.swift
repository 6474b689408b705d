import RouterKitTesting
import Testing

@testable import RouterKit

struct ContextCacheTests {
    private func context(_ number: Int) throws -> ConversationContext {
        ConversationContext(key: ConversationKey(phone: try PhoneNumber("+1555000\(1_000 + number)")))
    }

    @Test("keeps as many as it may, and lets go what was not used for longest")
    func keepsTheLast() throws {
        let cache = ContextCache(capacity: 3)
        let contexts = try (0..<4).map(self.context)
        for context in contexts[..<3] { cache.keep(context) }
        #expect(cache[contexts[0].key] != nil)
        cache.keep(contexts[3])
        #expect(contexts.map { cache[$0.key] != nil } == [true, false, true, true])
    }

    @Test("stays within its capacity over many uses")
    func staysWithinItsCapacity() throws {
        let cache = ContextCache(capacity: 10)
        var generator = SeededGenerator(seed: 1)
        let contexts = try (0..<100).map(self.context)
        for _ in 0..<10_000 {
            guard let context = contexts.randomElement(using: &generator) else { continue }
            if cache[context.key] == nil { cache.keep(context) }
            #expect(cache.count <= 10)
        }
    }

    @Test("forgets, and keeps nothing at a capacity of 0")
    func forgets() throws {
        let context = try self.context(0)
        let cache = ContextCache(capacity: 3)
        cache.keep(context)
        cache.forget(context.key)
        #expect(cache[context.key] == nil)
        let none = ContextCache(capacity: 0)
        none.keep(context)
        #expect(none[context.key] == nil)
    }
}
