import AdminHandlers
import Foundation
import MealPlanning
import RouterKit

/// The modules that the program was started with, and what they reach once it runs.
struct AssembledAssistant: Sendable {
    let catalogue: ModuleCatalogue
    let services: LateServices
    /// What takes messages before anybody reads them.
    let gates: [any MessageMiddleware]

    /// The modules, with a writer where there is to be a language model, and one for admins where there are any.
    ///
    /// - Throws: ``OperatorError`` when the modules do not fit together.
    init(_ modules: AssistantApp.Modules, hasLanguageModel: Bool, admin: AdminSettings? = nil) throws {
        let services = LateServices()
        let forAdmins = admin.map { AdminModule(phones: $0.phones) { try services.desk } }
        self.gates = admin.map { [AdminGate(phones: $0.phones)] } ?? []
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
                ) + [forAdmins].compactMap(\.self)
            )
        } catch {
            throw OperatorError("\(error)")
        }
        self.services = services
    }
}
