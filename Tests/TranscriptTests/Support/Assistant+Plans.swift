import AssistantTestSupport

extension Assistant {
    /// Whether a text is a plan, which may take more than two segments: it lists dinners with their days.
    @Sendable
    static func isPlan(_ text: String) -> Bool {
        text.split(separator: "\n").count { $0.contains(/^\d+ \p{L}+: .+ \(\d+ min\)$/) } > 1
    }
}
