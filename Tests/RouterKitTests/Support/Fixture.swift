import Foundation

@testable import RouterKit

/// Something stored in an old form, in a file beside the tests.
struct Fixture {
    let name: String

    static let context = Fixture(name: "context-1.json")
    static let events = Fixture(name: "events-1.json")

    /// What is in the file.
    var value: JSONValue {
        get throws {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let data = try Data(contentsOf: folder.appending(path: "Fixtures/\(self.name)"))
            return try StoredJSON.decode(JSONValue.self, from: String(decoding: data, as: UTF8.self))
        }
    }

    /// What is under each name in it.
    var members: [String: JSONValue] {
        get throws {
            if case .object(let members) = try self.value { members } else { [:] }
        }
    }
}
