import RouterKitTesting

func transcript(_ text: String, directives: [TranscriptDirective] = .standard) throws -> Transcript {
    try Transcript(parsing: text, name: "test.chat", directives: directives)
}

/// How what happens differs from what a transcript says.
func difference(_ text: String) async throws -> String? {
    let expected = try transcript(text)
    return expected.difference(from: try await talkingTester().run(expected))
}
