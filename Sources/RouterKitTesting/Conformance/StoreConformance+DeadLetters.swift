import Foundation
import RouterKit

extension StoreConformance {
    static let deadLetterChecks = [
        Check("keeps the dead letter of a turn, as it is") { probe in
            let text = " two  spaces\nżółw 👩‍🍳 '; DROP \"%s $1 \\ \u{0} and after"
            let record = try await probe.fail("m1", text: text)
            let letter = try probe.letter(in: record)
            try expect(letter.message.text, text, "the text in the turn")
            try expect(await probe.store.deadLetter(letter.id), letter, "the letter")
            try expect(await probe.store.deadLetter(of: letter.message.id), letter, "the letter of the message")
            try expect(await probe.store.deadLetters(in: nil, after: nil, limit: 9).map(\.element), [letter], "all")
        },
        Check("has no dead letter that never was") { probe in
            try await probe.commit("m1")
            let id = DeadLetter.ID(rawValue: "nobody")
            try expect(await probe.store.deadLetter(id), nil, "a letter")
            try expect(await probe.store.deadLetter(of: MessageID(provider: "test", rawValue: "m1")), nil, "a letter")
            try expect(await probe.store.discard(id, at: probe.time(1)), false, "whether it was discarded")
        },
        Check("keeps no letter of a turn that it refuses") { probe in
            try await probe.commit("m1")
            let again = try await probe.failing("m1")
            try await probe.refuses(again, with: .duplicateMessage)
            let stale = try await probe.failing("m2", from: ConversationContext(key: .test))
            try await probe.refuses(stale, with: .versionConflict)
            try expect(await probe.letters, [], "letters")
        },
        Check("ends a letter with the turn that runs it again") { probe in
            let letter = try probe.letter(in: await probe.fail("m1"))
            let record = try await probe.retrying(letter, at: 60) { $0.send("hello again") }
            try await probe.store.commit(record)
            try expect(await probe.letters, [probe.letter(in: record)], "the letters")
            try expect(await probe.letters.map(\.status), [.done], "where it stands")
            try expect(await probe.store.load(.test), record.context, "the context")
        },
        Check("lets a later attempt that failed take the place of the one before") { probe in
            let letter = try probe.letter(in: await probe.fail("m1"))
            let record = try await probe.retrying(letter, at: 60) { turn in
                _ = turn.bury(letter.message, because: ConformanceFailure(description: "again"))
            }
            try await probe.store.commit(record)
            try expect(await probe.letters, [probe.letter(in: record)], "the letters")
            try expect(await probe.letters.map(\.reason), ["again"], "the reason")
        },
        Check("runs a letter again once for each attempt, however many try") { probe in
            let letter = try probe.letter(in: await probe.fail("m1"))
            try await probe.store.commit(
                probe.retrying(letter) { turn in
                    _ = turn.bury(letter.message, because: ConformanceFailure(description: "again"))
                }
            )
            try await probe.refuses(probe.retrying(letter), with: .letterOvertaken)
            let overtaken = letter.failedAgain(at: probe.time(9), because: "late")
            try await probe.refusesBurial(of: overtaken, with: .letterOvertaken)
            let second = try StoreProbe.only(await probe.letters, "letters")
            try await probe.store.commit(probe.retrying(second))
            let third = try StoreProbe.only(await probe.letters, "letters")
            try await probe.refuses(probe.retrying(third), with: .letterOvertaken)
        },
        Check("discards a dead letter once, and runs it no more") { probe in
            let letter = try probe.letter(in: await probe.fail("m1"))
            try expect(await probe.store.discard(letter.id, at: probe.time(50)), true, "whether it was discarded")
            let discarded = try StoreProbe.only(await probe.letters, "letters")
            try expect(discarded.status, .discarded, "where it stands")
            try expect(discarded.endedAt, probe.time(50), "when it ended")
            try expect(await probe.store.discard(letter.id, at: probe.time(51)), false, "whether it was again")
            try await probe.refuses(probe.retrying(letter), with: .letterOvertaken)
            try expect(await probe.letters, [discarded], "the letters")
        },
        Check("lists letters newest first, in pages, all or those that stand somewhere") { probe in
            var letters: [DeadLetter] = []
            for number in 1...5 { letters.append(try probe.letter(in: await probe.fail("m\(number)"))) }
            for index in [0, 3] { _ = try await probe.store.discard(letters[index].id, at: probe.time(1)) }
            func list(_ status: DeadLetter.Status?) async throws -> [String] {
                try await StoreProbe.pages { position in
                    try await probe.store.deadLetters(in: status, after: position, limit: 2)
                }.map(\.message.id.rawValue)
            }
            try expect(await list(nil), ["m5", "m4", "m3", "m2", "m1"], "the letters")
            try expect(await list(.dead), ["m5", "m3", "m2"], "the dead ones")
            try expect(await list(.discarded), ["m4", "m1"], "the discarded ones")
            try expect(await list(.done), [], "the ones done")
        },
        Check("finds the last of several letters of a message") { probe in
            _ = try await probe.fail("m1")
            let first = try StoreProbe.only(await probe.letters, "letters")
            let second = try await probe.failing("m2") { turn in
                _ = turn.bury(first.message, because: ConformanceFailure(description: "second"))
            }
            try await probe.store.commit(second)
            try expect(await probe.store.deadLetter(of: first.message.id)?.reason, "second", "the letter")
        },
    ]
}
