import DequeModule
import Metrics
import Synchronization

/// The contexts that were used last, so that a turn need not read its conversation from the store.
///
/// A stale entry does no harm: the commit checks the version, and the turn is run again on what is stored. Lookups are
/// counted as `routerkit_context_cache_lookups_total`, by `result` (`hit` or `miss`).
final class ContextCache: Sendable {
    private struct Entry {
        var context: ConversationContext
        /// When it was used last, as a number that only grows.
        var stamp: Int
    }

    private struct State {
        var entries: [ConversationKey: Entry] = [:]
        /// Every use in order; only the last of a key counts, and the others are passed over.
        var uses: Deque<(key: ConversationKey, stamp: Int)> = []
        var clock = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let hits = Counter(label: "routerkit_context_cache_lookups_total", dimensions: [("result", "hit")])
    private let misses = Counter(label: "routerkit_context_cache_lookups_total", dimensions: [("result", "miss")])

    /// A cache of at most `capacity` contexts; 0 keeps none.
    init(capacity: Int) { self.capacity = capacity }

    /// How many contexts it holds.
    var count: Int { self.state.withLock { $0.entries.count } }

    /// The context of a conversation, if it is here.
    subscript(key: ConversationKey) -> ConversationContext? {
        let context = self.state.withLock { state -> ConversationContext? in
            guard let context = state.entries[key]?.context else { return nil }
            self.use(key, context, &state)
            return context
        }
        (context == nil ? self.misses : self.hits).increment()
        return context
    }

    /// Keeps a context that was committed; the one that was not used for longest may go for it.
    func keep(_ context: ConversationContext) {
        self.state.withLock { self.use(context.key, context, &$0) }
    }

    /// Forgets a context that turned out to be stale.
    func forget(_ key: ConversationKey) {
        self.state.withLock { $0.entries[key] = nil }
    }

    private func use(_ key: ConversationKey, _ context: ConversationContext, _ state: inout State) {
        state.clock += 1
        state.entries[key] = Entry(context: context, stamp: state.clock)
        state.uses.append((key, state.clock))
        while state.entries.count > self.capacity, let oldest = state.uses.popFirst() {
            if state.entries[oldest.key]?.stamp == oldest.stamp { state.entries[oldest.key] = nil }
        }
        // Uses that no longer count are dropped once they are the greater part, so each costs constant time.
        if state.uses.count > 2 * self.capacity + 64 {
            state.uses = state.uses.filter { state.entries[$0.key]?.stamp == $0.stamp }
        }
    }
}
