// What the kinds of random texts are made of.

extension RandomTexts.Kind {
    static let spaces = [" ", "\t", "\n", "\r\n", "\u{A0}", "\u{2003}", "\u{200B}", "\u{3000}", "\u{FEFF}"]
    static let controlCharacters = [
        "\u{0}", "\u{1}", "\u{7}", "\u{8}", "\u{C}", "\u{1A}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}",
        "\u{FFFD}", "\u{FFFF}",
    ]
    static let emojis = [
        "😀", "👍🏽", "👨‍👩‍👧‍👦", "🇵🇱", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "❤️", "1️⃣", "🥕", "🤷🏾‍♀️", "🫠",
    ]
    static let rightToLeftWords = ["שלום", "תודה", "مرحبا", "شكرا", "خطة", "١٢٣", "ארוחת ערב", "plan", "2", "\u{200F}"]
    static let longWords = ["carrots", "and", "whatever", "you", "have", "żółw", "ok,", "1234567890", "\n"]
    static let injections = [
        "'; DROP TABLE outbox; --", "1' OR '1'='1", "\" OR 1=1 --", "$(rm -rf /)", "`id`", "; ls", "%s%n%x", "{{7*7}}",
        "${jndi:x}", "<script>alert(1)</script>", "../../etc/passwd", "?1 $1 :name @p", "\\", "\\u0041", "\\0", "%00",
        "+15550001111", "&sig=x&text=y", "=cmd|' /C calc'!A0",
    ]
    static let numerals = [
        "0", "-1", "2", "9223372036854775808", "18446744073709551616", "1e308", "NaN", "0x10", "٣", "½", "2.", "00002",
    ]
}
