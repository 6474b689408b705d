/// What the framework itself says to customers.
public enum EngineReplies {
    /// Over the rate limit.
    public static let tooFast: Reply =
        "That's a lot of messages at once! Please wait a minute, then text me again. Nothing you already had is lost."
    /// Longer than anybody types.
    public static let tooLong: Reply =
        "That message is too long for me to read. Please send it in a few words, or text HELP to see what I understand."
    /// A turn failed.
    public static let failed: Reply =
        "Sorry, something went wrong on our side and nothing was changed. Please send that again in a minute."
    /// No handler answered.
    public static let notUnderstood: Reply = "Sorry, I didn't understand that."
    /// The stored state is unknown.
    public static let lostPlace = "Sorry, we updated our service and lost our place in this conversation."
}
