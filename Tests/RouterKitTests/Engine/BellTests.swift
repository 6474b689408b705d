import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct BellTests {
    private let bell = Bell()

    @Test("wakes who waits")
    func wakes() async {
        let sleeper = Task.immediate { await self.bell.wait(atMost: .seconds(3_600)) }
        self.bell.ring()
        await sleeper.value
    }

    @Test("remembers once that it rang while nobody waited")
    func remembers() async {
        self.bell.ring()
        self.bell.ring()
        await self.bell.wait(atMost: .seconds(3_600))

        let log = CallLog()
        let sleeper = Task.immediate {
            await self.bell.wait(atMost: .seconds(3_600))
            log.append("awake")
        }
        #expect(log.entries.isEmpty)
        self.bell.ring()
        await sleeper.value
    }

    @Test("wakes everybody who waits: two workers may share a bell")
    func wakesAll() async {
        let sleepers = (0..<3).map { _ in Task.immediate { await self.bell.wait(atMost: .seconds(3_600)) } }
        self.bell.ring()
        for sleeper in sleepers { await sleeper.value }
    }

    @Test("loses patience")
    func losesPatience() async {
        await self.bell.wait(atMost: .milliseconds(1))
    }

    @Test("wakes when its task is cancelled, before or while it waits")
    func cancellation() async {
        let waiting = Task.immediate { await self.bell.wait(atMost: .seconds(3_600)) }
        waiting.cancel()
        await waiting.value

        let gate = Gate()
        let late = Task {
            await gate.pass()
            await self.bell.wait(atMost: .seconds(3_600))
        }
        late.cancel()
        gate.open()
        await late.value
    }
}
