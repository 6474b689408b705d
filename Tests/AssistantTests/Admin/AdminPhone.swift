import AssistantTestSupport
import Foundation
import Testing

@testable import Assistant

/// An admin with a phone and an authenticator, whose clock goes with the simulator's.
struct AdminPhone {
    static let number = "+15550009999"
    static let settings = ["ADMIN_PHONES": "+15550008888, \(Self.number)", "ADMIN_TOTP_SECRET": Self.secret]
    private static let secret = Base32.encode(Data("12345678901234567890".utf8))
    private static let codes = OneTimeCodes(secret: Data("12345678901234567890".utf8))

    private(set) var server: RunningServer
    private var advanced = 0

    init(_ server: RunningServer) { self.server = server }

    /// Waits for the next code to show.
    mutating func code() async throws -> String {
        try await self.advance(by: OneTimeCodes.period)
        return self.shownCode
    }

    /// The code that shows, whether it was used or not.
    var shownCode: String {
        Self.codes.code(at: OneTimeCodes.step(at: Date().addingTimeInterval(Double(self.advanced))))
    }

    /// A code that is good at no time near.
    var wrongCode: String { self.shownCode == "000000" ? "000001" : "000000" }

    mutating func advance(by seconds: Int) async throws {
        try await self.moveClock(by: seconds)
        self.advanced += seconds
    }

    /// Goes on with a server that was started anew, whose clock has to catch up.
    mutating func goOn(with server: RunningServer) async throws {
        self.server = server
        try await self.moveClock(by: self.advanced)
    }

    private func moveClock(by seconds: Int) async throws {
        let answer = try await self.server.request(
            "/api/v1/simulator/clock",
            body: Data(#"{"advance":"\#(seconds)s"}"#.utf8)
        )
        #expect(answer.status == 200)
    }

    /// Texts the assistant; returns what it says.
    func text(_ text: String, from phone: String = Self.number) async throws -> String {
        let replies = try await self.server.text(text, from: phone)["replies"] as? [String] ?? []
        for reply in replies { #expect(reply.count <= 306) }
        return replies.joined(separator: "\n")
    }

    /// The messages to others, the earliest first, with where they stand.
    func outbox(to phone: String) async throws -> [(text: String, status: String)] {
        try await self.server.request("/api/v1/outbox?limit=200").items.reversed()
            .filter { $0["to"] as? String == phone }
            .map { ($0["text"] as? String ?? "", $0["status"] as? String ?? "") }
    }

    /// Waits until all messages to a number are sent.
    func waitForMessages(to phone: String) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            if try await self.outbox(to: phone).allSatisfy({ $0.status == "sent" }) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw UnexpectedAnswer("messages to \(phone) are not sent")
    }
}
