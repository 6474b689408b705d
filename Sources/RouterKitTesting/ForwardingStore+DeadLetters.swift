public import Foundation
public import RouterKit

extension ForwardingStore {
    public func bury(_ letter: DeadLetter, in state: ConversationState, apology: OutgoingMessage?) async throws {
        try await self.base.bury(letter, in: state, apology: apology)
    }

    public func deadLetter(_ id: DeadLetter.ID) async throws -> DeadLetter? {
        try await self.base.deadLetter(id)
    }

    public func deadLetter(of message: MessageID) async throws -> DeadLetter? {
        try await self.base.deadLetter(of: message)
    }

    public func discard(_ letter: DeadLetter.ID, at time: Date) async throws -> Bool {
        try await self.base.discard(letter, at: time)
    }

    public func deadLetters(
        in status: DeadLetter.Status?,
        after position: Int?,
        limit: Int
    ) async throws -> [Listed<DeadLetter>] {
        try await self.base.deadLetters(in: status, after: position, limit: limit)
    }

    public func jobs(in status: Job.Status, after position: Int?, limit: Int) async throws -> [Listed<Job>] {
        try await self.base.jobs(in: status, after: position, limit: limit)
    }

    public func discard(_ job: Job.ID) async throws -> Bool {
        try await self.base.discard(job)
    }

    public func messages(
        in status: QueuedMessage.Status,
        after position: Int?,
        limit: Int
    ) async throws -> [Listed<QueuedMessage>] {
        try await self.base.messages(in: status, after: position, limit: limit)
    }

    public func discard(_ id: OutgoingMessage.ID) async throws -> Bool {
        try await self.base.discard(id)
    }
}
