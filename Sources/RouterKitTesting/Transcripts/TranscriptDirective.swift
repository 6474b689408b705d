import Foundation
import RouterKit

/// Something that happens in a transcript beside what phones send: `:advance 3h`.
///
/// ```swift
/// let people = TranscriptDirective("people") { names in
///     { phone in try await phone.send("this is \(names)") }
/// }
/// let transcript = try Transcript(parsing: text, name: name, directives: .standard + [people])
/// ```
///
/// Standard are
///
/// - `:advance 3h` moves the clock and runs the jobs that become due, each at its own time: `30s`, `5m`, `3h`, `2d`, `1w`,
///   or several together, `1h30m`;
/// - `:at 2026-01-09T09:00` does so up to a time in UTC; before anything was sent, it sets the clock, back too;
/// - `:repeat` delivers the last message of the phone in hand again, with the same id;
/// - `:fail` makes the next attempt at a job fail, `:fail 3` the next three, with which a job is given up;
/// - `:from +15550002222` goes on with another phone, or with one that was in hand before.
public struct TranscriptDirective: Sendable {
    /// What a directive does, with the phone in hand; it may put another in its place.
    public typealias Action = @Sendable (inout ConversationTester) async throws -> Void

    /// The word after the colon.
    public let name: String
    let parse: @Sendable (String) throws -> Action

    /// A directive that makes its action of what stands after its name, which may be nothing.
    ///
    /// What `parse` throws becomes a ``TranscriptError`` with the line, and so does what the action throws.
    public init(_ name: String, _ parse: @escaping @Sendable (String) throws -> Action) {
        self.name = name
        self.parse = parse
    }
}

extension [TranscriptDirective] {
    /// The directives that every transcript knows.
    public static var standard: [TranscriptDirective] { [.advance, .at, .repeat, .fail, .from] }
}

extension TranscriptDirective {
    static let advance = TranscriptDirective("advance") { argument in
        let duration = try Duration(transcript: argument)
        return { phone in try await phone.advance(by: duration) }
    }

    static let at = TranscriptDirective("at") { argument in
        guard let time = Self.time(argument) else {
            throw TranscriptRefusal("write the time as in :at 2026-01-09T09:00")
        }
        return { phone in
            if phone.deliveries.isEmpty { return phone.clock.set(to: time) }
            guard time >= phone.clock.now else { throw TranscriptRefusal("the clock shows a later time already") }
            try await phone.advance(to: time)
        }
    }

    static let `repeat` = TranscriptDirective("repeat") { argument in
        guard argument.isEmpty else { throw TranscriptRefusal("nothing stands after :repeat") }
        return { phone in try await phone.deliverAgain() }
    }

    static let fail = TranscriptDirective("fail") { argument in
        guard let attempts = argument.isEmpty ? 1 : Int(argument), attempts > 0 else {
            throw TranscriptRefusal("write how many attempts fail, as in :fail 3")
        }
        return { phone in phone.failJobs(attempts) }
    }

    static let from = TranscriptDirective("from") { argument in
        let number = try PhoneNumber(argument)
        return { phone in phone = phone.phone(number) }
    }

    private static func time(_ text: String) -> Date? {
        try? Date("\(text):00Z", strategy: .iso8601)
    }
}

extension Duration {
    /// Reads `30s`, `5m`, `3h`, `2d`, `1w`, or several of them together.
    init(transcript text: String) throws {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
        var seconds = 0
        var digits = ""
        for character in text {
            if let unit = units[character], let number = Int(digits) {
                seconds += number * unit
                digits = ""
            } else if ("0"..."9").contains(character), digits.count < 6 {
                digits.append(character)
            } else {
                throw TranscriptRefusal("write how long as in 30s, 5m, 3h, 2d or 1w")
            }
        }
        guard digits.isEmpty, seconds > 0 else {
            throw TranscriptRefusal("write how long as in 30s, 5m, 3h, 2d or 1w")
        }
        self = .seconds(seconds)
    }
}
