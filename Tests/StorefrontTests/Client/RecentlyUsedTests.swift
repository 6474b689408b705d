import Testing

@testable import Storefront

struct RecentlyUsedTests {
    @Test("agrees with a slow list of the keys used last", arguments: [0, 1, 3, 50])
    func agreesWithList(capacity: Int) {
        var generator = SystemRandomNumberGenerator()
        var fast = RecentlyUsed<Int, Int>(capacity: capacity)
        var slow: [(key: Int, value: Int)] = []
        for step in 0..<5_000 {
            let key = Int.random(in: 0..<80, using: &generator)
            let known = slow.firstIndex { $0.key == key }.map { slow.remove(at: $0) }
            switch Int.random(in: 0..<10, using: &generator) {
            case 0:
                fast[key] = nil
            case 1..<5:
                fast[key] = step
                slow.append((key, step))
            default:
                #expect(fast[key] == known?.value)
                if let known { slow.append(known) }
            }
            slow = slow.suffix(capacity)
            #expect(fast.count == slow.count)
        }
    }
}
