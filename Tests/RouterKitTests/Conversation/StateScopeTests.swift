import RouterKit
import Testing

struct StateScopeTests {
    @Test(
        "takes precedence in the states that it names, and in no other",
        arguments: [
            (StateScope.any, false), ([.planned], true), ([.planned, .modifying], true), ([.modifying], false),
            ([], false),
        ] as [(StateScope, Bool)]
    )
    func precedence(scope: StateScope, expected: Bool) {
        #expect(scope.takesPrecedence(in: .planned) == expected)
    }
}
