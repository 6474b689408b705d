import AssistantTestSupport
import Foundation

/// A disk of a few megabytes, in memory, to be filled or made read-only.
final class SmallDisk: Sendable {
    private let folder: TemporaryFolder

    /// Whether this machine lets us mount anything.
    static let isPermitted: Bool = (try? SmallDisk(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        self.folder = try TemporaryFolder()
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", self.folder.url.path)
    }

    deinit { try? Self.run("umount", "-l", self.folder.url.path) }

    /// The setting that keeps the database here.
    var database: [String: String] { self.folder.database }

    /// Takes all the room that is left.
    func fill() throws {
        let file = open(self.filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else {
            throw UnexpectedAnswer("the disk cannot be filled: \(String(cString: strerror(errno)))")
        }
        defer { close(file) }
        let block = [UInt8](repeating: 1, count: 4_096)
        while write(file, block, block.count) > 0 {}
    }

    /// Gives the room back.
    func makeRoom() throws { try FileManager.default.removeItem(atPath: self.filler) }

    /// Lets nobody write any more; refused while somebody has a file open for writing.
    func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", self.folder.url.path) }

    private var filler: String { self.folder.url.appending(path: "filler").path }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw UnexpectedAnswer("\(command) failed") }
    }
}
