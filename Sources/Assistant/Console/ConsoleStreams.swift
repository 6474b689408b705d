import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RouterKit
import RouterKitSQL
import ServiceLifecycle
import Synchronization

/// Tells browsers what happens in a conversation, as it happens (server-sent events).
///
/// A stream ends by itself before the limit that every answer has; a browser then asks again and says where it was.
final class ConsoleStreams: Sendable {
    private let open = Mutex(0)

    /// So many streams may be open.
    static let maximum = 64
    /// How often the journal is looked at.
    private static let pause: Duration = .milliseconds(300)
    /// How often something is sent when nothing happens, to learn whether anybody still listens.
    private static let keepAlive: Duration = .seconds(5)

    /// A stream of what happens in a conversation from now on, or after the event that the request names.
    ///
    /// - Throws: ``ProblemDetails`` when there are too many, or the request asks for something else than a number.
    func response(to request: Request, about key: ConversationKey, runtime: AssistantRuntime) throws -> Response {
        let most = Int(max(1, min(25, runtime.settings.readTimeout * 0.8)))
        let seconds = try request.number("seconds", in: 1...25) ?? most
        let named = request.headers[.lastEventID].flatMap { Int($0) }
        let start = try named ?? request.number("after", in: 0...Int.max)
        guard self.enter() else {
            throw ProblemDetails(.serviceUnavailable, "too many pages are listening: close some", retryAfter: 5)
        }
        let patience = Duration.seconds(min(seconds, most))
        let slot = Slot(of: self)
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .xContentTypeOptions: "nosniff"],
            body: ResponseBody { writer in
                defer { slot.free() }
                try await Self.write(to: &writer, about: key, after: start, for: patience, runtime: runtime)
                try await writer.finish(nil)
            }
        )
    }

    @concurrent
    private static func write(
        to writer: inout any ResponseBodyWriter,
        about key: ConversationKey,
        after start: Int?,
        for patience: Duration,
        runtime: AssistantRuntime
    ) async throws {
        let clock = ContinuousClock()
        let end = clock.now + patience
        var last = if let start { start } else { try await runtime.store.load(key)?.lastSequence ?? 0 }
        var sentAt = clock.now
        var surroundings = try await Self.surroundings(of: key, runtime)
        try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
        while clock.now < end, !Task.isCancelled, !Task.isShuttingDownGracefully {
            var text = ""
            for event in try await runtime.store.events(of: key, after: last, limit: 100) {
                text += "id: \(event.sequence)\nevent: journal\ndata: \(try Self.data(of: event))\n\n"
                last = event.sequence
            }
            let now = try await Self.surroundings(of: key, runtime)
            if now != surroundings { text += "event: change\ndata: {}\n\n" }
            surroundings = now
            if text.isEmpty, clock.now - sentAt >= Self.keepAlive { text = ": still here\n\n" }
            if !text.isEmpty {
                try await writer.write(ByteBuffer(string: text))
                sentAt = clock.now
            }
            try? await Task.sleep(for: Self.pause)
        }
    }

    private static func data(of event: ConversationEvent) throws -> String {
        let data: [String: JSONValue] = [
            "sequence": .int(event.sequence), "type": .string(event.change.type), "at": .string(event.at.iso8601),
            "words": .string(event.change.words(at: event.at)),
        ]
        return String(decoding: try JSONEncoder().encode(data), as: UTF8.self)
    }

    /// What a page shows besides the journal: how far jobs and messages are.
    private static func surroundings(of key: ConversationKey, _ runtime: AssistantRuntime) async throws -> [String] {
        let jobs = try await runtime.store.jobs(after: nil, limit: 20).map(\.element).filter { $0.key == key }
        let messages = try await runtime.store.messages(after: nil, limit: 20).map(\.element)
            .filter { $0.message.to == key.phone }
        return jobs.map { "\($0.id) \($0.status) \($0.progress?.fraction ?? 0) \($0.progress?.note ?? "")" }
            + messages.map { "\($0.message.id) \($0.status)" }
    }

    private func enter() -> Bool {
        self.open.withLock { open in
            guard open < Self.maximum else { return false }
            open += 1
            return true
        }
    }

    private func leave() { self.open.withLock { $0 -= 1 } }

    /// A stream's place among the open ones, given back once, even when the answer is never written.
    private final class Slot: Sendable {
        private let streams: ConsoleStreams
        private let isFree = Mutex(false)

        init(of streams: ConsoleStreams) { self.streams = streams }

        deinit { self.free() }

        func free() {
            let isFirst = self.isFree.withLock { isFree in
                defer { isFree = true }
                return !isFree
            }
            if isFirst { self.streams.leave() }
        }
    }
}

extension Request {
    /// A whole number in the query; `nil` when left out.
    ///
    /// - Throws: ``ProblemDetails`` for anything else.
    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = self.uri.queryParameters[Substring(name)] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw ProblemDetails(
                .badRequest,
                "\(name) is to be a whole number"
                    + (range.upperBound == .max ? "" : " from \(range.lowerBound) to \(range.upperBound)"),
                field: name
            )
        }
        return number
    }
}

extension HTTPField.Name {
    /// `Last-Event-ID`, the last event that a browser has seen of a stream.
    fileprivate static let lastEventID = Self("Last-Event-ID") ?? .range
}
