import Foundation
import Logging
import RouterKit

extension StoreProbe {
    /// All letters, oldest first.
    var letters: [DeadLetter] {
        get async throws {
            try await self.store.deadLetters(in: nil, after: nil, limit: 1_000).map(\.element).reversed()
        }
    }

    /// A turn whose message failed, not committed.
    func failing(
        _ id: String,
        text: String = "text",
        from context: ConversationContext? = nil,
        _ change: ((inout Turn) throws -> Void)? = nil
    ) async throws -> TurnRecord {
        let message = self.message(id, text)
        return try await self.turn(id, from: context) { turn in
            if let change { return try change(&turn) }
            _ = turn.bury(message, because: ConformanceFailure(description: "provoked"))
        }
    }

    /// Commits a turn whose message failed.
    func fail(_ id: String, text: String = "text") async throws -> TurnRecord {
        let record = try await self.failing(id, text: text)
        try await self.store.commit(record)
        return record
    }

    /// The letter that a turn leaves.
    func letter(in record: TurnRecord) throws -> DeadLetter {
        guard let letter = record.deadLetter else { throw ConformanceFailure(description: "a turn without a letter") }
        return letter
    }

    /// The letter of a message for which no turn could be made.
    func newLetter(_ id: String) throws -> DeadLetter {
        DeadLetter(
            id: DeadLetter.ID(rawValue: UUID().uuidString),
            key: .test,
            message: self.message(id, "text"),
            requestID: RequestID(rawValue: "request-\(id)"),
            reason: "provoked",
            attempts: 1,
            status: .dead,
            createdAt: self.start,
            lastFailedAt: self.start
        )
    }

    /// A turn that runs a letter again, not committed.
    func retrying(
        _ letter: DeadLetter,
        at seconds: TimeInterval = 0,
        _ change: (inout Turn) throws -> Void = { _ in }
    ) async throws -> TurnRecord {
        let context = try await self.store.load(letter.key) ?? ConversationContext(key: letter.key)
        var turn = Turn(
            context: context,
            requestID: letter.requestID,
            now: self.time(seconds),
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        turn.retry(letter)
        try change(&turn)
        return TurnRecord(turn, from: context.version, message: nil)
    }

    /// Buries a letter that has to be refused, and looks whether that left anything.
    func refusesBurial(of letter: DeadLetter, with refusal: StoreError) async throws {
        let before = (try await self.contents, try await self.letters)
        do {
            try await self.store.bury(letter, in: .idle, apology: OutgoingMessage(to: .test, text: "sorry"))
        } catch let error as StoreError where error == refusal {
            try expect(await self.contents, before.0, "what is stored after a burial was refused")
            try expect(await self.letters, before.1, "the letters after a burial was refused")
            return
        }
        throw ConformanceFailure(description: "the letter was buried instead of refused with \(refusal)")
    }

    /// All elements of a listing, page after page.
    static func pages<Element>(_ page: (Int?) async throws -> [Listed<Element>]) async throws -> [Element] {
        var listed: [Listed<Element>] = []
        while true {
            let next = try await page(listed.last?.position)
            guard !next.isEmpty else { return listed.map(\.element) }
            listed += next
        }
    }

    private func message(_ id: String, _ text: String) -> InboundMessage {
        InboundMessage(
            id: MessageID(provider: "test", rawValue: id),
            from: .test,
            to: "15550100",
            text: text,
            receivedAt: self.time(-0.125)
        )
    }
}
