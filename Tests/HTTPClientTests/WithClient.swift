import HTTPClient
import Testing

/// Runs a test with a client of its own, and shuts that down whatever comes.
func withClient<Result>(
    changing change: (inout HTTPClient.Configuration) -> Void = { _ in },
    _ test: (HTTPClient) async throws -> Result
) async throws -> Result {
    var configuration = HTTPClient.Configuration()
    change(&configuration)
    let client = HTTPClient(configuration)
    do {
        let result = try await test(client)
        await client.shutdown()
        return result
    } catch {
        await client.shutdown()
        throw error
    }
}

/// The error that a request ends with.
func failure(of client: HTTPClient, _ request: HTTPClient.Request) async throws -> HTTPClientError {
    let answer: HTTPClient.Response
    do {
        answer = try await client.send(request)
    } catch {
        return error
    }
    throw UnexpectedAnswer(status: answer.status)
}

/// An answer where there should have been none.
struct UnexpectedAnswer: Error {
    let status: Int
}
