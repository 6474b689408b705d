import AssistantTestSupport
import Foundation
import RouterKit
import RouterKitSQL
import Testing

/// A running server in which there is one of everything, called as the document says.
struct ContractServer {
    let document: OpenAPIDocument
    let server: RunningServer
    let made: ContractCall.Made

    /// Holds conversations, has some of it fail, and starts the server on what came of it.
    init(_ document: OpenAPIDocument, in folder: TemporaryFolder) async throws {
        self.document = document
        let first = try await RunningServer(folder.learnedDatabase)
        for text in ["plan", "swap 2", "A", "confirm", "yes"] { _ = try await first.text(text) }
        _ = try await first.text("set up", from: "+15550002222")
        for number in [3_333, 7_777, 8_888] { _ = try await first.text("plan", from: "+1555000\(number)") }
        for (text, number) in [("help", 5_555), ("stop", 5_555), ("help", 6_666)] {
            _ = try await first.text(text, from: "+1555000\(number)")
        }
        let outbox = try await first.request("/api/v1/outbox?limit=500").items.compactMap { $0["text"] as? String }
            .joined(separator: "\n")
        let plan = try #require(outbox.firstMatch(of: /\/plans\/(\S{24})/))
        let messages = try await first.request("/api/v1/outbox?limit=500").items
        func message(to number: String) throws -> String {
            try #require(messages.first { $0["to"] as? String == number }?["id"] as? String)
        }
        let onboarding = try #require(outbox.firstMatch(of: /\/onboard\/(\S{24})/))
        #expect(first.end(with: SIGTERM) == 0)
        try await Self.tamper(
            folder,
            "UPDATE conversations SET context = '{' || context WHERE phone = '+15550003333'",
            "UPDATE events SET payload = '{' || payload WHERE conversation = '+15550003333'",
            "UPDATE outbox SET status = 'dead' WHERE position <= 4",
            "UPDATE jobs SET status = 'dead' WHERE name = 'plan.analysis'",
            """
            INSERT INTO baselines (conversation, last_sequence, removed_until, schema, context)
            SELECT key, 1, 1, schema, context FROM conversations WHERE phone = '+15550006666'
            """
        )
        self.server = try await RunningServer(folder.learnedDatabase.merging(["CONSOLE_TOKEN": "console"]) { $1 })
        for number in 0..<3 {
            let lost = "msisdn=15550003333&to=15550100&messageId=lost-\(number)&text=help"
            _ = try await self.server.request("/webhooks/vonage/inbound?\(lost)")
        }
        func ids(_ listing: String, _ status: String, _ server: RunningServer) async throws -> [String] {
            try await server.request("/api/v1/\(listing)?status=\(status)").items.compactMap { $0["id"] as? String }
        }
        let letters = try await ids("dead-letters", "dead", self.server)
        let dead = try await ids("outbox", "dead", self.server)
        let jobs = try await ids("jobs", "dead", self.server)
        let waiting = try await ids("jobs", "queued", self.server)
        // The service looks for broadcasts at its start, and then once a minute.
        let broadcasts = ["running", "paused", "paused"].enumerated().map { ("broadcast-\($0)", $1) }
        for (id, status) in broadcasts {
            try await Self.tamper(
                folder,
                "INSERT INTO broadcasts VALUES ('\(id)', 'News', 1, 4102444800000, '\(status)', '', 0, 0)"
            )
        }
        self.made = ContractCall.Made(
            plan: String(plan.1),
            onboarding: String(onboarding.1),
            letters: letters,
            messages: dead,
            jobs: jobs,
            broadcasts: broadcasts.map(\.0),
            sent: try message(to: "+15550001111"),
            sentToSilent: try message(to: "+15550005555"),
            queued: [dead[2], dead[3], jobs[2], jobs[3], try #require(waiting.first), letters[1], letters[2]]
        )
    }

    private static func tamper(_ folder: TemporaryFolder, _ statements: String...) async throws {
        let database = try SQLiteDatabase(path: folder.databasePath)
        try await database.transaction { for sql in statements { _ = try $0.execute(sql, []) } }
        try database.close()
    }

    /// Makes a call, and says what is other than the document has it.
    func flaws(of call: ContractCall, headers: [String: String] = [:]) async throws -> [String] {
        guard let operation = self.document.operations.first(where: { $0.id == call.operation }) else {
            return ["\(call.operation) is not in the document"]
        }
        let (body, type) = try self.body(of: operation, call)
        var headers = headers.merging(call.headers) { $1 }
        headers["Content-Type"] = type
        let answer = try await self.server.request(
            try self.address(of: operation, call),
            method: operation.method,
            body: body.map { Data($0.utf8) },
            headers: headers
        )
        let place = "\(operation.id) \(answer.status)"
        guard answer.status == call.status else {
            return ["\(place) instead of \(call.status): \(String(decoding: answer.body, as: UTF8.self).prefix(300))"]
        }
        return try self.flaws(of: answer, to: operation, at: place)
    }

    private func flaws(of answer: RunningServer.Answer, to operation: OpenAPIDocument.Operation, at place: String)
        throws
        -> [String]
    {
        guard let response = operation.content["responses"]?["\(answer.status)"] else {
            return ["\(place) is not there"]
        }
        let declared = try self.document.resolved(response)
        var flaws = (declared["headers"]?.members ?? [:]).keys.filter { answer.headers[$0.lowercased()] == nil }
            .map { "\(place) has no \($0)" }
        if answer.headers["retry-after"] != nil, declared["headers"]?["Retry-After"] == nil {
            flaws.append("\(place) has a Retry-After that is not there")
        }
        let type = (answer.headers["content-type"] ?? "").split(separator: ";").first.map(String.init) ?? ""
        guard let content = declared["content"]?[type] else { return flaws + ["\(place) is \(type)"] }
        let body: JSONValue =
            type.hasSuffix("json")
            ? try JSONDecoder().decode(JSONValue.self, from: answer.body)
            : .string(String(decoding: answer.body, as: UTF8.self))
        return flaws + (try SchemaChecker(document: self.document).flaws(of: body, by: content["schema"], at: place))
    }

    private func address(of operation: OpenAPIDocument.Operation, _ call: ContractCall) throws -> String {
        var path = operation.path
        for parameter in try self.document.parameters(of: operation, in: "path") {
            path = path.replacing("{\(parameter.name)}", with: call.path ?? Self.escaped(parameter.example ?? ""))
        }
        if let query = call.query { return path + query }
        let pairs = try self.document.parameters(of: operation, in: "query").compactMap { parameter in
            parameter.example.map { "\(parameter.name)=\(Self.escaped($0))" }
        }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    private func body(of operation: OpenAPIDocument.Operation, _ call: ContractCall) throws -> (String?, String?) {
        let content = try self.document.resolved(operation.content["requestBody"])["content"]?.members ?? [:]
        let declared =
            content["application/x-www-form-urlencoded"] == nil
            ? "application/json" : "application/x-www-form-urlencoded"
        let type = content.isEmpty ? nil : call.type ?? declared
        if let body = call.body { return (body, type) }
        guard let type, let example = content[type]?["example"] else { return (nil, type) }
        if type == "application/json" {
            return (String(decoding: try JSONEncoder().encode(example), as: UTF8.self), type)
        }
        let pairs = example.members.flatMap { name, value in
            (value.elements.isEmpty ? [value] : value.elements).map { "\(name)=\(Self.escaped($0.text ?? ""))" }
        }
        return (pairs.joined(separator: "&"), type)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
