extension Migration {
    /// Conversations by when their customers last wrote, for the operators' list.
    static let activity = Migration(number: 12, name: "conversations by activity") { _ in
        // With what the list shows and looks for, so that it never reads the contexts, which are large.
        ["CREATE INDEX conversations_activity ON conversations (last_activity, key, state)"]
    }
}
