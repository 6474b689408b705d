import AssistantTestSupport
import Foundation
import Testing

/// The form that asks how a customer eats, as the program serves it.
struct OnboardingFormTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// Texts something and returns the path of the form in the answer.
    private func path(after text: String, on server: RunningServer) async throws -> String {
        let replies = try await server.text(text)["replies"] as? [String] ?? []
        let link = try #require(replies.joined(separator: "\n").firstMatch(of: /http:\/\/\S+?(\/onboard\/\S+)/))
        return String(link.1)
    }

    private func send(_ form: String, to path: String, on server: RunningServer) async throws -> (Int, String) {
        let answer = try await server.request(path, body: Data(form.utf8))
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }

    @Test("is filled in once, and says what is wrong before that")
    func isFilledInOnce() async throws {
        let server = try await RunningServer(try await self.folder.learnedDatabase)
        let path = try await self.path(after: "set up", on: server)
        let page = try await server.request(path)
        #expect(page.status == 200)
        #expect(page.headers["cache-control"] == "private, no-store")
        let html = String(decoding: page.body, as: UTF8.self)
        #expect(html.contains("How do you eat?") && !html.contains("{{") && !html.contains("Password"))

        let (status, problems) = try await self.send(
            "people=40&diet=vegan&foods=mushrooms%2C+%3Cxyzzy%3E&minutes=5&language=en",
            to: path,
            on: server
        )
        #expect(status == 422)
        for part in ["1 to 20 people", "one day at least", "from 10 to 180", "&lt;xyzzy&gt;", "value=\"40\""] {
            #expect(problems.contains(part), "\(part)")
        }
        #expect(!problems.contains("<xyzzy>"))

        let good = "people=3&diet=vegetarian&allergy=nuts&foods=mushrooms&day=monday&day=friday&minutes=30&language=es"
        #expect(try await self.send(good, to: path, on: server).0 == 200)
        #expect(try await self.send(good, to: path, on: server).0 == 404)
        #expect(try await server.request(path).status == 404)
        let outbox = try await server.request("/api/v1/outbox").items
        let text = try #require(outbox.first?["text"] as? String)
        #expect(text.hasPrefix("Listo: planeo para 3 personas, comida vegetariana, sin nuts o mushrooms"))
        let plan = try await server.text("plan")["replies"] as? [String] ?? []
        #expect(plan.last?.contains("Tus 2 cenas") == true)
    }

    @Test("is no longer there a week later, and never for who only guesses")
    func isGone() async throws {
        let server = try await RunningServer(try await self.folder.learnedDatabase)
        let path = try await self.path(after: "set up", on: server)
        for wrong in ["/onboard/\(String(repeating: "a", count: 24))", "/onboard/..%2f..%2fetc", path + "x"] {
            #expect(try await server.request(wrong).status == 404)
            #expect(try await server.request(wrong, body: Data("people=2".utf8)).status == 404)
        }
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"170h"}"#.utf8))
        #expect(try await server.request(path).status == 404)
    }

    @Test("connects an account, which the shop has to take; a shop that fails afterwards is no reason to have no plan")
    func connects() async throws {
        let shop = try await RunningServer([:], arguments: ["storefront", "--port", "0"])
        let settings = try await self.folder.learnedDatabase
            .merging(["STOREFRONT_URL": "http://127.0.0.1:\(shop.port)"]) { $1 }
        let server = try await RunningServer(settings)
        let path = try await self.path(after: "plan", on: server)
        let form = "people=2&diet=everything&day=monday&day=tuesday&language=en&login=%2B15550001111"
        let (refused, problems) = try await self.send(form + "&password=wrong", to: path, on: server)
        #expect(refused == 422 && problems.contains("does not take this login"))
        #expect(try await self.send(form, to: path, on: server).0 == 422)
        #expect(try await self.send(form + "&password=demo", to: path, on: server).0 == 200)
        let plan = try await server.text("plan")["replies"] as? [String] ?? []
        #expect(plan.last?.contains("from this week's box:") == true)
        for text in ["plan", "new plan"] { _ = try await server.text(text) }

        // The shop stops, three hours go by, and the cart that was read last is told with its age.
        shop.end(with: SIGTERM)
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"3h"}"#.utf8))
        let later = try await server.text("yes")["replies"] as? [String] ?? []
        #expect(later.last?.contains("3 hours ago") == true, "\(later)")
        #expect(!server.logged.contains("password"))
    }
}
