import Dispatch
import Foundation
import SMS

/// Signatures: nothing that comes stops the program, and nothing made without the secret passes.
enum SignatureRules {
    private static let secret: Secret = "k9f2-not-to-be-found-by-chance-71c3"

    static func check(_ bytes: ArraySlice<UInt8>) {
        var input = FuzzInput(bytes)
        let flags = input.byte()
        let header = input.text()
        let headers = WebhookRequest.Headers(
            authorization: flags & 4 == 0 ? header : "Bearer \(header)",
            twilioSignature: header,
            contentType: flags & 8 == 0 ? "application/x-www-form-urlencoded" : "application/json"
        )
        let url = input.text()
        guard
            let call = try? WebhookRequest(
                flags & 1 == 0 ? .post : .get,
                url,
                headers: headers,
                body: input.remainder(),
                receivedAt: Date(timeIntervalSince1970: 1_577_880_000)
            )
        else { return }
        Self.refuses { try TwilioSignature(tokens: [Self.secret]).verify(call) }
        let method = VonageSignature.Method.allCases[Int(flags >> 4) % VonageSignature.Method.allCases.count]
        let signature = VonageSignature(method, secrets: [Self.secret], apiKey: "abcd1234")
        Self.wait { await Self.refusesLater { try await signature.verify(call) } }
    }

    private static func refuses(_ verify: () throws -> Void) {
        do {
            try verify()
            rule(false, "nothing is signed by chance")
        } catch {
            rule(!"\(error)".contains(Self.secret.value), "an error tells no secret")
        }
    }

    private static func refusesLater(_ verify: () async throws -> Void) async {
        do {
            try await verify()
            rule(false, "nothing is signed by chance")
        } catch {
            rule(!"\(error)".contains(Self.secret.value), "an error tells no secret")
        }
    }

    /// Waits for what is asynchronous, as libFuzzer does not.
    private static func wait(_ work: @escaping @Sendable () async -> Void) {
        let end = DispatchSemaphore(value: 0)
        Task {
            await work()
            end.signal()
        }
        end.wait()
    }
}
