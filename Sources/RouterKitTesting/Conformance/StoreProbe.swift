import Foundation
import Logging
import RouterKit

/// A store under a check, with the few things that every check does to it.
struct StoreProbe: Sendable {
    let store: any EngineStore
    let start = TestClock.start
    static let lease: TimeInterval = 30

    /// A turn of `key` that answers a message, made as the engine makes it but not committed.
    ///
    /// It begins with what the store holds when `context` is left out, happens so many seconds after the start of the
    /// test clock, and is a signal's turn when a job ends with it.
    func turn(
        _ id: String = "m1",
        provider: String = "test",
        of key: ConversationKey = .test,
        from context: ConversationContext? = nil,
        at seconds: TimeInterval = 0,
        ending ended: TurnRecord.EndedJob? = nil,
        trace: TraceContext? = nil,
        _ change: (inout Turn) throws -> Void = { $0.send("hello") }
    ) async throws -> TurnRecord {
        let stored = try await self.store.load(key)
        let context = context ?? stored ?? ConversationContext(key: key)
        var turn = Turn(
            context: context,
            requestID: ended?.job.requestID ?? RequestID(rawValue: "request-\(id)"),
            now: self.time(seconds),
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        let message = MessageID(provider: provider, rawValue: id)
        if let job = ended?.job {
            turn.append(.signalReceived(.init(Signal(job: job.name, jobID: job.id, outcome: .finished(.null)))))
        } else {
            turn.append(
                .messageReceived(
                    .init(InboundMessage(id: message, from: key.phone, text: "text of \(id)", receivedAt: turn.now))
                )
            )
        }
        try change(&turn)
        return TurnRecord(
            turn,
            from: context.version,
            message: ended == nil ? message : nil,
            endedJob: ended,
            trace: trace
        )
    }

    /// Records what came of one attempt to send.
    func record(_ message: QueuedMessage, _ result: SendOutcome.Result) async throws {
        try await self.store.record([SendOutcome(message, result)])
    }

    /// Makes a turn and commits it.
    @discardableResult
    func commit(
        _ id: String = "m1",
        of key: ConversationKey = .test,
        at seconds: TimeInterval = 0,
        ending ended: TurnRecord.EndedJob? = nil,
        _ change: (inout Turn) throws -> Void = { $0.send("hello") }
    ) async throws -> TurnRecord {
        let record = try await self.turn(id, of: key, at: seconds, ending: ended, change)
        try await self.store.commit(record)
        return record
    }

    /// Commits a turn that starts a job, due `delay` seconds after it.
    func enqueue(
        _ id: String = "m1",
        of key: ConversationKey = .test,
        dueIn delay: TimeInterval = 0,
        payload: JSONValue = .null
    ) async throws -> Job {
        let runAt = self.time(delay)
        let record = try await self.commit(id, of: key) { turn in
            turn.enqueue(JobRequest("probe", payload: payload, runAt: runAt))
        }
        return try Self.only(record.jobs, "jobs in a turn that enqueued one")
    }

    /// The time so many seconds after the start.
    func time(_ seconds: TimeInterval) -> Date { self.start.addingTimeInterval(seconds) }

    /// Takes the jobs that are due, for ``lease`` seconds.
    func leaseJobs(_ limit: Int = 10, at seconds: TimeInterval = 0) async throws -> [Job] {
        try await self.store.leaseJobs(limit: limit, now: self.time(seconds), until: self.time(seconds + Self.lease))
    }

    /// Takes the only job that is due.
    func leaseJob(at seconds: TimeInterval = 0) async throws -> Job {
        try Self.only(await self.leaseJobs(at: seconds), "jobs due after \(seconds) s")
    }

    /// Takes the messages that wait, for ``lease`` seconds.
    func leaseMessages(_ limit: Int = 10, at seconds: TimeInterval = 0) async throws -> [QueuedMessage] {
        try await self.store.leaseMessages(
            limit: limit,
            now: self.time(seconds),
            until: self.time(seconds + Self.lease)
        )
    }

    /// Takes the only message that waits.
    func leaseMessage(at seconds: TimeInterval = 0) async throws -> QueuedMessage {
        try Self.only(await self.leaseMessages(at: seconds), "messages waiting after \(seconds) s")
    }

    /// The only element of a list.
    static func only<Element>(_ list: [Element], _ what: String) throws -> Element {
        guard let first = list.first, list.count == 1 else {
            throw ConformanceFailure(description: "\(what): \(list.count) instead of 1")
        }
        return first
    }
}

extension StoreProbe {
    /// Everything that can be read out of a store.
    struct Contents: Sendable, Equatable {
        var contexts: [ConversationContext] = []
        var events: [[ConversationEvent]] = []
        var jobs: [Job] = []
        var messages: [QueuedMessage] = []
    }

    /// Everything that is in the store.
    var contents: Contents {
        get async throws {
            var contents = Contents()
            contents.contexts = try await self.store.conversations(after: nil, limit: 1_000)
            for context in contents.contexts {
                contents.events.append(try await self.store.events(of: context.key, after: 0, limit: 10_000))
            }
            contents.jobs = try await self.store.jobs(after: nil, limit: 1_000).map(\.element)
            contents.messages = try await self.store.messages(after: nil, limit: 1_000).map(\.element)
            return contents
        }
    }

    /// Commits a turn that has to be refused, and looks whether it left anything.
    func refuses(_ record: TurnRecord, with refusal: StoreError) async throws {
        let before = try await self.contents
        do {
            try await self.store.commit(record)
        } catch let error as StoreError where error == refusal {
            try expect(await self.contents, before, "what is stored after a turn was refused with \(refusal)")
            return
        } catch {
            throw ConformanceFailure(description: "the turn was refused with \(error) instead of \(refusal)")
        }
        throw ConformanceFailure(description: "the turn was committed instead of refused with \(refusal)")
    }
}

/// Fails when two values differ.
func expect<Value: Equatable>(_ value: Value, _ expected: Value, _ what: String) throws {
    guard value == expected else {
        throw ConformanceFailure(description: "\(what): \(value) instead of \(expected)")
    }
}

extension ConversationKey {
    /// The conversation of ``RouterKit/PhoneNumber/test``.
    static let test = ConversationKey(phone: .test)

    /// A conversation of nobody's, one for each number below 10,000.
    static func test(_ number: Int) throws -> ConversationKey {
        let digits = "000\(number)".suffix(4)
        return ConversationKey(phone: try PhoneNumber("+1555010\(digits)"))
    }
}
