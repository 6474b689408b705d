extension ConversationEvent.Change {
    /// The number of the form that the payload is stored in.
    package func schema(in forms: StoredForms = .current) -> Int {
        if case .unknown(_, let schema, _) = self { schema } else { forms.event(self.type).current }
    }

    /// Reads an event of any form back.
    ///
    /// One of a type or a form that this version does not know becomes ``unknown(type:schema:payload:)``, which is
    /// stored again as it was.
    ///
    /// - Throws: ``UnreadableForm``, and `DecodingError` when the payload does not fit its type.
    package init(type: String, schema: Int, payload: String, forms: StoredForms = .current) throws {
        let history = forms.event(type)
        if schema == history.current {
            try self.init(type: type, payload: payload)
        } else if schema > history.current {
            let payload = try StoredJSON.decode(JSONValue.self, from: payload)
            self = .unknown(type: type, schema: schema, payload: payload)
        } else {
            let upgraded = try history.upgrade(StoredJSON.decode(JSONValue.self, from: payload), from: schema)
            try self.init(type: type, payload: StoredJSON.encode(upgraded))
        }
    }
}
