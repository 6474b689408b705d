public import RouterKit

/// What every module of an assistant has to do, as checks that any module can be held to.
///
/// With Swift Testing:
///
/// ```swift
/// @Test("behaves as a module should", arguments: ModuleConformance.checks)
/// func conforms(check: ModuleConformance.Check) async throws {
///     try await ModuleConformance(module: { MyModule() }, beside: [PlanModule()]).run(check)
/// }
/// ```
public struct ModuleConformance: Sendable {
    private let probe: ModuleProbe

    /// One thing that a module has to do.
    public struct Check: Sendable, CustomStringConvertible {
        /// What the module has to do.
        public let name: String
        let body: @Sendable (ModuleProbe) async throws -> [String]

        public var description: String { self.name }

        init(_ name: String, _ body: @escaping @Sendable (ModuleProbe) async throws -> [String]) {
            self.name = name
            self.body = body
        }
    }

    /// Everything that a module has to do.
    public static let checks: [Check] = Self.declarationChecks + Self.conversationChecks + Self.handlerChecks

    /// The checks of the module that `module` makes, a new one each time, beside others that the assistant has.
    ///
    /// - Parameters:
    ///   - module: makes the module.
    ///   - others: the other modules. With none, the module is checked as part of an assistant: its states need neither
    ///     be reached nor lead anywhere.
    ///   - isExempt: which replies may take more than two segments, such as a plan.
    public init(
        module: @escaping @Sendable () -> any HandlerModule,
        beside others: [any HandlerModule] = [],
        isExempt: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.probe = ModuleProbe(makeModule: module, others: others, isExempt: isExempt)
    }

    /// Holds the module to one check.
    ///
    /// - Throws: ``ConformanceFailure`` with everything that is wrong, a line each.
    public func run(_ check: Check) async throws {
        let problems = await self.problems(by: check)
        guard problems.isEmpty else { throw ConformanceFailure(description: problems.joined(separator: "\n")) }
    }

    /// Holds the module to each check in turn.
    ///
    /// - Returns: what is wrong, a sentence each that begins with the check's name; empty for a module that behaves as it
    ///   should.
    public func problems() async -> [String] {
        var problems: [String] = []
        for check in Self.checks {
            problems += await self.problems(by: check).map { "\(check.name): \($0)" }
        }
        return problems
    }

    private func problems(by check: Check) async -> [String] {
        do {
            return try await check.body(self.probe)
        } catch is InvalidModules {
            // Modules that do not fit together are one check's business, and no other can be made with them.
            return []
        } catch {
            return ["\(error)"]
        }
    }
}
