import MealPlanning
import Testing

struct ItemRequestTests {
    @Test(
        "tells the item from the words around it",
        arguments: [
            ("remove the salmon", "salmon", .all), ("take out 2 lemons", "lemons", .count(2)),
            ("no garlic please", "garlic", .all),
            ("quita el salmón", "salmón", .all), ("one coconut milk", "coconut milk", .count(1)),
            ("two of the onions", "onions", .count(2)), ("half the eggs", "eggs", .half),
            ("half of my eggs", "eggs", .half),
            ("remove all the beans", "beans", .all), ("both lemons", "lemons", .all),
            ("Take the Salmon out", "Salmon", .all),
            ("can you please drop the feta from my box, thanks", "feta", .all), ("an onion", "onion", .count(1)),
            ("a couple of lemons", "lemons", .count(2)), ("lemons x2", "lemons", .count(2)),
            ("2x lemons", "lemons", .count(2)),
            ("I don\u{2019}t want kale this week", "kale", .all), ("8 oz salmon", "8 oz salmon", .all),
            ("sin cebollas por favor", "cebollas", .all), ("la mitad de los huevos", "huevos", .half),
            ("saca dos limones de mi caja", "limones", .count(2)), ("todos los frijoles", "frijoles", .all),
            ("we already have rice", "rice", .all), ("remove", "", .all), ("", "", .all), ("remove 2", "", .count(2)),
            ("0 eggs", "0 eggs", .all),
        ] as [(String, String, ItemRequest.Amount)]
    )
    func readsOne(text: String, words: String, amount: ItemRequest.Amount) {
        let request = ItemRequest(text)
        #expect(request.words == words)
        #expect(request.amount == amount)
    }

    @Test func readsSeveral() {
        let requests = ItemRequest.all(in: "Remove the salmon, two lemons and half the eggs; no garlic")
        #expect(requests.map(\.words) == ["salmon", "lemons", "eggs", "garlic"])
        #expect(requests.map(\.amount) == [.all, .count(2), .half, .all])
        #expect(ItemRequest.all(in: "quita el pollo y el arroz").map(\.words) == ["pollo", "arroz"])
        #expect(ItemRequest.all(in: "remove, please").isEmpty)
    }

    @Test(
        "counts on the line",
        arguments: [("the eggs", 3, nil), ("2 eggs", 3, 2), ("half the eggs", 3, 1), ("half the eggs", 1, 0)]
    )
    func countsOnTheLine(text: String, there: Int, quantity: Int?) {
        let item = CartItem(name: "Eggs", quantity: there, priceCents: 100)
        #expect(ItemRequest(text).quantity(of: item) == quantity)
    }
}
