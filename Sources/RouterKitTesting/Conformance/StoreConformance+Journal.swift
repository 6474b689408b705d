import RouterKit

extension StoreConformance {
    static let journalChecks = [
        Check("gives events in pages, in order") { probe in
            for number in 1...4 { try await probe.commit("m\(number)", Self.everything) }
            let all = try await probe.store.events(of: .test, after: 0, limit: 1_000)
            try expect(all.map(\.sequence), Array(1...all.count), "the sequence numbers")
            var paged: [ConversationEvent] = []
            while true {
                let page = try await probe.store.events(of: .test, after: paged.last?.sequence ?? 0, limit: 7)
                guard !page.isEmpty else { break }
                guard page.count <= 7 else { throw ConformanceFailure(description: "a page of \(page.count), limit 7") }
                paged += page
            }
            try expect(paged, all, "the pages together")
        },
        Check("keeps an event that this program does not know as it is, with the number of its form") { probe in
            let payload = JSONValue.object(["crew": .array([.string("a"), .double(0.5), .null])])
            let change = ConversationEvent.Change.unknown(type: "moon_landed", schema: 7, payload: payload)
            try await probe.commit("m1") { $0.append(change) }
            let events = try await probe.store.events(of: .test, after: 0, limit: 9)
            try expect(events.last?.change, change, "the event")
        },
        Check("has no events after the last, and none of others") { probe in
            try await probe.commit("m1", Self.everything)
            try await probe.commit("m2", of: .test(2), Self.everything)
            let last = try await probe.store.load(.test)?.lastSequence ?? 0
            try expect(await probe.store.events(of: .test, after: last, limit: 9), [], "events after the last")
            try expect(await probe.store.events(of: .test(3), after: 0, limit: 9), [], "events of nobody")
        },
        Check("finds the turn that answered a message, as it was then") { probe in
            let first = try await probe.commit("m1", Self.everything)
            try await probe.commit("m2") { try $0.transition(to: ConversationState(rawValue: "elsewhere")) }
            let found = try await probe.store.turn(answering: MessageID(provider: "test", rawValue: "m1"))
            try expect(found?.events, first.events, "the events of the turn")
            try expect(found?.state, first.context.state, "the state after that turn")
        },
        Check("finds no turn for a message that was not committed") { probe in
            try await probe.commit("m1")
            let stale = try await probe.turn("m2", from: ConversationContext(key: .test))
            try await probe.refuses(stale, with: .versionConflict)
            for message in [("test", "m2"), ("other", "m1"), ("test", "never")] {
                let found = try await probe.store.turn(
                    answering: MessageID(provider: message.0, rawValue: message.1)
                )
                try expect(found?.events, nil, "the turn that answered \(message.0):\(message.1)")
            }
        },
        Check("lists each conversation once, in the order of keys") { probe in
            for number in [5, 1, 4, 2, 3] { try await probe.commit("m\(number)", of: .test(number)) }
            try await probe.commit("m6", of: .test(3))
            let member = ConversationKey(phone: try ConversationKey.test(3).phone, member: "anna")
            try await probe.commit("m7", of: member)
            var listed: [ConversationContext] = []
            while true {
                let page = try await probe.store.conversations(after: listed.last?.key, limit: 2)
                guard !page.isEmpty else { break }
                listed += page
            }
            let keys = try [1, 2, 3].map(ConversationKey.test) + [member] + [4, 5].map(ConversationKey.test)
            try expect(listed.map(\.key), keys, "the keys")
            for context in listed {
                try expect(await probe.store.load(context.key), context, "a conversation, listed and loaded")
            }
        },
    ]
}
