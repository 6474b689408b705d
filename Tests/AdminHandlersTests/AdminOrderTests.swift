import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import AdminHandlers

struct AdminOrderTests {
    @Test(
        "whole messages of the right words are commands, in any case",
        arguments: [
            ("STATUS", AdminOrder(.status, at: TestClock.start)), (" stats\n", AdminOrder(.stats, at: TestClock.start)),
            ("Who +1 555 000 1111", AdminOrder(.who, target: "+1 555 000 1111", at: TestClock.start)),
            ("pause 123456", AdminOrder(.pause, code: "123456", at: TestClock.start)),
            ("RESUME", AdminOrder(.resume, at: TestClock.start)),
            ("RETRY 12345", AdminOrder(.retry, at: TestClock.start)),
            ("SEND 000001", AdminOrder(.send, code: "000001", at: TestClock.start)),
            (
                "RESET +15550001111 123456",
                AdminOrder(.reset, target: "+15550001111", code: "123456", at: TestClock.start)
            ),
            ("RESET +15550001111", AdminOrder(.reset, target: "+15550001111", at: TestClock.start)),
            (
                "RESET +1 555 000 1111 123456",
                AdminOrder(.reset, target: "+1 555 000 1111", code: "123456", at: TestClock.start)
            ),
            (
                "BROADCAST Boxes come late,\nby 2026 123456",
                AdminOrder(.broadcast, text: "Boxes come late,\nby 2026", code: "123456", at: TestClock.start)
            ),
            ("BROADCAST 123456", AdminOrder(.broadcast, code: "123456", at: TestClock.start)),
            ("BROADCAST hello", AdminOrder(.broadcast, text: "hello", at: TestClock.start)),
        ]
    )
    func reads(text: String, order: AdminOrder) {
        #expect(AdminOrder(text, at: TestClock.start) == order)
    }

    @Test(
        "everything else is the assistant's",
        arguments: [
            "", "plan", "status of my order", "stats please", "who are you", "who", "reset", "reset my plan",
            "resume my plan", "pause deliveries", "send me recipes", "retry that", "broadcasting", "please STATUS",
            "STATUS?", "pause 1 2",
        ]
    )
    func leaves(text: String) {
        #expect(AdminOrder(text, at: TestClock.start) == nil)
    }

    @Test("only ASCII digits are a code")
    func foreignDigits() {
        #expect(AdminOrder("PAUSE ١٢٣٤٥٦", at: TestClock.start)?.code == nil)
    }
}
