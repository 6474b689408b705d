/// Where conversations are kept between messages.
public protocol ConversationStore: Sendable {
    /// The stored conversation, or `nil` for one that never was.
    ///
    /// - Throws: ``StoreError/undecodable(_:)`` when what is stored cannot be read; nothing is changed.
    func load(_ key: ConversationKey) async throws -> ConversationContext?

    /// Makes everything that one turn changed durable, or nothing of it.
    ///
    /// - Throws: ``StoreError/duplicateMessage`` when its message was committed before,
    ///   ``StoreError/versionConflict`` when another turn of the conversation was committed since it was loaded,
    ///   ``StoreError/leaseLost`` when the job that it ends is no longer leased to this attempt,
    ///   ``StoreError/letterOvertaken`` when the dead letter that it runs again was run again or discarded meanwhile.
    func commit(_ turn: TurnRecord) async throws
}

/// Everything that the engine and its services keep.
public typealias EngineStore = ConversationStore & JournalStore & JobStore & OutboxStore & DeadLetterStore
