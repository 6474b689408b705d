/// What a module remembers about one conversation: a Codable value of its own, kept in the context under its name.
///
/// Handlers read and write it as `turn[MyData.self]`; the module declares it when it registers. Times in it are kept in whole milliseconds.
public protocol ModuleData: Codable, Sendable, Equatable {
    /// The name it is stored under, in snake_case; unique among all modules, and never changed once in use.
    static var name: String { get }
    /// Which form of the value this is; raise it when the stored form changes.
    static var schema: Int { get }
    /// How older forms become this one: a step for each form from 1 to ``schema`` - 1.
    ///
    /// Data is taken to the current form when it is read, and stored in it when it is next written.
    static var migrations: [FormMigration] { get }
}

extension ModuleData {
    /// The first form.
    public static var schema: Int { 1 }
    /// None, since there is no older form.
    public static var migrations: [FormMigration] { [] }
}

/// Module data as the context holds it: the form's number, and the value.
public struct StoredModuleData: Sendable, Hashable, Codable {
    /// The ``ModuleData/schema`` that it was written with.
    public let schema: Int
    /// The value.
    public let value: JSONValue
}
