import LanguageModel
import RouterKit
import RouterKitSQL

/// A budget of calls to the language model that outlives the process, by phone.
struct SQLBudget: LanguageModelBudget {
    let database: any SQLDatabase
    let callsPerDay: Int

    func takeCall(for customer: PhoneNumber, on day: UTCDay) async throws -> Bool {
        guard self.callsPerDay > 0 else { return false }
        let phone = SQLValue.text(customer.e164)
        return try await self.database.transaction { connection in
            try connection.execute(Self.removal, [phone, .integer(day.number)])
            return try connection.execute(
                Self.taking,
                [phone, .integer(day.number), .integer(self.callsPerDay)]
            ) == 1
        }
    }

    static let removal = "DELETE FROM language_model_use WHERE customer = $1 AND day < $2"
    static let taking = """
        INSERT INTO language_model_use (customer, day, calls) VALUES ($1, $2, 1)
        ON CONFLICT (customer, day) DO UPDATE SET calls = language_model_use.calls + 1
        WHERE language_model_use.calls < $3
        """
}
