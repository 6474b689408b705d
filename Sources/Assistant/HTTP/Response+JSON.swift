import Foundation
import HTTPTypes
import Hummingbird

extension Response {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.iso8601)
        }
        return encoder
    }()

    /// What a provider is told: `{"request_id":"…"}`, the id of the turn that answered its message.
    ///
    /// Ids are made of digits and dashes, so there is nothing to escape, and this is the busiest answer of all.
    static func accepted(by requestID: RequestID) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"request_id":"\#(requestID)"}"#))
        )
    }

    /// An answer in JSON; times are ISO 8601 in UTC with milliseconds.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Self.encoder.encode(value)))
        )
    }
}
