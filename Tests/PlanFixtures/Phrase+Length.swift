public import RouterKit
import SMS

extension Phrase {
    /// The phrase in those languages in which it takes more than two parts of a text message.
    public var tooLong: [String] { Language.all.map { self[$0] }.filter { !$0.fits(segments: 2) } }
}

extension Reply {
    /// The texts that take more than two parts of a text message.
    public var tooLong: [String] { self.texts.filter { !$0.fits(segments: 2) } }
}
