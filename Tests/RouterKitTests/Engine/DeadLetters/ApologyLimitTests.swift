import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

struct ApologyLimitTests {
    @Test("allows one in any minute, wherever it begins")
    func onceAMinute() {
        let limit = ApologyLimit()
        let key = ConversationKey(phone: .test)
        let allowed = [0.0, 1, 59, 60, 61, 119, 119.9, 120, 179, 180, 400, 459, 460].filter { seconds in
            limit.allows(key, at: TestClock.start + seconds)
        }
        #expect(allowed == [0, 60, 120, 180, 400, 460])
    }

    @Test("asks of each conversation by itself, and forgets those that are old")
    func forgets() throws {
        let limit = ApologyLimit()
        for number in 0..<100 {
            #expect(limit.allows(ConversationKey(phone: try .test(number)), at: TestClock.start + Double(number)))
        }
        #expect(limit.count == 100)
        #expect(limit.allows(ConversationKey(phone: .test), at: TestClock.start + 1_000))
        #expect(limit.count == 1)
    }
}
