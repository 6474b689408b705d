import Foundation

/// The forms that something stored has had, and how each older one becomes the current one.
package struct FormHistory: Sendable {
    /// The number of the form that this program writes.
    package let current: Int
    /// The steps, as they were given.
    let migrations: [FormMigration]

    /// A history whose current form is `current`.
    init(current: Int, migrations: [FormMigration]) {
        self.current = current
        self.migrations = migrations
    }

    /// A history whose last step leads to the current form.
    package init(_ migrations: [FormMigration] = []) {
        self.init(current: migrations.count + 1, migrations: migrations)
    }

    /// Takes a value from its form to the current one.
    ///
    /// - Throws: ``UnreadableForm``.
    package func upgrade(_ value: JSONValue, from form: Int) throws -> JSONValue {
        guard form <= self.current else { throw UnreadableForm.newer(form: form, known: self.current) }
        var value = value
        for form in form..<self.current {
            guard let step = self.migrations.first(where: { $0.form == form }) else {
                throw UnreadableForm.noStep(form: form)
            }
            do {
                value = try step.next(value)
            } catch {
                throw UnreadableForm.failed(form: form, reason: error)
            }
        }
        return value
    }

    /// Reads a JSON text of some form as a value of the current one.
    ///
    /// - Throws: ``UnreadableForm``, and `DecodingError` when what comes out does not fit.
    package func decode<Value: Decodable>(_ type: Value.Type, from text: String, form: Int) throws -> Value {
        // What this program wrote itself, which is nearly everything, is read directly.
        guard form != self.current else { return try StoredJSON.decode(type, from: text) }
        return try self.upgrade(StoredJSON.decode(JSONValue.self, from: text), from: form).decoded(as: type)
    }
}

extension FormHistory {
    /// What is wrong with the steps, a clause each that goes on from the name of what is stored.
    ///
    /// `read` has to read a value in the current form.
    func problems(reading read: (JSONValue) throws -> Void) -> [String] {
        guard self.current >= 1 else { return ["has schema \(self.current): count forms from 1"] }
        let steps = Dictionary(grouping: self.migrations, by: \.form)
        let missing = (1..<self.current).filter { steps[$0] == nil }.map {
            "has schema \(self.current) and no migration from form \($0): add FormMigration(from: \($0), …)"
        }
        let surplus = steps.sorted { $0.key < $1.key }.compactMap { form, same -> String? in
            guard (1..<self.current).contains(form) else {
                return "has a migration from form \(form), but its schema is \(self.current): "
                    + (form < 1 ? "count forms from 1" : "raise schema to \(form + 1), or remove the migration")
            }
            return same.count > 1 ? "has \(same.count) migrations from form \(form): keep one" : nil
        }
        let problems = missing + surplus
        // With steps missing, no fixture would get through.
        return problems.isEmpty ? self.migrations.compactMap { self.problem(with: $0, reading: read) } : problems
    }

    private func problem(with migration: FormMigration, reading read: (JSONValue) throws -> Void) -> String? {
        let value: JSONValue
        do {
            value = try StoredJSON.decode(JSONValue.self, from: migration.fixture)
        } catch {
            return "has a fixture of form \(migration.form) that is no JSON: keep a value as it was stored"
        }
        do {
            try read(self.upgrade(value, from: migration.form))
            return nil
        } catch {
            return "cannot read its fixture of form \(migration.form) (\(UnreadableForm.inShort(error))): "
                + "mend the migrations from there on"
        }
    }
}

/// Why something stored cannot be brought to the form that this program knows.
package enum UnreadableForm: Error, CustomStringConvertible {
    /// A newer program wrote it.
    case newer(form: Int, known: Int)
    /// Nothing leads on from its form.
    case noStep(form: Int)
    /// The step from its form threw.
    case failed(form: Int, reason: any Error)

    package var description: String {
        switch self {
        case .newer(let form, let known): "it has form \(form), and this program knows up to \(known)"
        case .noStep(let form): "no migration leads on from form \(form)"
        case .failed(let form, let reason): "the migration from form \(form) failed: \(Self.inShort(reason))"
        }
    }

    /// What is wrong and where, without what was stored: that may be anything that a customer wrote.
    static func inShort(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        let (what, context) =
            switch error {
            case .keyNotFound(let key, let context): ("\(key.stringValue) is missing", context)
            case .typeMismatch(let type, let context): ("it is no \(type)", context)
            case .valueNotFound(let type, let context): ("there is no \(type)", context)
            case .dataCorrupted(let context): ("it does not fit", context)
            @unknown default: ("it does not fit", DecodingError.Context(codingPath: [], debugDescription: ""))
            }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? what : "\(what) at \(path)"
    }
}
