extension ModuleData {
    /// The forms that the data has had.
    static var forms: FormHistory { FormHistory(current: self.schema, migrations: self.migrations) }
}

extension StoredModuleData {
    /// The value in the form that the program knows.
    ///
    /// - Throws: ``UnreadableForm``, and `DecodingError` when the value does not fit.
    func decoded<Data: ModuleData>(as type: Data.Type) throws -> Data {
        guard self.schema != Data.schema else { return try self.value.decoded() }
        return try Data.forms.upgrade(self.value, from: self.schema).decoded()
    }
}

/// A kind of module data that a module declared, whatever its type.
package struct DeclaredData: Sendable {
    /// The name it is stored under.
    package let name: String
    /// The type, which several modules may share.
    let type: ObjectIdentifier
    /// The type as people read it.
    let typeName: String
    private let findProblems: @Sendable () -> [String]
    private let read: @Sendable (StoredModuleData) throws -> StoredModuleData

    init<Data: ModuleData>(_ type: Data.Type) {
        self.name = Data.name
        self.type = ObjectIdentifier(type)
        self.typeName = "\(type)"
        self.read = { stored in
            try StoredModuleData(schema: Data.schema, value: JSONValue(encoding: stored.decoded(as: Data.self)))
        }
        self.findProblems = { Data.forms.problems { _ = try $0.decoded(as: Data.self) } }
    }

    /// What is stored when a value is read and written again.
    ///
    /// - Throws: what reading and writing throw.
    package func rewritten(_ stored: StoredModuleData) throws -> StoredModuleData { try self.read(stored) }

    /// What is wrong with its forms, a clause each.
    var problems: [String] { self.findProblems() }
}
