/// Keeps what a catalogue learned from its modules' examples.
package protocol LearnedIntentStore: Sendable {
    /// What was kept under this fingerprint; `nil` when nothing was.
    func learnedIntents(fingerprint: String) async throws -> [UInt8]?

    /// Keeps something under a fingerprint, in place of what was kept before.
    func save(_ learned: [UInt8], fingerprint: String) async throws
}

/// How a catalogue came to know what texts mean.
package enum Learning: Sendable, Hashable {
    /// From what was kept for the same examples.
    case restored
    /// By learning, and it is kept now.
    case learned
    /// By learning; it could not be kept, for this reason, and will be learned again at the next start.
    case notKept(String)
}

extension ModuleCatalogue {
    /// Whether the modules brought what there is to learn from: examples of intents, and of texts that mean none.
    package var isLearned: Bool { self.learned.model != nil }

    /// Makes ready for the first message what is otherwise learned when it comes: from `store` where that has what was
    /// learned from the same examples, or else by learning it, and keeps it there.
    @discardableResult
    package func learn(keptIn store: any LearnedIntentStore) async -> Learning {
        do {
            if try await self.restoreLearned(from: store) { return .restored }
            try await store.save(self.learned.stored, fingerprint: self.learned.fingerprint)
            return .learned
        } catch {
            _ = self.learned.model
            return .notKept("\(error)")
        }
    }

    /// The same for programs without optimisation, which take seconds to learn: they do when the first message needs it,
    /// and keep it in `store` for the next start if that takes it.
    package func learnWhenNeeded(keptIn store: any LearnedIntentStore) async {
        if (try? await self.restoreLearned(from: store)) == true { return }
        self.learned.whenLearned { [learned] in
            Task { try? await store.save(learned.stored, fingerprint: learned.fingerprint) }
        }
    }

    /// Takes over what `store` has of the same examples.
    ///
    /// - Returns: whether there was anything.
    @discardableResult
    package func restoreLearned(from store: any LearnedIntentStore) async throws -> Bool {
        let kept = try await store.learnedIntents(fingerprint: self.learned.fingerprint)
        return kept.map(self.learned.restore) ?? false
    }
}
