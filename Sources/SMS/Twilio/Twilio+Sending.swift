import Foundation
import HTTPClient
package import RouterKit

extension Twilio {
    /// Hands a message to Twilio, with our id in the URL of its status callback.
    ///
    /// Twilio has no way to say that a message is the same as an earlier one, so one whose outcome is unknown is not sent
    /// again before its receipt had time.
    ///
    /// - Throws: ``SendError``.
    package func send(_ message: OutgoingMessage) async throws -> String {
        guard Self.textLimit.allows(message.text) else {
            throw SendError.rejected("the text is longer than Twilio takes: split it before it is sent")
        }
        let answer: HTTPClient.Response
        do {
            answer = try await self.http.send(
                self.request(.post, self.messagesURL, body: self.form(for: message).bytes)
            )
        } catch {
            throw SendError(error)
        }
        if let error = self.refusal(in: answer) { throw error }
        guard let result = try? JSONDecoder().decode(Result.self, from: Data(answer.body)), !result.sid.isEmpty else {
            throw SendError.outcomeUnknown("Twilio's answer cannot be read: check TWILIO_API_BASE")
        }
        if let status = result.status, ["failed", "undelivered", "canceled"].contains(status) {
            throw (result.code ?? TwilioErrorCode(rawValue: 0)).error(retryAfter: nil)
        }
        return result.sid
    }

    private func form(for message: OutgoingMessage) -> FormBody {
        var form = FormBody()
        form.add("To", message.to.e164)
        form.add(self.configuration.sendsByService ? "MessagingServiceSid" : "From", self.configuration.sender)
        form.add("Body", message.text)
        form.add("StatusCallback", self.configuration.statusCallback.map { Self.callback($0, for: message.id) })
        return form
    }

    /// The status callback's URL with our id in its query, before the fragment, in which Twilio takes settings.
    static func callback(_ url: String, for id: OutgoingMessage.ID) -> String {
        let end = url.firstIndex(of: "#") ?? url.endIndex
        let separator = url[..<end].contains("?") ? "&" : "?"
        return "\(url[..<end])\(separator)\(Self.referenceField)=\(Self.escaped(id.rawValue))\(url[end...])"
    }

    /// Why Twilio did not take a message: what its error code says when that is known, else what the status says.
    private func refusal(in answer: HTTPClient.Response) -> SendError? {
        guard (400..<500).contains(answer.status),
            let code = (try? JSONDecoder().decode(Refusal.self, from: Data(answer.body)))?.code,
            answer.status == 400 || TwilioErrorCode(rawValue: code).isKnown
        else { return SendError(status: answer, of: "Twilio") }
        return TwilioErrorCode(rawValue: code).error(retryAfter: answer.retryAfter)
    }

    /// A message as Twilio has taken it.
    private struct Result: Decodable {
        let sid: String
        let status: String?
        let errorCode: Int?

        var code: TwilioErrorCode? { self.errorCode.map { TwilioErrorCode(rawValue: $0) } }

        enum CodingKeys: String, CodingKey {
            case sid, status
            case errorCode = "error_code"
        }
    }

    /// An error as Twilio writes it; its message is not read, since it may have the number in it.
    private struct Refusal: Decodable {
        let code: Int
    }
}
