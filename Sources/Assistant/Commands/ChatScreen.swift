import Foundation
import RouterKit

/// How a conversation is shown.
protocol ChatScreen {
    /// Before the first line.
    func begin(phone: PhoneNumber)
    /// Before each further line.
    func prompt()
    /// What a message came to at once.
    func show(_ outcome: TurnOutcome, of text: String)
    /// How far a job is that it started.
    func show(_ progress: JobProgress)
    /// What it came to in all.
    func show(_ conclusion: AssistantRuntime.Conclusion, after outcome: TurnOutcome, of text: String)
    /// What is said without a message before it, as when a timer ends.
    func show(_ replies: [String])
    /// Something from the terminal itself.
    func remark(_ text: String)
    /// After the last line.
    func end()
}

/// For people, at a terminal or reading a transcript.
struct TerminalScreen: ChatScreen {
    let isInteractive: Bool
    /// Whether somebody watches, rather than a file or a pipe.
    var isWatched = false

    func begin(phone: PhoneNumber) {
        guard self.isInteractive else { return }
        self.write("You are texting from \(phone). Try \"plan\". :help explains, Ctrl-D leaves.\n\n")
        self.prompt()
    }

    func prompt() {
        if self.isInteractive { self.write("> ") }
    }

    func show(_ outcome: TurnOutcome, of text: String) {
        if !self.isInteractive { self.write("> \(text)\n") }
        self.show(outcome.replies)
    }

    func show(_ progress: JobProgress) {
        if self.isWatched, let note = progress.note { self.write("  … \(note.printable)\n") }
    }

    func show(_ conclusion: AssistantRuntime.Conclusion, after outcome: TurnOutcome, of text: String) {
        self.show(Array(conclusion.replies.dropFirst(outcome.replies.count)))
    }

    func remark(_ text: String) { self.write("(\(text))\n") }

    func end() {
        if self.isInteractive { self.write("\n") }
    }

    func show(_ replies: [String]) {
        for reply in replies { self.write(reply.split(separator: "\n").map { "  \($0)\n" }.joined() + "\n") }
    }

    private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

/// For programs: one JSON object a turn on standard output, and nothing else there.
struct JSONScreen: ChatScreen {
    private struct Line: Encodable {
        let text: String
        let intent: Intent
        let confidence: Double
        let state: ConversationState
        let replies: [String]
    }

    func begin(phone: PhoneNumber) {}
    func prompt() {}
    func show(_ outcome: TurnOutcome, of text: String) {}
    func show(_ progress: JobProgress) {}
    func show(_ replies: [String]) {}

    func show(_ conclusion: AssistantRuntime.Conclusion, after outcome: TurnOutcome, of text: String) {
        do {
            try JSONLines.write(
                Line(
                    text: text,
                    intent: conclusion.advice?.intent ?? outcome.intent,
                    confidence: conclusion.advice?.confidence ?? outcome.confidence,
                    state: conclusion.state,
                    replies: conclusion.replies
                )
            )
        } catch {
            AssistantApp.complain("the turn cannot be written: \(error)")
        }
    }

    func remark(_ text: String) { AssistantApp.complain(text) }
    func end() {}
}
