import Dispatch
import Foundation
import Fuzz
import Testing

/// The rules of `make fuzz`, held to without its build: for `FUZZ_SECONDS` (2), from `FUZZ_SEED` (the time).
struct FuzzTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    /// Where the input is that broke a rule.
    private static let inputFile = Self.root.appending(path: ".build/fuzz-input")

    private static func corpus() throws -> [[UInt8]] {
        let folder = Self.root.appending(path: "Fuzz/Corpus")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
            .map { Array(try Data(contentsOf: $0)) }
    }

    private static func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    @Test("nothing that once reached something new breaks a rule")
    func corpus() async throws {
        #expect(try Self.corpus().count > 100)
        // Another process: a rule that does not hold ends it.
        await #expect(processExitsWith: .success) { try await Self.check(Self.corpus()) }
    }

    @Test("nothing that is made up breaks a rule; .build/fuzz-input keeps what does")
    func madeUp() async throws {
        let seed = Self.setting("FUZZ_SEED") ?? UInt64(Date.now.timeIntervalSince1970)
        let seconds = Self.setting("FUZZ_SECONDS") ?? 2
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            [seed = seed as UInt64, seconds = seconds as UInt64] in
            var mutator = Mutator(corpus: try Self.corpus(), seed: seed)
            let end = ContinuousClock.now + .seconds(Int64(seconds))
            var count = 0
            while .now < end {
                let inputs = (0..<1_000).map { _ in mutator.next() }
                try await Self.check(inputs)
                count += inputs.count
            }
            print("fuzzing: \(count) inputs in \(seconds) s from seed \(seed)")
        }
        let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
        print(output.split(separator: "\n").last { $0.hasPrefix("fuzzing: ") } ?? "fuzzing: seed \(seed)")
    }

    /// Gives inputs to the rules, on a thread that may wait for what is asynchronous in them.
    private static func check(_ inputs: [[UInt8]]) async throws {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        for input in inputs {
                            try Data(input).write(to: Self.inputFile)
                            input.withUnsafeBufferPointer { bytes in
                                guard let start = bytes.baseAddress else { return }
                                _ = testOneInput(start, bytes.count)
                            }
                        }
                    }
                )
            }
        }
    }
}
