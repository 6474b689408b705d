import Foundation

extension TwilioSignature {
    /// A URL as Twilio may have signed it: as it came, with its scheme's port, and without its port.
    ///
    /// Which one it is depends on the scheme and on the version of the protocol, so the SDK tries both, too.
    static func urls(of url: String) -> [String] {
        guard let scheme = url.range(of: "://") else { return [url] }
        let rest = url[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let tail = rest[authority.endIndex...]
        let start = url[..<scheme.upperBound]
        // The address in brackets of IPv6 has colons of its own.
        let afterBracket = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[afterBracket...].lastIndex(of: ":") else {
            let port = start.lowercased() == "http://" ? 80 : 443
            return [url, "\(start)\(authority):\(port)\(tail)"]
        }
        return [url, "\(start)\(authority[..<colon])\(tail)"]
    }
}
