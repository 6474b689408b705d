import Testing

@testable import HouseholdHandlers

struct IntroductionTests {
    @Test(
        "finds the name",
        arguments: [
            ("This is Anna", "Anna"), ("this is anna", "Anna"), ("THIS IS ANNA", "ANNA"), ("Anna here", "Anna"),
            ("anna here", "Anna"), ("I'm Anna", "Anna"), ("I’m Anna", "Anna"), ("I am Anna", "Anna"),
            ("It's Anna", "Anna"),
            ("soy Ana", "Ana"), ("me llamo José", "José"), ("mi nombre es Zoë", "Zoë"), ("habla Ana", "Ana"),
            ("my name is Anna", "Anna"), ("hi, this is Anna", nil), ("Hi this is Anna", "Anna"),
            ("This is Anna, what's for dinner?", "Anna"), ("This is Anna. Plan please", "Anna"),
            ("This is Anna Lee", "Anna Lee"), ("this is Jean-Luc", "Jean-Luc"), ("This is O'Neil", "O'Neil"),
            ("This is Anna 🌻", "Anna"), ("This is 🌻 Anna", "Anna"), ("This is Анна", "Анна"),
        ] as [(String, String?)]
    )
    func findsTheName(text: String, name: String?) { #expect(Introduction(text)?.name == name) }

    @Test(
        "what is no name introduces nobody",
        arguments: [
            "this is great", "I'm hungry", "I'm Vegetarian", "it's late", "I am Allergic to nuts", "Who's here?",
            "who's here",
            "I'm on my way", "this is not what I wanted", "soy vegetariana", "soy Vegana", "nobody here", "plan", "",
            "this is",
            "I'm", "This is my dinner plan for the week", "it's Friday", "this is what I want", "I'm good",
        ]
    )
    func introducesNobody(text: String) { #expect(Introduction(text) == nil) }

    @Test(
        "a name that cannot be used is one all the same",
        arguments: ["this is 🐝", "this is 12345", "this is B", "This is \(String(repeating: "Na", count: 90))"]
    )
    func cannotBeUsed(text: String) throws { #expect(try #require(Introduction(text)).name == nil) }

    @Test("reads no letter after a long text")
    func longTexts() { #expect(Introduction("This is Anna " + String(repeating: "x", count: 10_000)) == nil) }

    @Test(
        "knows when it is asked who shares the number",
        arguments: ["who's here?", "Who is on this number?", "¿Quién usa este número?", "who am I"]
    )
    func asksWho(text: String) { #expect(Introduction.asksWho(text)) }
}
