import Foundation
import HTTPTypes
import Hummingbird
import RouterKit
import SMS

/// Lets operators into the console: whoever logged in, whoever sends the token, and with the simulator whoever is on this
/// machine.
///
/// What changes something has to come from one of our own pages as well.
struct ConsoleAccess: RouterMiddleware {
    typealias Context = AssistantRequestContext

    let sessions: ConsoleSessions
    let token: String?
    let letsLoopbackIn: Bool
    let publicAddress: String

    /// The name of the session's cookie.
    static let cookie = "console_session"

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await self.admit(request, context: context, next: next)
        } catch {
            let problem = ProblemDetails(error)
            // What is broken is for the log and for programs, as everywhere else.
            guard problem.status < 500 else { throw error }
            return ConsolePage.problem(problem)
        }
    }

    private func admit(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let sendsToken = OperatorAccess.hasToken(request, self.token)
        let session = self.session(of: request)
        guard sendsToken || session != nil || self.isAtHome(request, context) else {
            return LoginPage(sessions: self.sessions, target: request.method == .get ? request.uri.string : nil)
                .response(status: .unauthorized)
        }
        var (request, context) = (request, context)
        context.operatorSession = session
        context.formToken = self.sessions.formToken(of: session)
        if request.method == .post {
            let body = try await request.wholeBody()
            let form = body.readableBytes == 0 ? nil : try WebhookFields(form: String(buffer: body))
            context.form = form
            // A browser sends no Authorization that a page did not ask it to.
            guard sendsToken || self.isOurs(request, form, session) else {
                throw ProblemDetails(.forbidden, "this form is from another page, or too old: open the page again")
            }
            request.body = .init(buffer: body)
        }
        return try await next(request, context)
    }

    /// The session that a request belongs to; `nil` when it has none that holds.
    func session(of request: Request) -> String? {
        request.cookies[Self.cookie].map(\.value).flatMap { self.sessions.holds($0, at: Date()) ? $0 : nil }
    }

    /// Whether no login is needed: with the simulator, on this machine, under a name that only this machine has.
    ///
    /// Any page in a browser can have its own name lead here, and would then read what is here as its own.
    func isAtHome(_ request: Request, _ context: Context) -> Bool {
        guard self.letsLoopbackIn, context.isFromLoopback(request), let host = request.head.authority else {
            return false
        }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        return name == "localhost" || name == "::1" || name.wholeMatch(of: /127\.[\d.]+/) != nil
    }

    private func isOurs(_ request: Request, _ form: WebhookFields?, _ session: String?) -> Bool {
        Self.isSameOrigin(request, publicAddress: self.publicAddress)
            && self.sessions.isFormToken(form?["csrf"] ?? "", of: session)
    }

    /// Whether the browser says that one of our own pages sends this; what says nothing may.
    static func isSameOrigin(_ request: Request, publicAddress: String) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        let host = request.head.authority ?? ""
        return ["http://\(host)", "https://\(host)"].contains(origin) || publicAddress == origin
            || publicAddress.hasPrefix(origin + "/")
    }
}

extension HTTPField.Name {
    /// `Sec-Fetch-Site`, by which browsers say whose page a request comes from.
    fileprivate static let secFetchSite = Self("Sec-Fetch-Site") ?? .origin
}
