import RouterKit

extension StoreConformance {
    static let outboxChecks = [
        Check("leases messages in the order of their turns, as many as asked") { probe in
            for number in 1...4 { try await probe.commit("m\(number)", of: .test(5 - number)) { $0.send("\(number)") } }
            try expect(await probe.leaseMessages(3).map(\.message.text), ["1", "2", "3"], "the first three")
            try expect(await probe.leaseMessages(3).map(\.message.text), ["4"], "the rest")
            try expect(await probe.leaseMessages(3), [], "messages that are leased")
        },
        Check("leases first what has been due longest") { probe in
            try await probe.commit("m1", of: .test(1), at: 2) { $0.send("later") }
            try await probe.commit("m2", of: .test(2), at: 1) { $0.send("sooner") }
            try expect(await probe.leaseMessages(1, at: 3).map(\.message.text), ["sooner"], "the first")
        },
        Check("says what a leased message is, and that it is being sent") { probe in
            let record = try await probe.commit("m1") { $0.send("hello") }
            let leased = try await probe.leaseMessage()
            let expected = QueuedMessage(
                message: try StoreProbe.only(record.outgoing, "messages in a turn that sent one"),
                requestID: RequestID(rawValue: "request-m1"),
                createdAt: probe.start,
                status: .sending,
                attempts: 1,
                availableAt: probe.time(StoreProbe.lease)
            )
            try expect(leased, expected, "the leased message")
            try expect(await probe.store.messages(after: nil, limit: 9).map(\.element), [leased], "the listed ones")
        },
        Check("leases a message again when its lease has ended, as another attempt") { probe in
            try await probe.commit("m1")
            _ = try await probe.leaseMessage()
            try expect(await probe.leaseMessages(at: StoreProbe.lease - 0.001), [], "taken from a valid lease")
            try expect(await probe.leaseMessage(at: StoreProbe.lease).attempts, 2, "the attempts")
        },
        Check("keeps a sent message, under the provider's id") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .sent(providerMessageID: "p-1"))
            let sent = try StoreProbe.only(await probe.store.messages(after: nil, limit: 9), "messages").element
            try expect(sent.status, .sent, "the status")
            try expect(sent.providerMessageID, "p-1", "the provider's id")
            try expect(sent.attempts, 1, "the attempts")
            try expect(await probe.leaseMessages(at: 1_000), [], "sent messages leased again")
        },
        Check("puts a message back until its next attempt") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .failed(retryAt: probe.time(4), reason: "busy"))
            let waiting = try StoreProbe.only(await probe.store.messages(after: nil, limit: 9), "messages").element
            try expect(waiting.status, .pending, "the status")
            try expect(waiting.lastError, "busy", "the last error")
            try expect(waiting.availableAt, probe.time(4), "the time of the next attempt")
            try expect(await probe.leaseMessages(at: 3.999), [], "messages leased before their next attempt")
            try expect(await probe.leaseMessage(at: 4).attempts, 2, "the attempts")
        },
        Check("gives a message up for good") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .dead(reason: "no such number"))
            let dead = try StoreProbe.only(await probe.store.messages(after: nil, limit: 9), "messages").element
            try expect(dead.status, .dead, "the status")
            try expect(dead.lastError, "no such number", "the reason")
            try expect(await probe.leaseMessages(at: 1_000), [], "dead messages leased again")
        },
        Check("ignores what an overtaken attempt to send has to say") { probe in
            try await probe.commit("m1")
            let overtaken = try await probe.leaseMessage()
            let current = try await probe.leaseMessage(at: StoreProbe.lease)
            try await probe.record(overtaken, .dead(reason: "late"))
            try await probe.record(overtaken, .unknown(retryAt: probe.time(99), reason: "late"))
            try await probe.record(overtaken, .handedBack)
            try await probe.record(overtaken, .sent(providerMessageID: "late"))
            try expect(await probe.store.messages(after: nil, limit: 9).map(\.element), [current], "the message")
        },
        Check("keeps a sent message sent, whatever comes later") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .sent(providerMessageID: "p-1"))
            try await probe.record(leased, .failed(retryAt: probe.time(1), reason: "late"))
            try await probe.record(leased, .sent(providerMessageID: "p-2"))
            let sent = try StoreProbe.only(await probe.store.messages(after: nil, limit: 9), "messages").element
            try expect(sent.status, .sent, "the status")
            try expect(sent.providerMessageID, "p-1", "the provider's id")
        },
        Check("keeps a message that was put back, whatever its old attempt says later") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .failed(retryAt: probe.time(4), reason: "busy"))
            try await probe.record(leased, .dead(reason: "late"))
            try expect(await probe.leaseMessages(at: 4).count, 1, "messages for the next attempt")
        },
        Check("gives each message to one of several senders") { probe in
            for number in 0..<12 { try await probe.commit("m\(number)", of: .test(number)) }
            let leased = try await withThrowingTaskGroup(of: [QueuedMessage].self) { group in
                for _ in 0..<6 { group.addTask { try await probe.leaseMessages(3) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try expect(leased.count, 12, "messages leased")
            try expect(Set(leased.map(\.message.id)).count, 12, "different messages leased")
        },
        Check("takes a lease back whose attempt did not begin, and does not count it") { probe in
            try await probe.commit("m1")
            let leased = try await probe.leaseMessage()
            try await probe.record(leased, .handedBack)
            let waiting = try StoreProbe.only(await probe.store.messages(after: nil, limit: 9), "messages").element
            try expect(waiting.status, .pending, "the status")
            let next = try await probe.leaseMessage()
            try expect(next.attempts, 2, "the attempts, whose number names the lease")
            try expect(next.uncountedAttempts, 1, "the attempts that do not count")
        },
        Check("sends a message again that was given up, with all its attempts") { probe in
            let record = try await probe.commit("m1")
            let id = try StoreProbe.only(record.outgoing, "messages").id
            try expect(await probe.store.retry(id, at: probe.time(1)), false, "a retry of one that waits")
            let leased = try await probe.leaseMessage()
            try expect(await probe.store.retry(id, at: probe.time(1)), false, "a retry of one that is being sent")
            try await probe.record(leased, .dead(reason: "rejected"))
            try expect(await probe.store.retry(id, at: probe.time(1)), true, "a retry of one that was given up")
            try expect(await probe.leaseMessages(at: 0.999), [], "messages before the time of the retry")
            let again = try await probe.leaseMessage(at: 1)
            try expect(again.attempts, 2, "the attempts, whose number names the lease")
            try expect(again.uncountedAttempts, 1, "the attempts that do not count")
            try await probe.record(again, .sent(providerMessageID: "p-1"))
            try expect(await probe.store.retry(id, at: probe.time(2)), false, "a retry of one that was sent")
            let nobody = OutgoingMessage.ID(rawValue: "nobody")
            try expect(await probe.store.retry(nobody, at: probe.time(2)), false, "a retry of one that is not there")
        },
        Check("lists messages newest first, in pages") { probe in
            for number in 1...5 { try await probe.commit("m\(number)") { $0.send("\(number)") } }
            var listed: [Listed<QueuedMessage>] = []
            while true {
                let page = try await probe.store.messages(after: listed.last?.position, limit: 2)
                guard !page.isEmpty else { break }
                listed += page
            }
            try expect(listed.map(\.element.message.text), ["5", "4", "3", "2", "1"], "the messages")
        },
    ]
}
