import Hummingbird

/// A page of a listing: `{"items":[…],"next":…}`, where `next` is what `?after=` takes for the page after it.
struct Page<Item: Encodable>: Encodable {
    let items: [Item]
    let next: String?

    init(_ items: [Item], limit: Int, cursor: (Item) -> String) {
        self.items = items
        self.next = items.count == limit ? items.last.map(cursor) : nil
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.items, forKey: .items)
        // The last page says null rather than nothing.
        try container.encode(self.next, forKey: .next)
    }

    private enum CodingKeys: String, CodingKey { case items, next }
}

extension Request {
    /// `?limit=`: how many items a page has, 1 to 500; 50 when left out.
    var pageLimit: Int {
        get throws {
            guard let text = self.uri.queryParameters["limit"] else { return 50 }
            guard let limit = Int(text), (1...500).contains(limit) else {
                throw ProblemDetails(.badRequest, "limit is to be a number from 1 to 500", field: "limit")
            }
            return limit
        }
    }

    /// `?after=`, where positions are numbers.
    var pageStart: Int? {
        get throws {
            guard let text = self.uri.queryParameters["after"] else { return nil }
            guard let position = Int(text) else {
                throw ProblemDetails(.badRequest, "after is to be the next of an earlier page", field: "after")
            }
            return position
        }
    }
    /// `?status=`: where all items of a page stand; `nil` when left out.
    func pageStatus<Status: RawRepresentable<String> & CaseIterable>(_ type: Status.Type) throws -> Status? {
        guard let text = self.uri.queryParameters["status"] else { return nil }
        guard let status = Status(rawValue: String(text)) else {
            let known = Status.allCases.map(\.rawValue).joined(separator: ", ")
            throw ProblemDetails(.badRequest, "status is to be one of \(known)", field: "status")
        }
        return status
    }
}
