import Foundation
package import HTTPClient
package import RouterKit

extension Vonage {
    /// Hands a message to Vonage with our id as its `client-ref`, which every receipt of it repeats.
    ///
    /// Vonage cuts a long text into parts, takes or refuses each one, and answers with status 200 whatever it did. The
    /// message counts as taken when all parts are. When only some are, the phone cannot put the text together: a reason
    /// that may pass has the whole message sent again (the customer may see a part twice), any other gives it up, and
    /// the reason says how many parts were taken.
    ///
    /// - Returns: the id of the first part.
    /// - Throws: ``SendError``.
    package func send(_ message: OutgoingMessage) async throws -> String {
        // More than the six parts that are advised are taken; refusing them here would lose a message for advice.
        guard message.text.utf16.count <= Self.textLimit.characters else {
            throw SendError.rejected("the text is longer than Vonage takes: split it before it is sent")
        }
        let answer: HTTPClient.Response
        do {
            answer = try await self.http.send(self.request(for: message))
        } catch {
            throw SendError(error)
        }
        if let error = SendError(status: answer, of: "Vonage") { throw error }
        guard let result = try? JSONDecoder().decode(VonageResult.self, from: Data(answer.body)) else {
            throw SendError.outcomeUnknown("Vonage's answer cannot be read: check VONAGE_API_BASE")
        }
        return try result.messageID(retryAfter: answer.retryAfter)
    }

    /// Reads the account's balance.
    ///
    /// [Source](https://developer.vonage.com/en/account/code-snippets/account-balance)
    package func askAboutAccount() async throws(HTTPClientError) -> AccountAnswer {
        let credentials = "\(self.configuration.apiKey):\(self.configuration.apiSecret.value)"
        let request = HTTPClient.Request(
            .get,
            self.base + "/account/get-balance",
            headers: [
                "Authorization": "Basic \(Data(credentials.utf8).base64EncodedString())", "Accept": "application/json",
            ],
            deadline: self.configuration.deadline
        )
        return AccountAnswer(try await self.http.send(request))
    }

    /// The base address without a slash at its end.
    private var base: String {
        let base = self.configuration.base
        return base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    private func request(for message: OutgoingMessage) -> HTTPClient.Request {
        var form = FormBody()
        form.add("api_key", self.configuration.apiKey)
        form.add("api_secret", self.configuration.apiSecret.value)
        form.add("from", Self.withoutPlus(self.configuration.sender))
        form.add("to", Self.withoutPlus(message.to.e164))
        form.add("text", message.text)
        form.add("type", SMSEncoding(of: message.text) == .ucs2 ? "unicode" : nil)
        form.add("client-ref", message.id.rawValue)
        form.add("callback", self.configuration.statusCallback)
        return HTTPClient.Request(
            .post,
            self.base + "/sms/json",
            headers: ["Content-Type": FormBody.contentType, "Accept": "application/json"],
            body: form.bytes,
            deadline: self.configuration.deadline
        )
    }

    private static func withoutPlus(_ number: String) -> String {
        number.hasPrefix("+") ? String(number.dropFirst()) : number
    }
}
