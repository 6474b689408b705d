package import Foundation
import RouterKit

/// A value in a database, of the types that the store uses.
package enum SQLValue: Sendable, Hashable {
    /// Nothing.
    case null
    /// A whole number.
    case integer(Int64)
    /// A text.
    case text(String)

    /// A text, or nothing.
    package static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    /// A whole number.
    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    /// A time, in whole milliseconds since 1970.
    package static func time(_ value: Date) -> SQLValue { .integer(value.millisecondsSince1970) }
}

/// A row of a result.
package struct SQLRow: Sendable {
    /// The names of the columns, which all rows of a result share.
    private let columns: [String]
    private let values: [SQLValue]

    /// The names and what is under them.
    var fields: [(String, SQLValue)] { Array(zip(self.columns, self.values)) }

    init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The text in a column.
    ///
    /// - Throws: ``UnexpectedColumn`` when it holds something else.
    package func text(_ column: String) throws -> String {
        guard case .text(let value)? = self[column] else { throw UnexpectedColumn(name: column) }
        return value
    }

    /// The text in a column, or `nil` when it holds none.
    package func optionalText(_ column: String) -> String? {
        if case .text(let value)? = self[column] { value } else { nil }
    }

    /// The number in a column.
    ///
    /// - Throws: ``UnexpectedColumn`` when it holds something else.
    package func integer(_ column: String) throws -> Int {
        guard case .integer(let value)? = self[column] else { throw UnexpectedColumn(name: column) }
        return Int(value)
    }

    /// The number in a column, or `nil` when it holds none.
    ///
    /// - Throws: ``UnexpectedColumn`` when it holds a text.
    package func optionalInteger(_ column: String) throws -> Int? {
        self[column] == .null ? nil : try self.integer(column)
    }

    /// The time in a column.
    ///
    /// - Throws: ``UnexpectedColumn`` when it holds no number.
    package func time(_ column: String) throws -> Date {
        Date(millisecondsSince1970: Int64(try self.integer(column)))
    }

    /// The time in a column, or `nil` when it holds none.
    ///
    /// - Throws: ``UnexpectedColumn`` when it holds a text.
    package func optionalTime(_ column: String) throws -> Date? {
        self[column] == .null ? nil : try self.time(column)
    }

    /// What is in a column; `nil` when there is no such column.
    package subscript(column: String) -> SQLValue? {
        self.columns.firstIndex(of: column).map { self.values[$0] }
    }
}

/// A column that is missing or holds a value of another type than the schema says.
struct UnexpectedColumn: Error, CustomStringConvertible {
    let name: String

    var description: String {
        "column \(self.name) is missing or holds another type: was the database changed by hand?"
    }
}
