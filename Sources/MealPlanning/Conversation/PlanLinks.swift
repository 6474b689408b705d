public import Foundation
public import RouterKit

/// Where customers can look at their plans.
public protocol PlanLinks: Sendable {
    /// The address of a customer's plan, by when its analysis began; `nil` when plans are not to be seen anywhere.
    ///
    /// Nobody can guess it, and it is the same each time.
    func link(to plan: Date, of customer: ConversationKey) -> String?
}
