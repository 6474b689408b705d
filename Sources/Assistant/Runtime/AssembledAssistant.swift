import Foundation
import MealPlanning
import RouterKit

/// The modules that the program was started with, and what they reach once it runs.
struct AssembledAssistant: Sendable {
    let catalogue: ModuleCatalogue
    let services: LateServices

    /// The modules, with a writer where there is to be a language model.
    ///
    /// - Throws: ``OperatorError`` when the modules do not fit together.
    init(_ modules: AssistantApp.Modules, hasLanguageModel: Bool) throws {
        let services = LateServices()
        do {
            self.catalogue = try ModuleCatalogue(
                modules(
                    .init(
                        carts: services,
                        contexts: services,
                        links: services,
                        writer: hasLanguageModel ? services : nil,
                        delivery: .standard
                    )
                )
            )
        } catch {
            throw OperatorError("\(error)")
        }
        self.services = services
    }
}
