/// Measures, and prints sections of docs/BENCHMARKS.md: those that the arguments name, or all.
///
/// A number instead is the port on which to serve what the webhook is compared with.
@main
enum Benchmarks: String, CaseIterable {
    case resolution, classification, planning, tastes, sending, turns, observing, conversations, journal, console

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        if let port = arguments.first.flatMap({ Int($0) }) { return try await EmptyServer.run(port: port) }
        for section in Self.allCases where arguments.isEmpty || arguments.contains(section.rawValue) {
            print("\(section.introduction)\n\n\(try await section.report())\n")
        }
    }

    private var introduction: String {
        switch self {
        case .resolution:
            """
            ## Resolution

            Finding the handlers of one message among more and more modules; target: 1,000 modules at most 1.2 × 10.
            """
        case .classification:
            """
            ## Classification

            One message with the assistant's own modules; target: under 20 µs. And a million texts of every kind that
            people and machines send, each to be read in under 1 ms.
            """
        case .planning:
            """
            ## Planning

            Five dinners from the demo cart, and from one of 60 items; target: under 20 ms.
            """
        case .tastes:
            """
            ## Tastes

            600 simulated customers with hidden tastes over eight weeks: the share of dinners that they liked.
            """
        case .sending:
            """
            ## Sending

            1,000 messages, queued, to a provider that takes 100 ms for each; target: at least 20 times as fast as one by one,
            and never above the rate that is set.
            """
        case .turns:
            """
            ## Turns in process

            A turn here is a message, a change of module data and a reply, through the standard middleware; SQLite is a
            file with `synchronous=FULL`. Each conversation sends its next message when the last one is durable.
            """
        case .observing:
            """
            ## Logs and metrics

            The same turn, 64 conversations at once, with what is written about it: a line in a file as the assistant writes
            it, and what `/metrics` tells. All take turns, seven rounds each; medians. Target: 10 % fewer turns at most with
            both.
            """
        case .conversations:
            """
            ## A million conversations

            The same turn, 64 at once, from phones at random; target: at most 1.5 × the cost, and under 300 MB.
            """
        case .journal:
            """
            ## A long journal

            The same turn, one after the other, in a conversation that begins and in one that has 100,000 events.
            """
        case .console:
            """
            ## The console and the metrics

            `App serve` on a database of 100,000 conversations, held within a week; each page is asked for ten times, one after
            the other. Target: the slowest within 100 ms, and within 20 ms for a scrape.
            """
        }
    }

    private func report() async throws -> String {
        switch self {
        case .resolution: try Resolution.report()
        case .classification: try Understanding.report()
        case .planning: Planning.report()
        case .tastes: try Tastes.report()
        case .sending: try await Sending.report()
        case .turns: try await Turns.report()
        case .observing: try await Observing.report()
        case .conversations: try await Growth.conversations()
        case .journal: try await Growth.journal()
        case .console: try await ConsolePages.report()
        }
    }
}
