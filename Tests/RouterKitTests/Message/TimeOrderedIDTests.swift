import Foundation
import Testing

@testable import RouterKit

struct TimeOrderedIDTests {
    @Test("is a UUID of version 7 that begins with the time, and no two are alike")
    func form() throws {
        let ids = (0..<1_000).map { _ in TimeOrderedID.next() }
        #expect(Set(ids).count == ids.count)
        for id in ids {
            let uuid = try #require(UUID(uuidString: id))
            #expect(uuid.uuidString.lowercased() == id)
            #expect(uuid.uuid.6 >> 4 == 7)
            #expect(uuid.uuid.8 >> 6 == 0b10)
            let milliseconds = try #require(Int64(id.replacing("-", with: "").prefix(12), radix: 16))
            #expect(abs(Date(millisecondsSince1970: milliseconds).timeIntervalSinceNow) < 60)
        }
    }

    @Test("a later one is greater, in a later millisecond")
    func order() {
        let first = TimeOrderedID.next()
        let time = Date().millisecondsSince1970
        while Date().millisecondsSince1970 == time {}
        #expect(first < TimeOrderedID.next())
    }
}
