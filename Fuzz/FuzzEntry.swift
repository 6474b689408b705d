/// Where libFuzzer enters: the first byte of an input picks what the rest is given to.
///
/// A rule that does not hold ends the program, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let rest = bytes.dropFirst()
    switch first % 4 {
    case 0: WebhookRules.check(rest)
    case 1: SignatureRules.check(rest)
    case 2: SegmentRules.check(rest)
    default: PhoneRules.check(rest)
    }
    return 0
}
