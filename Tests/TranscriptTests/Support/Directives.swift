import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Synchronization

/// A shop that can be reached, or not, as a transcript says.
final class FlakyShop: CartSource {
    private let isDown = Mutex(false)
    private let clock: TestClock

    struct Down: Error {}

    init(clock: TestClock) { self.clock = clock }

    func set(isDown: Bool) { self.isDown.withLock { $0 = isDown } }

    func cart(of customer: PhoneNumber) throws -> CartReading {
        guard !self.isDown.withLock({ $0 }) else { throw Down() }
        return CartReading(cart: .demo, readAt: self.clock.now)
    }
}

extension TranscriptDirective {
    /// `:shop down`, `:shop up`: whether carts can be had.
    static func shop(_ shop: FlakyShop) -> TranscriptDirective {
        TranscriptDirective("shop") { argument in
            guard ["down", "up"].contains(argument) else { throw TranscriptRefusal("say :shop down or :shop up") }
            return { _ in shop.set(isDown: argument == "down") }
        }
    }

    /// `:part 7 2/3 and no mushrooms`: a part of the text 7, the second of three; its jobs wait for the next directive.
    static let part = TranscriptDirective("part") { argument in
        let words = argument.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let numbers = words.dropFirst().first?.split(separator: "/").compactMap { Int($0) } ?? []
        guard words.count == 3, numbers.count == 2,
            let part = MessagePart(reference: words[0], number: numbers[0], total: numbers[1])
        else { throw TranscriptRefusal("say :part, a name for the text, the part such as 2/3, and its words") }
        let text = words[2]
        return { phone in
            _ = try await phone.engine.receive(
                InboundMessage(
                    id: MessageID(provider: "test", rawValue: UUID().uuidString),
                    from: phone.number,
                    text: text,
                    receivedAt: phone.clock.now,
                    part: part
                )
            )
            try await phone.runJobs()
        }
    }

    /// `:busy plan`: a text that comes while the jobs of the one before still wait.
    static let busy = TranscriptDirective("busy") { text in { phone in try await phone.receive(text) } }
}
