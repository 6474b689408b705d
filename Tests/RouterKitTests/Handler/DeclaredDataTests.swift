import RouterKit
import RouterKitTesting
import Testing

/// Data of which the forms are right or wrong in one way each.
private enum Shape {
    struct Good: ModuleData {
        static let name = "good"
        static let schema = 2
        static let migrations = [FormMigration(from: 1, fixture: "{}") { $0.setting("number", to: .int(1)) }]
        var number: Int
    }
    struct SameName: ModuleData {
        static let name = "good"
        var number: Int
    }
    struct NoStep: ModuleData {
        static let name = "no_step"
        static let schema = 3
        static let migrations = [FormMigration(from: 1, fixture: "{}") { $0 }]
        var number: Int
    }
    struct TwoSteps: ModuleData {
        static let name = "two_steps"
        static let schema = 2
        static let migrations = Good.migrations + Good.migrations
        var number: Int
    }
    struct TooFar: ModuleData {
        static let name = "too_far"
        static let migrations = Good.migrations
        var number: Int
    }
    struct NoForm: ModuleData {
        static let name = "no_form"
        static let schema = 0
        var number: Int
    }
    struct Unfit: ModuleData {
        static let name = "unfit"
        static let schema = 2
        static let migrations = [FormMigration(from: 1, fixture: "{}") { $0 }]
        var number: Int
    }
    struct Throwing: ModuleData {
        static let name = "throwing"
        static let schema = 2
        static let migrations = [FormMigration(from: 1, fixture: "{}") { _ in throw ScriptedFailure("no day") }]
        var number: Int
    }
    struct NoFixture: ModuleData {
        static let name = "no_fixture"
        static let schema = 2
        static let migrations = [FormMigration(from: 1, fixture: "none") { $0 }]
        var number: Int
    }
}

/// What the start finds wrong with the data that modules declare.
struct DeclaredDataTests {
    private func problems(_ modules: ScriptedModule...) -> [String] {
        do {
            _ = try ModuleCatalogue(modules)
            return []
        } catch let error as InvalidModules {
            return error.problems
        } catch {
            return ["\(error)"]
        }
    }

    private func module<Data: ModuleData>(_ data: Data.Type, named name: ModuleName = "m") -> ScriptedModule {
        ScriptedModule(name) { $0.declare(data) }
    }

    @Test("modules may share data, and the catalogue tells who remembers what")
    func shared() throws {
        let modules = [self.module(Shape.Good.self, named: "a"), self.module(Shape.Good.self, named: "b")]
        let catalogue = try ModuleCatalogue(modules)
        #expect(catalogue.modules.map(\.data) == [["good"], ["good"]])
    }

    @Test("two types of one name")
    func contested() {
        let problems = self.problems(
            self.module(Shape.Good.self, named: "a"),
            self.module(Shape.SameName.self, named: "b")
        )
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("data good is declared by a as Good, b as SameName: ") == true)
    }

    @Test("a form without a migration, with two, or beyond the schema")
    func steps() {
        #expect(
            self.problems(self.module(Shape.NoStep.self)) == [
                "module m: data no_step has schema 3 and no migration from form 2: add FormMigration(from: 2, …)"
            ]
        )
        #expect(
            self.problems(self.module(Shape.TwoSteps.self)) == [
                "module m: data two_steps has 2 migrations from form 1: keep one"
            ]
        )
        #expect(
            self.problems(self.module(Shape.TooFar.self)) == [
                "module m: data too_far has a migration from form 1, but its schema is 1: raise schema to 2, "
                    + "or remove the migration"
            ]
        )
        #expect(
            self.problems(self.module(Shape.NoForm.self)) == [
                "module m: data no_form has schema 0: count forms from 1"
            ]
        )
    }

    @Test("a fixture that does not become the current form")
    func fixtures() {
        #expect(
            self.problems(self.module(Shape.Unfit.self)) == [
                "module m: data unfit cannot read its fixture of form 1 (number is missing): "
                    + "mend the migrations from there on"
            ]
        )
        #expect(
            self.problems(self.module(Shape.Throwing.self)) == [
                "module m: data throwing cannot read its fixture of form 1 (the migration from form 1 failed: no day): "
                    + "mend the migrations from there on"
            ]
        )
        #expect(
            self.problems(self.module(Shape.NoFixture.self)) == [
                "module m: data no_fixture has a fixture of form 1 that is no JSON: keep a value as it was stored"
            ]
        )
    }
}
