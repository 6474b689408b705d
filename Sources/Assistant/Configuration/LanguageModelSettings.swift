import Configuration

/// Which language model is asked, and how often.
struct LanguageModelSettings: Sendable, Hashable {
    /// `LLM_URL`: the address of its server, which speaks OpenAI's chat completions.
    var url: String
    /// `LLM_MODEL`: its name there.
    var model: String
    /// `LLM_API_KEY`: what the server wants for a key; `nil` for none.
    var key: String?
    /// `LLM_CALLS_PER_DAY`: how often it is asked on behalf of one customer, each day of UTC.
    var callsPerDay = 20

    /// Whether there is to be a model, for what is put together before settings are checked.
    static func isSet(in config: ConfigReader) -> Bool { config.string(forKey: "llm.url")?.isEmpty == false }

    /// Reads the settings; `nil` where `LLM_URL` is not set.
    ///
    /// - Throws: ``OperatorError`` naming the setting that is wrong or missing.
    init?(_ config: ConfigReader) throws {
        guard let url = try Settings.address(config.string(forKey: "llm.url"), "LLM_URL") else { return nil }
        guard let model = config.string(forKey: "llm.model"), !model.isEmpty else {
            throw OperatorError("LLM_MODEL is missing: set it to the model's name at LLM_URL, or leave LLM_URL out")
        }
        self.url = url
        self.model = model
        self.key = config.string(forKey: "llm.api.key", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        if let calls = config.string(forKey: "llm.calls.per.day") {
            guard let number = Int(calls), number >= 0 else {
                throw OperatorError(
                    "LLM_CALLS_PER_DAY is \"\(calls)\": set it to how often the model is asked for one customer, or 0"
                )
            }
            self.callsPerDay = number
        }
    }
}
