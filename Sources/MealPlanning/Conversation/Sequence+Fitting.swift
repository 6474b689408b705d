extension Sequence<String> {
    /// The first of several versions of a reply, longest first, that two parts of a text message hold; the last when
    /// none does.
    public var firstThatFits: String {
        var last = ""
        for version in self {
            last = version
            if version.fitsTwoParts { break }
        }
        return last
    }
}

extension String {
    /// Whether two parts of a text message hold it, whatever header the carrier uses.
    ///
    /// A character that is not in the GSM alphabet (3GPP TS 23.038, 6.2.1) leaves less than half the room.
    var fitsTwoParts: Bool {
        let isPlain = self.allSatisfy { $0.isASCII && !"^{}[]~|\\`".contains($0) || "¡¿ñÑéÉüÜàèìòùäÄöÖçÇ".contains($0) }
        return isPlain ? self.count <= Recipe.maximumTextLength : self.utf16.count <= 132
    }
}
