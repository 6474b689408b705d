public import Foundation
public import RouterKit

/// Addresses of pages that are made for one customer.
///
/// Nobody can guess them, and each is the same each time that it is asked for.
public protocol CustomerLinks: Sendable {
    /// The address of a customer's plan, by when its analysis began; `nil` when plans are not to be seen anywhere.
    func link(to plan: Date, of customer: ConversationKey) -> String?

    /// The address of the form that asks a customer what ``Onboarding`` asks, by when that began; `nil` when there is
    /// none.
    ///
    /// It works until the form was sent in, the questions were answered by text, or ``Onboarding/lifetime`` is over.
    func link(toOnboarding beginning: Date, of customer: ConversationKey) -> String?
}
