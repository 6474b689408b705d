import Foundation
import Logging
import RouterKit
import Testing

@testable import Assistant

/// What a line of the log looks like.
struct LogHandlerTests {
    private let pipe = Pipe()

    /// What a logger with metadata of its own writes about a turn.
    private func line(_ make: @escaping @Sendable (String, FileHandle) -> any LogHandler) throws -> String {
        let output = self.pipe.fileHandleForWriting
        var logger = Logger(label: "assistant") { make($0, output) }
        logger[metadataKey: "request_id"] = "r1"
        logger[metadataKey: "state"] = "idle"
        logger[metadataKey: "time"] = "noon"
        logger.info("turn", metadata: ["intent": "say \"hi\"\n\u{1}/é", "state": "modifying"])
        try output.close()
        return String(decoding: self.pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test("a line of text has its time and metadata sorted, and what is said last counts")
    func text() throws {
        let line = try self.line { LineLogHandler(label: $0, output: $1) }
        let words = try #require(line.wholeMatch(of: /\S+Z (info assistant: .*\n)/.dotMatchesNewlines())?.1)
        #expect(words == "info assistant: intent=say \"hi\"\n\u{1}/é request_id=r1 state=modifying time=noon turn\n")
    }

    @Test("a line of JSON is one object, whatever is in the metadata")
    func json() throws {
        let line = try self.line { JSONLogHandler(output: $1) }
        #expect(line.hasSuffix("}\n") && line.filter(\.isNewline).count == 1)
        var fields = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        let time = try #require(fields["time"])
        #expect(time.hasSuffix("Z"))
        fields["time"] = nil
        #expect(
            fields == [
                "intent": "say \"hi\"\n\u{1}/é", "level": "info", "message": "turn", "request_id": "r1",
                "state": "modifying",
            ]
        )
    }

    @Test("a conversation has one label, whether it is known or forgotten")
    func label() throws {
        let key = try SecretKey(String(repeating: "A", count: 43) + "=")
        let phones = LoggedPhone(key)
        let conversation = ConversationKey(phone: try PhoneNumber("+15550001111"))
        let label = phones.label(of: conversation)
        #expect(label.wholeMatch(of: /[0-9a-f]{8}…11/) != nil)
        for number in 0..<10_001 {
            _ = phones.label(of: ConversationKey(phone: try PhoneNumber("+1555\(2_000_000 + number)")))
        }
        #expect(phones.label(of: conversation) == label)
        #expect(LoggedPhone(key).label(of: conversation) == label)
    }
}
