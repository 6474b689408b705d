import Testing

@testable import Storefront

struct JSONValueTests {
    @Test("tells all kinds of values apart")
    func kinds() throws {
        let value = try JSONValue(Array(#"{"a":[null,true,false,0,1,-2,1.5,1e3,12345678901234567890,"1",{}]}"#.utf8))
        #expect(
            value["b", "a"]
                == .array([
                    .null, .bool(true), .bool(false), .number(0), .number(1), .number(-2), .number(1.5), .number(1_000),
                    .number(12_345_678_901_234_567_890), .string("1"), .object([:]),
                ])
        )
        #expect(try JSONValue(Array("17".utf8)) == .number(17))
    }

    @Test("refuses a document that is nested without end")
    func depth() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: (any Error).self) { try JSONValue(deep) }
    }
}
