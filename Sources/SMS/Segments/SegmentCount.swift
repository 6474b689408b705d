/// What a text takes to send: its encoding, its length in it, and the segments that carriers count and charge.
///
/// A text that goes alone has room for 160 septets or 70 UTF-16 units. A longer one is laid out in parts of 152 or 66,
/// unless the 8-bit reference is asked for, which leaves 153 and 67. No part ends inside a character that takes several
/// units, so a text can take a segment more than its length alone would.
///
/// The text is counted as it stands: an "é" of two scalars is not in the GSM alphabet, though the "é" of one is.
public struct SegmentCount: Sendable, Hashable {
    /// How the text travels.
    public let encoding: SMSEncoding
    /// How long it is: in septets, of which the characters of the extension table take two, or in UTF-16 units.
    public let units: Int
    /// How many messages carriers make of it; 1 for the empty text.
    public let segments: Int

    /// Counts a text, by default as if its parts had 16-bit references, so never too few.
    public init(of text: String, reference: SMSPartReference = .sixteenBits) {
        self.init(SegmentLayout(of: text, reference: reference))
    }

    init(_ layout: SegmentLayout) {
        self.encoding = layout.encoding
        self.units = layout.units
        self.segments = layout.parts.count
    }

    /// The parts that a text goes in, in order, each as full as can be; one, the text itself, when it goes alone.
    ///
    /// Joined, they are the text. What a reader sees as one character stays in one part, unless it is longer than a part;
    /// the two units of an extension character or of an emoji stay together always.
    public static func parts(of text: String, reference: SMSPartReference = .sixteenBits) -> [String] {
        SegmentLayout(of: text, reference: reference).parts
    }
}

extension String {
    /// What the text takes to send as a text message, by default as if its parts had 16-bit references.
    public func segmentCount(reference: SMSPartReference = .sixteenBits) -> SegmentCount {
        SegmentCount(of: self, reference: reference)
    }

    /// Whether the text goes in so many segments, counted so that it does whatever reference its parts have.
    public func fits(segments: Int) -> Bool { self.segmentCount().segments <= segments }
}
