import RouterKitTesting
import Testing

@testable import RouterKit

/// What an engine does when its store refuses a turn, or fails.
struct CommitConflictTests {
    @Test("runs a turn again when another node was first", arguments: [1, 2, 4])
    func conflict(times: Int) async throws {
        let store = FailingStore(InMemoryStore())
        let log = CallLog()
        let harness = try EngineHarness(
            .planning { _, _ in
                log.append("run")
                return "planned"
            },
            store: store
        )
        store.fail(.commit, times: times, with: StoreError.versionConflict)
        #expect(try await harness.send("plan").replies == ["planned"])
        #expect(log.entries.count == times + 1)
        #expect(try await harness.context()?.version == 1)
        #expect(try await harness.messages.count == 1)
    }

    @Test("gives up after five conflicts, stores nothing, and takes the same message later")
    func contended() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try EngineHarness(.planning { _, _ in "planned" }, store: store)
        store.fail(.commit, times: 5, with: StoreError.versionConflict)
        await #expect(throws: EngineError.contended) { try await harness.send("plan", id: "m1") }
        #expect(try await harness.context() == nil)
        #expect(try await harness.messages.isEmpty)
        #expect(try await harness.send("plan", id: "m1").replies == ["planned"])
    }

    @Test("runs the turn again on what the other node wrote: no update is lost")
    func rivalNode() async throws {
        let shared = InMemoryStore()
        let module = ScriptedModule.planning { message, turn in
            var basket = turn[Basket.self] ?? Basket()
            basket.items.append(message.text)
            turn[Basket.self] = basket
            return Reply(basket.items.joined(separator: ", "))
        }
        let rival = try EngineHarness(module, store: shared)
        let harness = try EngineHarness(
            module,
            store: RivalStore(base: shared, before: 2) { try await rival.send("plan \($0)") }
        )
        #expect(try await harness.send("plan mine").replies == ["plan 1, plan 2, plan mine"])
        #expect(try await harness.context()?.version == 3)
        let events = try await harness.events()
        #expect(events.map(\.sequence) == Array(1...events.count))
    }

    @Test(
        "fails when the store fails, stores nothing, and takes the same message later",
        arguments: [
            FailingStore.Operation.load, .commit,
        ]
    )
    func storeFailure(operation: FailingStore.Operation) async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try EngineHarness(.planning { _, _ in "planned" }, store: store)
        store.fail(operation, with: ScriptedFailure("disk full"))
        await #expect(throws: ScriptedFailure("disk full")) { try await harness.send("plan", id: "m1") }
        #expect(try await harness.context() == nil)
        #expect(try await harness.messages.isEmpty)
        let outcome = try await harness.send("plan", id: "m1")
        #expect(outcome.replies == ["planned"])
        #expect(outcome.lastSequence == 2)
    }
}

/// A store to which another node commits first, so many times.
private struct RivalStore: ForwardingStore {
    let base: any EngineStore
    let rival: @Sendable (Int) async throws -> Void
    private let remaining: Countdown

    private actor Countdown {
        private var done = 0
        private let total: Int

        init(_ total: Int) { self.total = total }

        func next() -> Int? {
            guard self.done < self.total else { return nil }
            self.done += 1
            return self.done
        }
    }

    init(base: any EngineStore, before times: Int, _ rival: @escaping @Sendable (Int) async throws -> Void) {
        self.base = base
        self.rival = rival
        self.remaining = Countdown(times)
    }

    func commit(_ turn: TurnRecord) async throws {
        if let number = await self.remaining.next() { try await self.rival(number) }
        try await self.base.commit(turn)
    }
}
