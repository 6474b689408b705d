import Foundation
import RouterKit
import Testing

struct JSONValueTests {
    @Test(
        "keeps what a value says",
        arguments: [
            JSONValue.null, .bool(true), .bool(false), .int(0), .int(-7), .int(.max), .int(.min), .double(0.5),
            .double(-1e-9),
            .double(1e300), .string(""), .string("true"), .string("1"), .array([]),
            .array([.null, .int(1), .array([])]),
            .object([:]), .object(["a": .object(["b": .null]), "": .string("👩‍🍳")]),
        ]
    )
    func roundTrip(value: JSONValue) throws {
        #expect(try JSONValue(encoding: value) == value)
        #expect(try value.decoded(as: JSONValue.self) == value)
    }

    @Test("is the form of a Codable value, and leads back to it")
    func encodesValues() throws {
        let basket = Basket(
            items: ["leek"],
            price: 12,
            boughtAt: Date(timeIntervalSince1970: 1.5),
            flags: ["new": true]
        )
        let value = try JSONValue(encoding: basket)
        #expect(value["price"] == .int(12))
        #expect(value["boughtAt"] == .int(1_500))
        #expect(try value.decoded(as: Basket.self) == basket)
    }

    @Test("refuses a shape that does not fit")
    func refuses() {
        #expect(throws: DecodingError.self) { try JSONValue.string("leek").decoded(as: Basket.self) }
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [Double.nan]) }
    }

    @Test("has members only when it is an object")
    func members() {
        #expect(JSONValue.object(["a": .int(1)])["a"] == .int(1))
        #expect(JSONValue.object(["a": .int(1)])["b"] == nil)
        #expect(JSONValue.array([.int(1)])["a"] == nil)
    }
}
