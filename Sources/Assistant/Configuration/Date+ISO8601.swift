import Foundation
import RouterKit

extension Date {
    /// ISO 8601 in UTC with milliseconds.
    var iso8601: String {
        // The style cuts off what is below a millisecond, and most milliseconds have no exact number: .941 is stored as a
        // little less, and would be shown as .940.
        let time = self.inStoredResolution.addingTimeInterval(0.000_1)
        return Self.withMilliseconds.format(time)
    }

    /// Made once: making one takes as long as using it.
    private static let withMilliseconds = ISO8601FormatStyle(includingFractionalSeconds: true)
}
