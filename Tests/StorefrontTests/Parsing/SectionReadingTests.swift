import MealPlanning
import Testing

@testable import Storefront

struct SectionReadingTests {
    private func items(_ document: String) throws -> SectionReading {
        try SectionReading(Array(document.utf8), of: .items)
    }

    @Test("reads items with what is missing left open")
    func readsItems() throws {
        let reading = try self.items(
            #"""
            {"items":[
              {"name":"Pasture Raised Eggs","quantity":"2","unit":"1 dozen","price":"$8.49"},
              {"title":"Salty Sea Feta","qty":null,"unit":"","price_cents":899},
              {"name":"Salmon, 8 oz","quantity":1.2,"price":"market price"},
              "Corn Tortillas",
              {"name":"豆腐","price":4.5},{"name":"  Crème\u0000\nfraîche\u202e ","price":3}
            ],"extra":[1,2]}
            """#
        )
        #expect(
            reading.cart.items == [
                CartItem(name: "Pasture Raised Eggs", quantity: 2, unit: "1 dozen", priceCents: 849),
                CartItem(name: "Salty Sea Feta", priceCents: 899),
                CartItem(name: "Salmon, 8 oz", quantity: 2, priceCents: 0),
                CartItem(name: "Corn Tortillas", priceCents: 0), CartItem(name: "豆腐", priceCents: 450),
                CartItem(name: "Crème fraîche", priceCents: 300),
            ]
        )
        #expect(reading.setAside.map(\.reason) == [.priceUnknown, .priceUnknown])
        #expect(reading.setAside.map(\.isInCart) == [true, true])
    }

    @Test("puts the same product at the same price on one line")
    func mergesDuplicates() throws {
        let reading = try self.items(
            #"""
            [{"name":"Eggs","quantity":2,"price":"8.49"},{"name":"Kale","price":"3"},{"name":"EGGS ","price":"$8.49"},
             {"name":"Eggs","price":"7.00"},{"name":"Eggs","unit":"6","price":"8.49"}]
            """#
        )
        #expect(reading.cart.items.map(\.quantity) == [3, 1, 1, 1])
    }

    @Test(
        "sets aside what is no product, with the reason",
        arguments: [
            ("17", SetAside.Reason.notAProduct), ("null", .notAProduct), ("[]", .notAProduct), ("true", .notAProduct),
            ("{}", .noName), (#"{"name":""}"#, .noName), (#"{"name":"\u0000\u202e \u0301"}"#, .noName),
            (#"{"name":["Eggs"]}"#, .noName), (#"{"name":"Eggs","quantity":0}"#, .quantity),
            (#"{"name":"Eggs","quantity":-1}"#, .quantity), (#"{"name":"Eggs","quantity":1e99}"#, .quantity),
            (#"{"name":"Eggs","quantity":"many"}"#, .quantity), (#"{"name":"Eggs","quantity":"nan"}"#, .quantity),
            (#"{"name":"\#(String(repeating: "x", count: 1_000_000))"}"#, .nameTooLong),
            (#"{"name":"a\#(String(repeating: "\u{301}", count: 10_000))"}"#, .nameTooLong),
        ]
    )
    func setsAside(item: String, reason: SetAside.Reason) throws {
        let reading = try self.items(#"[{"name":"Kale","price":1},\#(item),{"name":"Leek","price":1}]"#)
        #expect(reading.cart.items.map(\.name) == ["Kale", "Leek"])
        #expect(reading.setAside.map(\.reason) == [reason])
        #expect(reading.setAside.allSatisfy { $0.name.unicodeScalars.count <= 40 && !$0.isInCart })
    }

    @Test("an empty cart is empty, and 500 items are 500 items")
    func sizes() throws {
        for document in [#"{"items":[]}"#, #"{"items":null}"#, "[]"] {
            #expect(try self.items(document).cart == Cart())
        }
        let many = (0..<500).map { #"{"name":"Item \#($0)","price":"$\#($0).00"}"# }.joined(separator: ",")
        #expect(try self.items("[\(many)]").cart.items.count == 500)
    }

    @Test(
        "an error page is not taken for an empty cart",
        arguments: [
            "", "<html>", "{}", #"{"error":"gone"}"#, #"{"items":"none"}"#, "17", "null", #"{"items":[{"name":"#,
        ]
    )
    func refuses(document: String) {
        #expect(throws: StorefrontError.self) { try self.items(document) }
    }

    @Test("reads boxes, and what is in one that has no name or price")
    func readsBoxes() throws {
        let document = #"""
            {"boxes":[
              {"name":"Vegetables","price":"35,00 €","items":[{"name":"Kale","price":3.99}],
               "alternatives":[{"name":"Chard","price":3.99},{}]},
              {"items":[{"name":"Leek","price":1}]},
              "what"
            ]}
            """#
        let reading = try SectionReading(Array(document.utf8), of: .customizableBoxes)
        #expect(
            reading.cart.customizableBoxes == [
                CustomizableBox(
                    name: "Vegetables",
                    priceCents: 3_500,
                    items: [CartItem(name: "Kale", priceCents: 399)],
                    alternatives: [CartItem(name: "Chard", priceCents: 399)]
                ),
                CustomizableBox(
                    name: "Box",
                    priceCents: 0,
                    items: [CartItem(name: "Leek", priceCents: 100)],
                    alternatives: []
                ),
            ]
        )
        #expect(Set(reading.setAside.map(\.reason)) == [.noName, .priceUnknown, .notABox])
        let fixed = try SectionReading(Array(document.utf8), of: .fixedBoxes)
        #expect(fixed.cart.fixedBoxes.map(\.items.count) == [1, 1])
    }
}
