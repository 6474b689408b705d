import Foundation
import RouterKit

/// Where a conversation stood, as people read it.
enum ReplayContext {
    static func text(of context: ConversationContext, at time: Date) throws -> String {
        var lines = ["\(context.key) at \(time.iso8601), after \(context.version) turns"]
        lines.append("state: \(context.state)")
        lines.append("question: \(context.question?.inWords ?? "none")")
        lines.append(context.modifications.isEmpty ? "modifications: none" : "modifications, oldest first:")
        lines += context.modifications.map { "  \($0.kind): \($0.summary.printable)" }
        if context.errorCount > 0 {
            lines.append("errors: \(context.errorCount), the last: \((context.lastError ?? "").printable)")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(context.data.mapValues(\.value))
        lines.append("data: " + String(decoding: data, as: UTF8.self).printable)
        return lines.joined(separator: "\n")
    }
}
