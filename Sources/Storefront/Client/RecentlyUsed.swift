import DequeModule

/// Values by key, of which those used last stay when there are too many.
struct RecentlyUsed<Key: Hashable, Value> {
    private let capacity: Int
    private var values: [Key: (value: Value, use: Int)] = [:]
    /// Every use, oldest first; one that is not a key's last no longer counts.
    private var uses: Deque<(key: Key, use: Int)> = []
    private var last = 0

    /// Nothing yet, and never more than `capacity`.
    init(capacity: Int) { self.capacity = max(0, capacity) }

    /// How many there are.
    var count: Int { self.values.count }

    /// The value of a key; reading and writing it are uses, `nil` removes it.
    subscript(key: Key) -> Value? {
        mutating get {
            guard let value = self.values[key]?.value else { return nil }
            self.use(key, value)
            return value
        }
        set {
            guard let newValue else {
                self.values[key] = nil
                return
            }
            self.use(key, newValue)
            while self.values.count > self.capacity { self.removeOldest() }
        }
    }

    private mutating func use(_ key: Key, _ value: Value) {
        self.last += 1
        self.values[key] = (value, self.last)
        self.uses.append((key, self.last))
        // Forgets uses that no longer count, before they outnumber the values by far.
        guard self.uses.count > 2 * self.values.count + 64 else { return }
        self.uses = self.uses.filter { self.values[$0.key]?.use == $0.use }
    }

    private mutating func removeOldest() {
        while let (key, use) = self.uses.popFirst() {
            guard self.values[key]?.use == use else { continue }
            self.values[key] = nil
            return
        }
    }
}
