import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import AdminHandlers

struct AdminGateTests {
    private let gate = AdminGate(phones: [.test])
    private let next = Next { _, _ in "the assistant's" }

    @Test("a command becomes a job and is answered by it")
    func takes() async throws {
        var turn = try Turn.test(state: .idle)
        let reply = try await self.gate.handle(.test("PAUSE 123456"), in: &turn, next: self.next)
        #expect(reply == .silent && turn.classification.intent == .admin)
        let order: AdminOrder = try #require(turn.jobs.first).payload.decoded()
        #expect(turn.jobs.map(\.name) == [AdminJob.name] && order.name == .pause && order.code == "123456")
        #expect(order.at == turn.now)
    }

    @Test("what else admins text, and the same words from others, go on untouched")
    func passes() async throws {
        for message in [
            InboundMessage.test("plan"), .test("STATUS", from: try PhoneNumber("+15550002222")),
            .test("RESET +15550001111 123456", from: try PhoneNumber("+15550002222")),
        ] {
            var turn = try Turn.test()
            #expect(try await self.gate.handle(message, in: &turn, next: self.next) == "the assistant's")
            #expect(turn.events.isEmpty && turn.jobs.isEmpty)
        }
    }

    @Test("SEND takes the broadcast along that waits")
    func takesBroadcast() async throws {
        let broadcast = AdminBroadcast(id: "b", text: "News", at: TestClock.start)
        var turn = try Turn.test { $0[AdminBroadcast.self] = broadcast }
        _ = try await self.gate.handle(.test("SEND 123456"), in: &turn, next: self.next)
        let order: AdminOrder = try #require(turn.jobs.first).payload.decoded()
        #expect(order.broadcast == broadcast)
    }
}
