package import Foundation

/// A folder that is there for one test.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        self.url = FileManager.default.temporaryDirectory.appending(path: "assistant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.url) }

    /// Where the database is kept.
    package var databasePath: String { "\(self.url.path)/app.sqlite" }

    /// The setting that keeps the database here.
    package var database: [String: String] { ["DATABASE_URL": "sqlite:\(self.databasePath)"] }
}
