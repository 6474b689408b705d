import AssistantTestSupport
import Foundation
import Hummingbird
import Logging
import RouterKit
import Testing

@testable import Assistant

/// docs/openapi.yaml and the running program, held against each other in both directions.
struct ContractTests {
    private let document: OpenAPIDocument
    private let folder: TemporaryFolder

    init() throws {
        self.document = try OpenAPIDocument()
        self.folder = try TemporaryFolder()
    }

    @Test("every route is in the document, and everything in the document is a route")
    func routes() async throws {
        var settings = Settings()
        settings.databasePath = self.folder.databasePath
        _ = try await self.folder.learnedDatabase
        let runtime = try await AssistantRuntime(
            assistant: AssembledAssistant(
                { services in AssistantTestSupport.Assistant.modules(carts: services.carts) },
                hasLanguageModel: false
            ),
            settings: settings,
            logger: Logger(label: "contract") { _ in SwiftLogNoOpLogHandler() }
        )
        let routes = AssistantServer(runtime: runtime).router().routes.map { "\($0.method) \($0.path)" }
        await runtime.close()
        #expect(routes.sorted() == self.document.operations.map(\.route).sorted())
        #expect(Set(self.document.operations.map(\.id)).count == routes.count)
    }

    @Test("every answer in the document is given, and is as it says; no other is", .timeLimit(.minutes(3)))
    func answers() async throws {
        let server = try await ContractServer(self.document, in: self.folder)
        var given: Set<String> = []
        for call in ContractCall.all(server.made) {
            let flaws = try await server.flaws(of: call)
            #expect(flaws == [], "\(call)")
            given.insert("\(call.operation) \(call.status)")
        }
        // Passed on by a proxy, nobody is on this machine.
        for operation in self.document.operations where operation.needsCredentials {
            let call = ContractCall(operation.id, 401)
            let flaws = try await server.flaws(of: call, headers: ["X-Forwarded-For": "203.0.113.9"])
            #expect(flaws == [])
            given.insert("\(operation.id) 401")
        }
        // A flood has its own test, and a disk that breaks cannot be had here.
        let promised = self.document.operations.flatMap { operation in
            operation.statuses.subtracting([429, 503]).map { "\(operation.id) \($0)" }
        }
        #expect(given.symmetricDifference(promised).sorted() == [])
        #expect(try await server.server.request("/openapi.yaml").body == Data(self.document.text.utf8))
    }

    @Test("the token opens to whom a proxy passes on")
    func token() async throws {
        let server = try await ContractServer(self.document, in: self.folder)
        let headers = ["X-Forwarded-For": "203.0.113.9", "Authorization": "Bearer console"]
        let flaws = try await server.flaws(of: ContractCall("flow", 200), headers: headers)
        #expect(flaws == [])
    }

    @Test("every webhook refuses a flood as the document says", .timeLimit(.minutes(1)))
    func floods() async throws {
        let server = try await RunningServer(
            self.folder.learnedDatabase.merging(["WEBHOOK_RATE_PER_SECOND": "1"]) { $1 }
        )
        for operation in self.document.operations where operation.path.hasPrefix("/webhooks") {
            var answer = try await server.request(operation.path, method: operation.method)
            // A second may pass, which lets one in.
            while answer.status != 429 { answer = try await server.request(operation.path, method: operation.method) }
            #expect(answer.headers["retry-after"] == "1")
            let body = try JSONDecoder().decode(JSONValue.self, from: answer.body)
            let problem = JSONValue.object(["$ref": .string("#/components/schemas/Problem")])
            #expect(try SchemaChecker(document: self.document).flaws(of: body, by: problem) == [])
        }
    }

    @Test("every example is as its schema says")
    func examples() throws {
        let checker = SchemaChecker(document: self.document)
        var count = 0
        for operation in self.document.operations {
            let answers = try (operation.content["responses"]?.members ?? [:]).values.map(self.document.resolved)
            for part in try answers + [self.document.resolved(operation.content["requestBody"])] {
                for content in (part["content"]?.members ?? [:]).values {
                    guard let example = content["example"] else { continue }
                    #expect(try checker.flaws(of: example, by: content["schema"]) == [], "\(operation.id)")
                    count += 1
                }
            }
        }
        #expect(count > 60)
    }
}
