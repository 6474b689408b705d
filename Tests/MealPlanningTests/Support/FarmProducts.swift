import Foundation
import SwiftCSV
import Testing

/// Products of a real farm shop, read from where they lie.
struct FarmProduct {
    let name: String
    let category: String
    let isSoldOut: Bool

    /// Where the list is: in `SHARED_DATA`, or in `shared/data` of a folder above this one; `nil` when in neither.
    static let file: URL? = {
        let name = "farm_products.csv"
        var places = [ProcessInfo.processInfo.environment["SHARED_DATA"]].compactMap { $0 }.map { URL(filePath: $0) }
        var folder = URL(filePath: #filePath)
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            places.append(folder.appending(path: "shared/data"))
        }
        return places.map { $0.appending(path: name) }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// Whether the list was found; suites that need it are skipped, and say so, when it was not.
    static var isAvailable: Bool { self.file != nil }

    /// All rows, sold out or not.
    static func all() throws -> [FarmProduct] { try self.loaded.get() }

    private static let loaded = Result { try Self.load() }

    private static func load() throws -> [FarmProduct] {
        let rows = try NamedCSV(url: #require(self.file)).rows
        return try rows.map { row in
            try FarmProduct(
                name: #require(row["name"]),
                category: #require(row["category"]),
                isSoldOut: row["sold_out"] == "true"
            )
        }
    }
}
