import Foundation
import RouterKit
import RouterKitSQL

/// A conversation at a terminal: reads lines, sends them, shows what comes back.
struct ChatSession {
    let runtime: AssistantRuntime
    let phone: PhoneNumber
    let screen: any ChatScreen

    /// Runs until the input ends.
    func run() async {
        self.screen.begin(phone: self.phone)
        for await line in Self.lines() {
            if let command = Command(line) {
                guard await self.perform(command) else { return }
            } else {
                await self.send(line)
            }
            self.screen.prompt()
        }
        self.screen.end()
    }

    private func send(_ text: String) async {
        do {
            let outcome = try await self.runtime.receive(text, from: self.phone, id: nil)
            self.screen.show(outcome, of: text)
            let conclusion = try await self.runtime.waitForJobs(of: outcome, showing: { self.screen.show($0) })
            self.screen.show(conclusion, after: outcome, of: text)
        } catch {
            AssistantApp.complain("the message was not handled: \(error)")
        }
    }

    /// A line for the terminal rather than for the assistant.
    private enum Command {
        case advance(String)
        case state
        case help
        case quit

        /// `nil` for a message; one may begin with a colon too, as ":)" does.
        init?(_ line: String) {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            switch parts.first {
            case ":advance": self = .advance(parts.count > 1 ? parts[1] : "")
            case ":state": self = .state
            case ":help": self = .help
            case ":quit", ":q": self = .quit
            default: return nil
            }
        }
    }

    /// Does what a command says.
    ///
    /// - Returns: whether to go on.
    private func perform(_ command: Command) async -> Bool {
        switch command {
        case .advance(let text):
            guard let interval = SimulatorClock.interval(text.trimmingCharacters(in: .whitespaces)) else {
                self.screen.remark("say how far, such as :advance 30s, :advance 3h or :advance 2d")
                return true
            }
            await self.advance(by: interval)
        case .state:
            await self.showState()
        case .help:
            self.screen.remark(
                """
                Whatever you type is sent as a text message. Lines for the terminal:
                  :advance 3h   move the clock forward (30s, 5m, 3h, 2d)
                  :state        where the conversation stands
                  :quit         leave; the conversation is kept
                """
            )
        case .quit:
            return false
        }
        return true
    }

    private func advance(by interval: TimeInterval) async {
        do {
            let replies = try await self.runtime.advance(by: interval, listeningTo: self.phone)
            self.screen.remark("it is \(self.runtime.clock.now.formatted(.iso8601)) now")
            self.screen.show(replies)
        } catch {
            self.screen.remark("the clock was moved, but what came of it cannot be read: \(error)")
        }
    }

    private func showState() async {
        do {
            guard let context = try await self.runtime.store.load(ConversationKey(phone: self.phone)) else {
                return self.screen.remark("nothing has been said yet")
            }
            let question = context.question.map { ", waiting for an answer to \($0.name)" } ?? ""
            self.screen.remark("state \(context.state), \(context.version) turns\(question)")
        } catch {
            self.screen.remark("the conversation cannot be read: \(error)")
        }
    }

    /// The lines of standard input, read on a thread of their own since reading blocks.
    private static func lines() -> AsyncStream<String> {
        AsyncStream { continuation in
            Thread.detachNewThread {
                while let line = readLine() { continuation.yield(line) }
                continuation.finish()
            }
        }
    }
}
