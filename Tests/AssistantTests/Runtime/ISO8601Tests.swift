import Foundation
import RouterKit
import Testing

@testable import Assistant

struct ISO8601Tests {
    @Test("shows each millisecond as itself, and replay reads it back")
    func roundTrip() {
        for milliseconds in Int64(0)..<1_000 {
            let date = Date(millisecondsSince1970: 1_767_614_400_000 + milliseconds)
            #expect(date.iso8601 == "2026-01-05T12:00:00.\(String(1_000 + milliseconds).dropFirst())Z")
            #expect(ReplayTime.date(date.iso8601, now: .now) == date)
        }
    }

    @Test("reads a time without fractions, and how long ago", arguments: ["2026-01-05T12:00:00Z", "10m", "10m ago"])
    func reads(text: String) {
        let time = Date(millisecondsSince1970: 1_767_614_400_000)
        #expect(ReplayTime.date(text, now: time + 600) == time)
    }
}
