import Foundation
import Logging
import RouterKitTesting

@testable import RouterKit

/// Tells a random conversation, turn by turn, with every verb that a turn has.
struct StoryTeller {
    private var random: SeededGenerator
    private(set) var context = ConversationContext(key: ConversationKey(phone: .test))
    private(set) var events: [ConversationEvent] = []
    private var now = TestClock.start

    private static let states: [ConversationState] = [.idle, .planned, .modifying, .confirmed]

    enum Verb: CaseIterable {
        case transition, record, changeBasket, removeBasket, changeDiet, undo, ask, enqueue, send, reset, limit, fail
        case unknown, interrupt, answer, speak, live, select, misunderstand, part, consent, watch
    }

    init(seed: UInt64) { self.random = SeededGenerator(seed: seed) }

    /// Adds a turn of up to eight verbs.
    mutating func tellTurn() throws {
        // Not in whole milliseconds: a turn has to see to that itself.
        self.now += Double.random(in: 0.000_1...90, using: &self.random)
        var turn = self.openTurn()
        for _ in 0..<Int.random(in: 0...8, using: &self.random) {
            let verb = Verb.allCases.randomElement(using: &self.random) ?? .send
            try self.apply(verb, to: &turn)
        }
        self.context = turn.context
        self.events += turn.events
    }

    private mutating func openTurn() -> Turn {
        var turn = Turn(
            context: self.context,
            requestID: RequestID(rawValue: "r\(self.context.version)"),
            now: self.now,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        guard Int.random(in: 0..<5, using: &self.random) > 0 else {
            let failed = Bool.random(using: &self.random)
            let outcome: Signal.Outcome = failed ? .failed(reason: self.text()) : .finished(.int(1))
            turn.append(
                .signalReceived(.init(Signal(job: "test", jobID: Job.ID(rawValue: self.text()), outcome: outcome)))
            )
            return turn
        }
        let message = InboundMessage.test(self.text(), id: "m\(self.context.version)", at: self.now)
        if Int.random(in: 0..<5, using: &self.random) == 0 {
            turn.append(.messageRetried(.init(message, attempt: Int.random(in: 2...9, using: &self.random))))
        } else {
            turn.append(.messageReceived(.init(message)))
        }
        if Bool.random(using: &self.random) {
            let confidence = Double.random(in: 0...1, using: &self.random)
            let answer = turn.context.question.map { Answer(question: $0, value: .text("it")) }
            turn.recognize(
                Classification(ranking: [RankedIntent(.help, confidence: confidence)], stage: "test", answer: answer)
            )
        }
        return turn
    }

    private mutating func apply(_ verb: Verb, to turn: inout Turn) throws {
        switch verb {
        case .transition: try turn.transition(to: Self.states.randomElement(using: &self.random) ?? .idle)
        case .record: turn.record(Modification(kind: "change", summary: self.text()))
        case .changeBasket:
            turn[Basket.self] = Basket(
                items: (0..<Int.random(in: 0...3, using: &self.random)).map { _ in self.text() },
                price: Bool.random(using: &self.random) ? 12 : Double.random(in: -1e6...1e6, using: &self.random),
                boughtAt: Bool.random(using: &self.random) ? self.now : nil,
                flags: [self.text(): Bool.random(using: &self.random)]
            )
        case .removeBasket: turn[Basket.self] = nil
        case .changeDiet: turn[Diet.self] = Diet(avoids: [self.text()])
        case .undo: turn.undoLastModification()
        case .ask:
            let choices = [Question.Choice(label: "A", title: self.text())]
            turn.ask(.choice(self.text(), asking: .swap, among: choices))
        case .enqueue: turn.enqueue(JobRequest("test", runAt: self.now.addingTimeInterval(12.345_678)))
        case .send: turn.send(self.text())
        case .reset: turn.reset()
        case .limit: turn.append(.rateLimited(.init(notified: Bool.random(using: &self.random))))
        case .fail: turn.append(.errorOccurred(.init(reason: self.text())))
        case .interrupt: turn.ask(Question.yesNo(self.text(), asking: .plan).suspending)
        case .answer:
            let open = [turn.context.question, turn.context.suspendedQuestion].compactMap(\.?.name)
            let name = open.randomElement(using: &self.random) ?? self.text()
            turn.append(.questionAnswered(.init(name: name, answer: "yes")))
        case .speak:
            turn.speak(
                Bool.random(using: &self.random) ? .spanish : .english,
                isChosen: Bool.random(using: &self.random)
            )
        case .live: if let zone = TimeZone(identifier: "America/Denver") { turn.live(in: zone) }
        case .select: _ = turn.select(member: self.text())
        case .misunderstand: turn.append(.misunderstood(.init(inARow: Int.random(in: 0...2, using: &self.random))))
        case .part:
            let part = MessagePart(reference: "r", number: Int.random(in: 1...2, using: &self.random), total: 2)
            var message = InboundMessage.test(self.text(), at: self.now)
            message.part = part
            _ = turn.receive(message)
        case .consent:
            turn.append(.consentChanged(.init(isOptedOut: Bool.random(using: &self.random))))
        case .watch:
            let timer = StateTimer(job: Job.ID(rawValue: self.text()), dueAt: turn.now.addingTimeInterval(60))
            turn.append(Int.random(in: 0..<3, using: &self.random) == 0 ? .timerCleared : .timerSet(timer))
        case .unknown: turn.append(.unknown(type: "from_the_future", payload: .object(["x": .double(0.5)])))
        }
    }

    private mutating func text() -> String {
        let texts = [
            "", "skipping Thursday", "👩‍🍳 crème", "\"quoted\" \\ /", "two\nlines", "שלום", "\u{7}\u{0}", "a", "b", "c",
        ]
        return texts.randomElement(using: &self.random) ?? ""
    }
}
