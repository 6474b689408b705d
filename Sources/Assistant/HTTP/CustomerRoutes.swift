import HTTPTypes
import Hummingbird
import MealPlanning
import RouterKit
import SMS

/// The pages that customers look at.
struct CustomerRoutes {
    let runtime: AssistantRuntime

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        router.get("plans/:token") { _, context in
            guard let plan = try await self.runtime.plan(token: context.parameters.get("token") ?? "") else {
                return CustomerPage.note(
                    title: "No plan here",
                    text: "There is no plan here any more. Text PLAN for a new one.",
                    language: "en",
                    status: .notFound
                )
            }
            return CustomerPage.response(PlanPage(plan: plan).html())
        }
        router.get("onboard/:token") { _, context in
            guard let onboarding = try await self.onboarding(context) else { return Self.formIsClosed }
            let form = OnboardingFields(onboarding)
            return CustomerPage.response(self.page(form, in: onboarding.language).html())
        }
        router.post("onboard/:token") { request, context in
            let body = try await request.wholeBody()
            guard let onboarding = try await self.onboarding(context) else { return Self.formIsClosed }
            let fields = try WebhookFields(form: String(buffer: body))
            return try await self.take(OnboardingFields(fields), of: onboarding, requestID: context.requestID)
        }
    }

    private func onboarding(_ context: AssistantRequestContext) async throws -> StoredOnboarding? {
        try await self.runtime.onboarding(token: context.parameters.get("token") ?? "")
    }

    private func page(
        _ form: OnboardingFields,
        problems: [OnboardingFields.Problem] = [],
        in language: Language
    ) -> OnboardingPage {
        OnboardingPage(
            form: form,
            problems: problems,
            asksForAccount: self.runtime.shop.vault != nil,
            language: language
        )
    }

    /// Connects the account where one is given, and hands the rest to the conversation.
    private func take(
        _ form: OnboardingFields,
        of onboarding: StoredOnboarding,
        requestID: RequestID
    ) async throws -> Response {
        let language = form.language
        var (preferences, problems) = form.preferences(from: onboarding.preferences)
        if problems.isEmpty, let account = form.account {
            problems += try await self.runtime.shop.connect(account, of: onboarding.customer.phone) ? [] : [.account]
        }
        guard problems.isEmpty, let preferences else {
            let page = self.page(form, problems: problems, in: language)
            return CustomerPage.response(page.html(), status: .unprocessableContent)
        }
        let answer = OnboardingForm(
            startedAt: onboarding.startedAt,
            preferences: preferences,
            language: language,
            timeZone: form.timeZone
        )
        let outcome = try await self.runtime.engine.submit(
            JSONValue(encoding: answer),
            as: OnboardingForm.signal,
            to: onboarding.customer,
            requestID: requestID
        )
        // Two at a time: the other one was faster, and this one changed nothing.
        guard !outcome.replies.isEmpty else { return Self.formIsClosed }
        return CustomerPage.note(
            title: Phrase("Thank you", es: "Gracias")[language],
            text: Phrase(
                "That's all. You get a text message in a moment; answer it with PLAN for your dinners.",
                es: "Eso es todo. Recibes un mensaje enseguida; responde PLAN para tus cenas."
            )[language],
            language: language.rawValue
        )
    }

    private static let formIsClosed = CustomerPage.note(
        title: "This link was used",
        text: "It works once, for a week. Text SET UP for a new one.",
        language: "en",
        status: .notFound
    )
}
