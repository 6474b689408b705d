import HTTPClient
import ServerSupport
import Testing

@Suite(.enabled(if: TLSServer.isAvailable, "there is no openssl program"))
struct TLSTests {
    @Test("refuses a certificate that nobody we know has signed, before anything is sent")
    func refusesSelfSigned() async throws {
        let server = try TLSServer(subject: "IP:127.0.0.1")
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, server.url))
            #expect(error.kind == .tlsNotTrusted)
            #expect(!error.mayHaveArrived && !error.isTransient)
        }
    }

    @Test("trusts the authorities of a file, for the names that they signed alone")
    func trustsFile() async throws {
        let (server, other) = (try TLSServer(subject: "IP:127.0.0.1"), try TLSServer(subject: "DNS:shop.example"))
        try await withClient(changing: { $0.certificateAuthorities = server.certificate }) { client in
            #expect(try await client.send(.init(.get, server.url)).status == 200)
            let error = try await failure(of: client, .init(.get, other.url))
            #expect(error.kind == .tlsNotTrusted)
        }
        try await withClient(changing: { $0.certificateAuthorities = other.certificate }) { client in
            let error = try await failure(of: client, .init(.get, other.url))
            #expect(error.kind == .tlsNotTrusted)
        }
    }

    @Test("says when the file of authorities is not there")
    func missingFile() async throws {
        let server = try TLSServer(subject: "IP:127.0.0.1")
        try await withClient(changing: { $0.certificateAuthorities = "/nowhere.pem" }) { client in
            let error = try await failure(of: client, .init(.get, server.url))
            #expect("\(error)".contains("file of certificate authorities"))
        }
    }

    @Test("says when a port does not speak TLS")
    func noTLS() async throws {
        let server = try TestServer { connection in
            _ = connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, "https://127.0.0.1:\(server.port)/"))
            #expect("\(error)".hasPrefix("no TLS connection to https://127.0.0.1:"))
            #expect(!error.mayHaveArrived)
        }
    }
}
