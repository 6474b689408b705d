import Testing

@testable import SwapHandlers

struct SwapRequestTests {
    @Test(
        "reads what goes and what comes",
        arguments: [
            ("swap 2", "2", nil),
            ("swap number two please", "two", nil),
            ("swap", "", nil),
            ("swap tuesday", "tuesday", nil),
            ("swap the chicken for tofu", "chicken", "tofu"),
            ("Replace the salmon with something vegetarian", "salmon", "vegetarian"),
            ("can I have fish instead of 3?", "3", "fish"),
            ("switch dinner 4 to tacos", "4", "tacos"),
            ("something else for friday", "friday", nil),
            ("swap out the beef", "beef", nil),
        ]
    )
    func reads(text: String, outgoing: String, incoming: String?) {
        let request = SwapRequest(text)
        #expect(request.outgoing == outgoing)
        #expect(request.incoming == incoming)
    }
}
