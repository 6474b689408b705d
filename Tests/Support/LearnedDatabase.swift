import Foundation
import RouterKit
import RouterKitSQL

extension TemporaryFolder {
    /// The setting that keeps the database here, where an earlier start left what it learned from the examples.
    ///
    /// Learning takes an unoptimised program seconds; tests that are not about it need not wait for it.
    package var learnedDatabase: [String: String] {
        get async throws {
            let template = try await LearnedDatabase.template.value
            if !FileManager.default.fileExists(atPath: self.databasePath) {
                try FileManager.default.copyItem(atPath: template, toPath: self.databasePath)
            }
            return self.database
        }
    }
}

/// A database as a start leaves it that learned from the examples and handled nothing.
package enum LearnedDatabase {
    /// Where it is: beside the program, so that it is learned again only when the examples changed.
    static let template = Task {
        let path = AppProcess.executable.deletingLastPathComponent().appending(path: "learned.sqlite").path
        let database = try SQLiteDatabase(path: path)
        if case .notKept(let reason) = try await ModuleCatalogue(Assistant.modules()).learn(keptIn: SQLStore(database))
        {
            throw UnexpectedAnswer("nothing was learned: \(reason)")
        }
        try database.close()
        return path
    }

    /// The setting of a program that only reads what was learned.
    package static var setting: [String: String] {
        get async throws { ["DATABASE_URL": "sqlite:\(try await Self.template.value)"] }
    }
}
