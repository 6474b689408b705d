import Foundation

/// A step from an older form of something stored to the next.
///
/// What is stored outlives the code that wrote it. Whoever changes the form of a value keeps a text in the old form,
/// the fixture, and says how the one becomes the other:
///
/// ```swift
/// FormMigration(from: 1, fixture: #"{"days":["mon"]}"#) { old in
///     old.setting("skipped_days", to: old["days"] ?? .array([]))
/// }
/// ```
public struct FormMigration: Sendable {
    /// The number of the form that it begins with; it ends with the next.
    public let form: Int
    /// A value in the old form, as JSON.
    ///
    /// The start of the program takes it through this step and those after it, and reads what comes out.
    public let fixture: String
    private let change: @Sendable (JSONValue) throws -> JSONValue

    /// A step from a form to the next; what `change` throws leaves what is stored as it was.
    public init(
        from form: Int,
        fixture: String,
        _ change: @escaping @Sendable (_ old: JSONValue) throws -> JSONValue
    ) {
        self.form = form
        self.fixture = fixture
        self.change = change
    }

    func next(_ value: JSONValue) throws -> JSONValue { try self.change(value) }
}

extension JSONValue {
    /// This object with another value under a name, or without the name for `nil`; anything but an object as it is.
    public func setting(_ name: String, to value: JSONValue?) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }
}
