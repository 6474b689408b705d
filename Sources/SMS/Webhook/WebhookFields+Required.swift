import RouterKit

extension WebhookFields {
    /// The value of a field that has to be there, and to be no more than a line of text.
    ///
    /// - Throws: ``WebhookError`` naming the field.
    func required(_ name: String) throws(WebhookError) -> String {
        guard let value = self[name], !value.isEmpty else { throw .missing(field: name) }
        // A database may end a text at a NUL, and two ids would be one.
        guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .invalid(field: name, reason: "it holds a control character")
        }
        return value
    }

    /// The value of a field that has to be a phone number.
    ///
    /// - Throws: ``WebhookError`` naming the field.
    func phone(_ name: String) throws(WebhookError) -> PhoneNumber {
        let text = try self.required(name)
        do {
            return try PhoneNumber(text)
        } catch {
            throw .invalid(field: name, reason: "\(error)")
        }
    }
}
