/// One thing that the doctor looked at.
struct Finding: Sendable, Hashable, CustomStringConvertible {
    enum Level: String, Sendable, Hashable {
        /// As it should be.
        case ok
        /// It works, and somebody should know.
        case warning
        /// It does not work.
        case problem
    }

    let level: Level
    /// What was found, and what to do about it.
    let text: String

    static func ok(_ text: String) -> Finding { Finding(level: .ok, text: text) }
    static func warning(_ text: String) -> Finding { Finding(level: .warning, text: text) }
    static func problem(_ text: String) -> Finding { Finding(level: .problem, text: text) }

    var description: String {
        let level = self.level.rawValue
        return level + String(repeating: " ", count: 9 - level.count) + self.text
    }
}
