/// How names, labels and values are written.
enum PrometheusText {
    /// A name that Prometheus takes: letters, digits and underscores, with no digit first.
    static func name(_ label: String) -> String {
        var name = String(
            label.unicodeScalars.map { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", ":": Character(scalar)
                default: "_"
                }
            }
        )
        if name.first.map({ "0"..."9" ~= $0 }) ?? true { name = "_" + name }
        return name
    }

    /// `name="value"` of each, sorted, with commas; empty when there are none.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { "\(Self.name($0.0))=\"\(Self.escaped($0.1).replacing("\"", with: "\\\""))\"" }
            .sorted().joined(separator: ",")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    static func line(_ name: String, _ labels: String, _ value: String) -> String {
        labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    /// Without an exponent where a whole number has no fraction to write.
    static func number(_ value: Double) -> String {
        if value == .infinity { return "+Inf" }
        if value == -.infinity { return "-Inf" }
        if value.isNaN { return "NaN" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
