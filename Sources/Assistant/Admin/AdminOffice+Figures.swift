import AdminHandlers
import Foundation
import RouterKit
import RouterKitSQL

/// What admins are told.
extension AdminOffice {
    /// How many of the latest events and messages statistics look at, at most.
    private static let latest = TransitionCountService.events

    /// The command that asks does not count as waiting.
    func status(at time: Date) async throws -> AdminStatus {
        let depths = try await self.store.queueDepths(at: time, except: AdminModule.command)
        let oldest = [depths.oldestMessage, depths.oldestJob].compactMap(\.self).min()
        return AdminStatus(
            isReady: await self.isReady,
            uptime: self.engine.clock.now.timeIntervalSince(self.startedAt),
            circuit: self.sender.circuit,
            isPaused: try await self.store.sendingPausedSince() != nil,
            messages: depths.messages,
            jobs: depths.jobs,
            oldest: oldest.map { time.timeIntervalSince($0) },
            deadTurns: depths.deadTurns,
            deadMessages: depths.deadMessages,
            deadJobs: depths.deadJobs
        )
    }

    private var isReady: Bool {
        get async {
            do {
                try await self.store.checkWritable()
                return true
            } catch {
                return false
            }
        }
    }

    func statistics(from start: Date, to end: Date) async throws -> AdminStatistics {
        let activity = try await self.store.activity(from: start, to: end, ofLatest: Self.latest)
        return AdminStatistics(
            received: activity.received,
            sent: activity.sent,
            read: activity.read,
            understood: activity.read - activity.unknown,
            errors: activity.errors,
            conversations: activity.conversations
        )
    }

    func customer(_ phone: PhoneNumber) async throws -> AdminCustomer? {
        guard let context = try await self.store.load(ConversationKey(phone: phone)) else { return nil }
        return AdminCustomer(
            state: context.state,
            lastActivity: context.lastActivity,
            language: context.locale?.language ?? .english,
            isOptedOut: context.number?.optedOutAt != nil,
            waiting: try await self.store.waitingMessages(to: phone)
        )
    }
}
