import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import RouterKit

/// What the demo shop answers to.
struct DemoRoutes {
    let shop: DemoStorefront

    func add(to router: Router<BasicRequestContext>) {
        router.post("sessions", use: self.logIn)
        for section in CartSection.allCases {
            router.get(RouterPath(section.path)) { request, _ in
                try await self.answer(request, at: DemoPlace(section)) {
                    try self.shop.customer(in: request.cookies["session"]?.value).map { customer in
                        try DemoDocuments.section(section, of: self.shop.cart(of: customer))
                    }
                }
            }
        }
        router.get("catalogue") { request, _ in
            try await self.answer(request, at: .catalogue) { try DemoDocuments.catalogue() }
        }
        router.get("demo/behaviour") { _, _ in try DemoAnswers.json(DemoDocuments.encode(self.shop.behaviour)) }
        router.put("demo/behaviour") { request, _ in
            guard let behaviour: DemoBehaviour = try await Self.decode(request) else {
                return DemoAnswers.problem(.badRequest, #"send {"latency_ms":{…},"faults":{…}}"#)
            }
            self.shop.behaviour = behaviour
            return Response(status: .noContent)
        }
        router.delete("demo/sessions") { _, _ in
            self.shop.endSessions()
            return Response(status: .noContent)
        }
        router.get("demo/traffic") { _, _ in try DemoAnswers.json(DemoDocuments.encode(self.shop.traffic)) }
    }

    @Sendable
    private func logIn(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let (latency, fault) = self.shop.take(.sessions)
        try await Task.sleep(for: latency)
        if let fault { return try await DemoAnswers.failing(fault, instead: Array("{}".utf8)) }
        guard let credentials: StorefrontCredentials = try await Self.decode(request) else {
            return DemoAnswers.problem(.badRequest, #"send {"login":"+15550001111","password":"…"}"#)
        }
        guard let session = self.shop.logIn(credentials) else {
            return DemoAnswers.problem(.unauthorized, "there is no such account, or it has another password")
        }
        var response = Response(status: .noContent)
        response.setCookie(
            Cookie(
                name: "session",
                value: session,
                maxAge: Int(self.shop.sessionSeconds),
                path: "/",
                httpOnly: true,
                sameSite: .strict
            )
        )
        return response
    }

    /// Answers with a document, unless the client has it already; there is none for who has to log in first.
    private func answer(
        _ request: Request,
        at place: DemoPlace,
        _ document: () throws -> [UInt8]?
    ) async throws -> Response {
        let (latency, fault) = self.shop.take(place)
        try await Task.sleep(for: latency)
        guard fault?.kind != .expiredSession, let document = try document() else {
            return DemoAnswers.problem(.unauthorized, "log in first: POST /sessions")
        }
        if let fault { return try await DemoAnswers.failing(fault, instead: document) }
        let tag = "\"\(SHA256.hash(data: document).prefix(8).map { String($0, radix: 16) }.joined(separator: "-"))\""
        guard !Self.tags(request).contains(where: { $0 == tag || $0 == "*" }) else {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        self.shop.count(bodyBytes: document.count, at: place)
        return DemoAnswers.json(document, headers: [.eTag: tag, .cacheControl: "private, no-cache"])
    }

    /// What the client has; a weak tag is compared as if it were strong.
    private static func tags(_ request: Request) -> [String] {
        request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.map { tag in
            let trimmed = tag.drop { $0 == " " }
            return String(trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed)
        }
    }

    private static func decode<Value: Decodable>(_ request: Request) async throws -> Value? {
        let body = try await request.body.collect(upTo: 64 << 10)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
        } catch is DecodingError {
            return nil
        }
    }
}
