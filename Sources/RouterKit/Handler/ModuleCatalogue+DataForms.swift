extension ModuleCatalogue {
    /// Module data of which older forms could not be read, or that two modules would take from each other.
    static func dataProblems(in modules: [ModuleRegistration]) -> [String] {
        Self.contestedData(in: modules) + Self.unreadableData(in: modules)
    }

    private static func contestedData(in modules: [ModuleRegistration]) -> [String] {
        let declared = modules.flatMap { module in module.data.map { (module: module.module, data: $0) } }
        return Dictionary(grouping: declared, by: \.data.name).compactMap { name, claims in
            guard Set(claims.map(\.data.type)).count > 1 else { return nil }
            let who = claims.map { "\($0.module) as \($0.data.typeName)" }.joined(separator: ", ")
            return "data \(name) is declared by \(who): rename one, unless something is stored under both"
        }.sorted()
    }

    private static func unreadableData(in modules: [ModuleRegistration]) -> [String] {
        var checked: Set<ObjectIdentifier> = []
        return modules.flatMap { module in
            module.data.filter { checked.insert($0.type).inserted }.flatMap { data in
                data.problems.map { "module \(module.module): data \(data.name) \($0)" }
            }
        }
    }
}
