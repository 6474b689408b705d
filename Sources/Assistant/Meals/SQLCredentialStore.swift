import Foundation
import RouterKit
import RouterKitSQL
import Storefront

/// Customers' logins to the shop, sealed, in the database.
struct SQLCredentialStore: CredentialStore {
    let database: any SQLDatabase

    func sealedCredentials(of customer: PhoneNumber) async throws -> [UInt8]? {
        try await self.database.read { connection in
            try connection.query(Self.selection, [.text(customer.e164)]).first.flatMap { row in
                Data(base64Encoded: try row.text("sealed")).map(Array.init)
            }
        }
    }

    func save(_ sealed: [UInt8]?, of customer: PhoneNumber) async throws {
        let phone = SQLValue.text(customer.e164)
        try await self.database.transaction { connection in
            guard let sealed else {
                try connection.execute("DELETE FROM credentials WHERE phone = $1", [phone])
                return
            }
            try connection.execute(
                """
                INSERT INTO credentials (phone, sealed, updated_at) VALUES ($1, $2, $3)
                ON CONFLICT (phone) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at
                """,
                [phone, Self.text(sealed), .time(Date())]
            )
        }
    }

    func replace(_ old: [UInt8], with new: [UInt8], of customer: PhoneNumber) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                "UPDATE credentials SET sealed = $1, updated_at = $2 WHERE phone = $3 AND sealed = $4",
                [Self.text(new), .time(Date()), .text(customer.e164), Self.text(old)]
            ) == 1
        }
    }

    func customers(after last: PhoneNumber?, limit: Int) async throws -> [PhoneNumber] {
        try await self.database.read { connection in
            try connection.query(Self.page, [.text(last?.e164 ?? ""), .integer(limit)])
                .map { try PhoneNumber($0.text("phone")) }
        }
    }

    static let selection = "SELECT sealed FROM credentials WHERE phone = $1"
    static let page = "SELECT phone FROM credentials WHERE phone > $1 ORDER BY phone LIMIT $2"

    private static func text(_ sealed: [UInt8]) -> SQLValue { .text(Data(sealed).base64EncodedString()) }
}
