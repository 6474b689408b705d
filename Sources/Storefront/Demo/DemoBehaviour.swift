/// How the demo shop behaves, place by place.
///
/// In JSON: `{"latency_ms":{"items":200},"faults":{"fixed-boxes":{"kind":"stall"}}}`; what is left out is as it should be.
public struct DemoBehaviour: Sendable, Hashable, Codable {
    /// How many milliseconds it takes its time before it answers; at most a minute counts.
    public var latencyMilliseconds: [DemoPlace: Int] = [:]

    /// What it does wrong.
    public var faults: [DemoPlace: DemoFault] = [:]

    /// A shop that is quick and makes no mistake.
    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.latencyMilliseconds =
            try container.decodeIfPresent([DemoPlace: Int].self, forKey: .latencyMilliseconds) ?? [:]
        self.faults = try container.decodeIfPresent([DemoPlace: DemoFault].self, forKey: .faults) ?? [:]
    }

    /// How to behave with one request at a place.
    mutating func take(_ place: DemoPlace) -> (latency: Duration, fault: DemoFault?) {
        let latency = Duration.milliseconds(min(max(0, self.latencyMilliseconds[place] ?? 0), 60_000))
        guard let fault = self.faults[place] else { return (latency, nil) }
        guard let times = fault.times else { return (latency, fault) }
        guard times > 0 else { return (latency, nil) }
        self.faults[place]?.times = times - 1
        return (latency, fault)
    }

    private enum CodingKeys: String, CodingKey {
        case latencyMilliseconds = "latency_ms"
        case faults
    }
}
