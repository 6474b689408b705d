/// Prints what was measured, as sections of docs/BENCHMARKS.md; with a port, serves what the webhook is compared with.
@main
struct Benchmarks {
    static func main() async throws {
        if let port = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) {
            return try await EmptyServer.run(port: port)
        }
        print(
            """
            ## Resolution

            Finding the handlers of one message among more and more modules; target: 1,000 modules at most 1.2 × 10.

            \(try Resolution.report())

            ## Turns in process

            A turn here is a message, a change of module data and a reply, through the standard middleware; SQLite is a
            file with `synchronous=FULL`. Each conversation sends its next message when the last one is durable.

            \(try await Turns.report())
            """
        )
    }
}
