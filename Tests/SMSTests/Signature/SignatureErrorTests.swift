import Testing

@testable import SMS

struct SignatureErrorTests {
    @Test(
        "says what to check",
        arguments: [
            (SignatureError.noSecret, "no signature secret is set"), (.mismatch, "check the signature secret"),
            (.otherBody, "check what changes it"), (.otherAccount, "check the account's key"),
            (.missing("the field sig"), "the field sig is missing; switch signing on"),
            (.malformed("the field sig"), "the field sig is not what it has to be"),
            (.uncovered(remedy: "use POST"), "use POST"),
            (.stale(seconds: 301), "301 s ago: check this machine's clock"),
            (.early(seconds: 301), "301 s in the future: check this machine's clock"),
        ]
    )
    func descriptions(error: SignatureError, text: String) {
        #expect(error.description.contains(text))
    }

    @Test(
        "a time that is no number, or out of all bounds, is refused",
        arguments: [Double.nan, .infinity, -.infinity, 1e300]
    )
    func strangeTimes(time: Double) {
        #expect(throws: SignatureError.self) { try SignatureAge(tolerance: 300).check(signedAt: time, now: noon) }
    }

    @Test("bytes are the same when all of them are")
    func constantTime() {
        #expect(ConstantTime.areEqual([], []))
        #expect(ConstantTime.areEqual([1, 2], [1, 2]))
        #expect(!ConstantTime.areEqual([1, 2], [1, 3]))
        #expect(!ConstantTime.areEqual([1, 2], [3, 2]))
        #expect(!ConstantTime.areEqual([1, 2], [1]))
    }

    @Test("a secret does not print")
    func secrets() {
        let configuration = Vonage.Configuration(apiKey: "key", apiSecret: "hush", sender: "1")
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped] { #expect(!text.contains("hush")) }
    }
}
