public import RouterKit

/// STATUS, PAUSE and the other commands of whoever operates the assistant, from the phones that may give them.
///
/// It declares no words: what a command is, its ``AdminGate`` knows by who sends it, so that nobody else meets one.
public struct AdminModule: HandlerModule {
    public let name: ModuleName = "admin"
    private let phones: Set<PhoneNumber>
    private let desk: @Sendable () throws -> any AdminDesk

    /// A module for the commands of these phones, done at a desk that there is once a job runs.
    public init(phones: Set<PhoneNumber>, desk: @escaping @Sendable () throws -> any AdminDesk) {
        self.phones = phones
        self.desk = desk
    }

    public func register(in module: inout ModuleRegistration) {
        module.declare(AdminBroadcast.self)
        module.declare(AdminWaiting.self)
        module.add(AdminJob(phones: self.phones, desk: self.desk))
        module.add(AdminSignal())
    }

    /// The job that does a command.
    public static let command: JobName = AdminJob.name
}
