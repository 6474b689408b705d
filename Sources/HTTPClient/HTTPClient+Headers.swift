extension HTTPClient {
    /// Header fields in the order in which they are sent; a name may be there more than once.
    public struct Headers: Sendable, Hashable, ExpressibleByDictionaryLiteral {
        /// One field.
        public struct Field: Sendable, Hashable {
            /// The name as it was written; two names that differ in case alone mean the same.
            public var name: String
            /// The value, without the space around it.
            public var value: String

            /// A field of this name and value.
            public init(name: String, value: String) {
                self.name = name
                self.value = value
            }
        }

        /// All fields, in order.
        public private(set) var fields: [Field] = []

        /// No fields.
        public init() {}

        public init(dictionaryLiteral elements: (String, String)...) {
            self.fields = elements.map { Field(name: $0.0, value: $0.1) }
        }

        /// The first value of a name in any case; setting it replaces all of that name, `nil` removes them.
        public subscript(name: String) -> String? {
            get { self.fields.first { Self.same($0.name, name) }?.value }
            set {
                self.fields.removeAll { Self.same($0.name, name) }
                if let newValue { self.add(newValue, for: name) }
            }
        }

        /// All values of a name in any case, in order.
        public func values(for name: String) -> [String] {
            self.fields.filter { Self.same($0.name, name) }.map(\.value)
        }

        /// Adds a field after the others, whether or not there is one of that name.
        public mutating func add(_ value: String, for name: String) {
            self.fields.append(Field(name: name, value: value))
        }

        /// Continues the last field's value, as servers of old do on a line that begins with a space.
        mutating func continueLast(with value: String) {
            guard !self.fields.isEmpty else { return }
            self.fields[self.fields.count - 1].value += " " + value
        }

        private static func same(_ one: String, _ other: String) -> Bool {
            one.utf8.elementsEqual(other.utf8) { Self.lowercased($0) == Self.lowercased($1) }
        }

        private static func lowercased(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
    }
}
