import Foundation
import RouterKit

extension StoreConformance {
    static let burialChecks = [
        Check("buries a message without a turn: the letter, its id, and the apology") { probe in
            let letter = try probe.newLetter("m1")
            let apology = OutgoingMessage(to: .test, text: "sorry")
            let state = ConversationState(rawValue: "somewhere")
            try await probe.store.bury(letter, in: state, apology: apology)
            try expect(await probe.letters, [letter], "the letters")
            let queued = QueuedMessage(message: apology, requestID: letter.requestID, createdAt: letter.createdAt)
            try expect(await probe.store.messages(after: nil, limit: 9).map(\.element), [queued], "the messages")
            try expect(await probe.leaseMessage().message, apology, "the message that waits")
            try expect(await probe.store.load(.test), nil, "the conversation")
            let recorded = try await probe.store.turn(answering: letter.message.id)
            try expect(recorded?.key, .test, "whose turn the message had")
            try expect(recorded?.events, [], "its events")
            try expect(recorded?.state, state, "its state")
        },
        Check("buries a message with no apology") { probe in
            try await probe.store.bury(probe.newLetter("m1"), in: .idle, apology: nil)
            try expect(await probe.store.messages(after: nil, limit: 9).map(\.element), [], "messages")
            try expect(await probe.letters.count, 1, "letters")
        },
        Check("takes a message that was buried for one that was answered") { probe in
            let letter = try probe.newLetter("m1")
            try await probe.store.bury(letter, in: .idle, apology: nil)
            try await probe.refuses(probe.turn("m1"), with: .duplicateMessage)
            try await probe.refusesBurial(of: probe.newLetter("m1"), with: .duplicateMessage)
            try expect(await probe.letters, [letter], "the letters")
        },
        Check("does not bury a message that was answered") { probe in
            try await probe.commit("m1")
            try await probe.refusesBurial(of: probe.newLetter("m1"), with: .duplicateMessage)
            try expect(await probe.letters, [], "the letters")
        },
        Check("buries another attempt in place of the one before, with no second apology") { probe in
            let letter = try probe.newLetter("m1")
            try await probe.store.bury(letter, in: .idle, apology: nil)
            let again = letter.failedAgain(at: probe.time(60), because: "still")
            let apology = OutgoingMessage(to: .test, text: "sorry")
            try await probe.store.bury(again, in: .idle, apology: apology)
            try expect(await probe.letters, [again], "the letters")
            try expect(await probe.letters.map(\.attempts), [2], "the attempts")
            try expect(await probe.store.messages(after: nil, limit: 9).map(\.element), [], "messages")
            try await probe.store.commit(probe.retrying(again))
            try expect(await probe.letters.map(\.status), [.done], "where the letter stands")
        },
    ]
}
