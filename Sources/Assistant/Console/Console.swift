import Foundation
import HTTPTypes
import Hummingbird
import Logging
import RouterKit
import SMS

/// The operator's console: pages that show what happens, and forms that step in.
struct Console {
    let runtime: AssistantRuntime
    let sessions: ConsoleSessions
    private let streams = ConsoleStreams()

    init(runtime: AssistantRuntime) {
        self.runtime = runtime
        self.sessions = ConsoleSessions(token: runtime.settings.consoleToken, key: runtime.consoleKey)
    }

    private var isReal: Bool { self.runtime.settings.provider.isReal }

    /// Adds every page.
    func add(to router: Router<AssistantRequestContext>) {
        ConsoleAssets.add(to: router)
        router.get("console/login") { request, _ in
            LoginPage(sessions: self.sessions, target: request.uri.queryParameters["target"].map(String.init))
                .response()
        }
        router.post("console/login", use: self.logIn)
        let pages = router.group("console").add(
            middleware: ConsoleAccess(
                sessions: self.sessions,
                token: self.runtime.settings.consoleToken,
                letsLoopbackIn: !self.isReal,
                publicAddress: self.runtime.settings.publicAddress
            )
        )
        pages.post("logout", use: self.logOut)
        let overview = OverviewPage(runtime: self.runtime)
        // Nobody plays a phone where there are real ones.
        if self.isReal {
            pages.get("", use: overview.show)
        } else {
            PhonePages(runtime: self.runtime).add(to: pages)
        }
        pages.get("events") { request, _ in
            let key = try PhonePages.key(request.uri.queryParameters["phone"].map(String.init))
            return try self.streams.response(to: request, about: key, runtime: self.runtime)
        }
        ConversationsPage(runtime: self.runtime).add(to: pages)
        ConversationPage(runtime: self.runtime).add(to: pages)
        QueuesPage(runtime: self.runtime).add(to: pages)
        let actions = pages.group().add(middleware: self.runtime.audit(.console))
        ConversationActions(runtime: self.runtime).add(to: actions)
        QueueActions(engine: self.runtime.engine, store: self.runtime.store).add(to: actions)
        FlowPage(runtime: self.runtime).add(to: pages)
        overview.add(to: pages)
    }

    @Sendable
    private func logIn(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        do {
            guard ConsoleAccess.isSameOrigin(request, publicAddress: self.runtime.settings.publicAddress) else {
                throw ProblemDetails(.forbidden, "this form is from another page: open the console's own")
            }
            let form = try WebhookFields(form: String(buffer: await request.wholeBody()))
            let target = form["target"]
            // The machine's own time: the simulator's is for conversations.
            guard let session = try self.sessions.open(with: form["token"] ?? "", from: context.sender, at: Date())
            else {
                context.logger.warning("wrong token at the console")
                return LoginPage(sessions: self.sessions, target: target, isWrong: true)
                    .response(status: .unauthorized)
            }
            var response = ConsolePage.redirect(to: LoginPage.safe(target))
            response.setCookie(self.cookie(session, lasting: Int(ConsoleSessions.lifetime)))
            return response
        } catch {
            let problem = ProblemDetails(error)
            guard problem.status < 500 else { throw error }
            return ConsolePage.problem(problem)
        }
    }

    @Sendable
    private func logOut(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        if let session = context.operatorSession { self.sessions.close(session, at: Date()) }
        var response = ConsolePage.redirect(to: "/console/login")
        response.setCookie(self.cookie("", lasting: 0))
        return response
    }

    private func cookie(_ value: String, lasting seconds: Int) -> Cookie {
        Cookie(
            name: ConsoleAccess.cookie,
            value: value,
            maxAge: seconds,
            path: "/console",
            secure: self.runtime.settings.publicAddress.hasPrefix("https:"),
            httpOnly: true,
            sameSite: .strict
        )
    }
}
