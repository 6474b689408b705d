import Foundation
package import HTTPClient

extension Twilio {
    /// Where messages are posted and listed.
    var messagesURL: String {
        self.base + "/2010-04-01/Accounts/\(Self.escaped(self.configuration.accountSID))/Messages.json"
    }

    /// Reads the account.
    ///
    /// [Source](https://www.twilio.com/docs/iam/api/account)
    package func askAboutAccount() async throws(HTTPClientError) -> AccountAnswer {
        let url = self.base + "/2010-04-01/Accounts/\(Self.escaped(self.configuration.accountSID)).json"
        return AccountAnswer(try await self.http.send(self.request(.get, url)))
    }

    /// The base address without a slash at its end.
    var base: String {
        let base = self.configuration.base
        return base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    /// A request with the account's credentials.
    func request(_ method: HTTPClient.Method, _ url: String, body: [UInt8]? = nil) -> HTTPClient.Request {
        let credentials = "\(self.configuration.accountSID):\(self.configuration.authToken.value)"
        var headers: HTTPClient.Headers = [
            "Authorization": "Basic \(Data(credentials.utf8).base64EncodedString())", "Accept": "application/json",
        ]
        if body != nil { headers["Content-Type"] = FormBody.contentType }
        return HTTPClient.Request(method, url, headers: headers, body: body, deadline: self.configuration.deadline)
    }

    /// A text as a part of a URL.
    static func escaped(_ text: String) -> String { String(decoding: FormBody.escaped(text), as: UTF8.self) }
}
