import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// The console's look and its little script: files of the program itself, under addresses that change with them.
enum ConsoleAssets {
    private static let style = Asset(PackageResources.console_css, "text/css; charset=utf-8", "console.css")
    private static let script = Asset(PackageResources.console_js, "text/javascript; charset=utf-8", "console.js")

    private static let icon = Asset(
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#2f6b2a" d="M6 4h20a4 4 0 0 1 4 4v12a4 \
            4 0 0 1-4 4H14l-7 6v-6H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z"/></svg>
            """.utf8
        ),
        "image/svg+xml",
        "icon.svg"
    )

    /// Where the style sheet is.
    static var stylePath: String { self.style.path }
    /// Where the script is.
    static var scriptPath: String { self.script.path }
    /// Where the picture is that browsers put beside the title.
    static var iconPath: String { self.icon.path }

    private struct Asset: Sendable {
        let bytes: [UInt8]
        let type: String
        let name: String
        let version: String

        init(_ bytes: [UInt8], _ type: String, _ name: String) {
            (self.bytes, self.type, self.name) = (bytes, type, name)
            self.version = SHA256.hash(data: bytes).prefix(6).map { String($0, radix: 16) }.joined()
        }

        var path: String { "/console/assets/\(self.name)?v=\(self.version)" }
    }

    /// Adds them; they tell nothing, and the login page needs them.
    static func add(to router: some RouterMethods<AssistantRequestContext>) {
        for asset in [self.style, self.script, self.icon] {
            router.get(RouterPath("console/assets/\(asset.name)")) { _, _ in
                Response(
                    status: .ok,
                    headers: [
                        .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
                        .xContentTypeOptions: "nosniff",
                    ],
                    body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes))
                )
            }
        }
    }
}
