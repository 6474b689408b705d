import MealPlanning
import RouterKitTesting
import Testing

@testable import RemoveHandlers

struct RemoveRequestTests {
    @Test(
        "reads what is to go",
        arguments: [
            ("remove dinner 3", .dinner("3")), ("remove 3", .dinner("3")), ("please remove number 2", .dinner("2")),
            ("remove tuesday's dinner", .dinner("tuesday")), ("remove friday", .dinner("friday")),
            ("quita la cena 2", .dinner("2")), ("quita el viernes", .dinner("viernes")),
            ("remove dinner 2 and 4", .dinner("2 4")), ("remove 2, 4", .dinner("2 4")),
            ("remove", .nothing), ("remove dinner", .nothing), ("can you remove the", .nothing), ("quita", .nothing),
        ] as [(String, RemoveRequest)]
    )
    func reads(text: String, expected: RemoveRequest) {
        #expect(RemoveRequest(text, on: TestClock.start, in: .test) == expected)
    }

    @Test(
        "reads items and how many of them",
        arguments: [
            ("remove the salmon", ["salmon"]), ("take out 2 lemons", ["lemons"]),
            ("leave out the garlic please", ["garlic"]),
            ("remove the salmon, 2 onions and the lobster", ["salmon", "onions", "lobster"]),
            ("confirm but remove the fish", ["fish"]), ("quita el salmón", ["salmón"]), ("sin limones", ["limones"]),
            ("get rid of the kale", ["kale"]), ("drop the eggs", ["eggs"]),
        ]
    )
    func readsItems(text: String, words: [String]) {
        let request = RemoveRequest(text, on: TestClock.start, in: .test)
        guard case .items(let items) = request else {
            Issue.record("\(request)")
            return
        }
        #expect(items.map(\.words) == words)
    }

    @Test(
        "takes a wish for every week for one",
        arguments: [
            ("sin champiñones", true), ("without mushrooms", true), ("no more fish", true), ("remove the fish", false),
            ("quita el pescado", false), ("", false),
        ]
    )
    func wishes(text: String, isWish: Bool) { #expect(RemoveRequest.isWish(text) == isWish) }
}
