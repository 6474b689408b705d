/// Prints what was measured, as a section of docs/BENCHMARKS.md.
@main
struct Benchmarks {
    static func main() throws {
        print("## Resolution\n")
        print(
            "Finding the handlers of one message among more and more modules; target: 1,000 modules at most 1.2 × 10.\n"
        )
        print(try Resolution.report())
    }
}
