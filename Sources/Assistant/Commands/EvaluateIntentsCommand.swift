import ArgumentParser
import Foundation
import RouterKit

/// `App evaluate-intents`.
struct EvaluateIntentsCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-intents",
        abstract: "Train the learned classifier on a file and judge it by another.",
        discussion: """
            The files are JSON: {"train":[[text,intent],…],"oos_train":[[text,"oos"],…],"val":…,"oos_val":…} and \
            {"test":[[text,intent],…],"oos_test":[[text,"oos"],…]}, as those of CLINC150. The threshold is fitted on the \
            training file alone: on val and oos_val by a model of the rest or, where they are missing, by \
            cross-validation. The model that is judged learns from the whole training file.
            """
    )

    @Option(help: "The file to learn from.") var train: String
    @Option(help: "The file to judge by.") var test: String
    @Flag(help: "Print JSON.") var json = false

    func run(with assistant: AssembledAssistant) async throws {
        let training = try LabelledTexts(reading: self.train)
        let test = try LabelledTexts(reading: self.test)
        let learned = try training.required(["train"], of: self.train) + training.examples(of: ["oos_train"])
        let judged = try test.required(["test"], of: self.test)
        let clock = ContinuousClock()
        var model: IntentModel?
        let trainTime = clock.measure {
            model = IntentModel(learningFrom: learned, validation: training.examples(of: ["val", "oos_val"]))
        }
        guard let model else {
            throw OperatorError("\(self.train) has texts of fewer than two intents: there is nothing to tell apart")
        }
        let result = Result(
            of: model,
            inScope: judged,
            outOfScope: test.examples(of: ["oos_test"]),
            trainTime: trainTime,
            exampleCount: training.examples(of: ["train", "oos_train", "val", "oos_val"]).count
        )
        if self.json { try JSONLines.write(result) } else { print(result.summary) }
    }

    /// What the test file showed.
    private struct Result: Encodable {
        let accuracy: Double
        let threshold: Double
        let inScopeAccuracy: Double
        let outOfScopeRecall: Double?
        let trainSeconds: Double
        let classifyMicrosecondsP50: Double
        let classifyMicrosecondsP99: Double
        let examples: Int
        let intents: Int

        private enum CodingKeys: String, CodingKey {
            case accuracy, threshold, examples, intents
            case inScopeAccuracy = "in_scope_accuracy"
            case outOfScopeRecall = "out_of_scope_recall"
            case trainSeconds = "train_seconds"
            case classifyMicrosecondsP50 = "classify_us_p50"
            case classifyMicrosecondsP99 = "classify_us_p99"
        }

        init(
            of model: IntentModel,
            inScope: [IntentExample],
            outOfScope: [IntentExample],
            trainTime: Duration,
            exampleCount: Int
        ) {
            let clock = ContinuousClock()
            var times: [Double] = []
            func classify(_ text: String) -> RankedIntent? {
                var best: RankedIntent?
                times.append(clock.measure { best = model.ranking(of: text).first } / .microseconds(1))
                return best
            }
            let taken = inScope.map { (example: $0, best: classify($0.text)) }
            let right = taken.filter { $0.best?.intent == $0.example.intent }
            let accepted = right.filter { $0.best?.confidence ?? 0 >= model.threshold }
            let rejected = outOfScope.count { (classify($0.text)?.confidence ?? 0) < model.threshold }
            times.sort()
            self.accuracy = Double(right.count) / Double(inScope.count)
            self.threshold = model.threshold
            self.inScopeAccuracy = Double(accepted.count) / Double(inScope.count)
            self.outOfScopeRecall = outOfScope.isEmpty ? nil : Double(rejected) / Double(outOfScope.count)
            self.trainSeconds = trainTime / .seconds(1)
            self.classifyMicrosecondsP50 = times[times.count / 2]
            self.classifyMicrosecondsP99 = times[times.count * 99 / 100]
            self.examples = exampleCount
            self.intents = model.intents.count
        }

        var summary: String {
            let recall = self.outOfScopeRecall.map { String(format: "%.1f %%", 100 * $0) } ?? "no such texts"
            return """
                in-scope accuracy, no threshold  \(String(format: "%.1f %%", 100 * self.accuracy))
                threshold                        \(String(format: "%.2f", self.threshold))
                in-scope accuracy                \(String(format: "%.1f %%", 100 * self.inScopeAccuracy))
                out-of-scope recall              \(recall)
                training                         \(String(format: "%.1f s", self.trainSeconds)) \
                (\(self.examples) examples, \(self.intents) intents)
                classifying                      \(String(format: "%.0f µs", self.classifyMicrosecondsP50)), \
                99 % under \(String(format: "%.0f µs", self.classifyMicrosecondsP99))
                """
        }
    }
}

/// Lists of texts with their intents, by name, as CLINC150 has them; `oos` is out of scope.
private struct LabelledTexts {
    private let lists: [String: [IntentExample]]

    init(reading path: String) throws {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw OperatorError("\(path) cannot be read: \(error.localizedDescription)")
        }
        guard let lists = try? JSONDecoder().decode([String: [[String]]].self, from: data),
            lists.values.allSatisfy({ $0.allSatisfy { $0.count == 2 } })
        else {
            throw OperatorError(#"\#(path) is not JSON like {"train":[["how do I say hello","translate"]]}"#)
        }
        self.lists = lists.mapValues { pairs in
            pairs.map { IntentExample($0[0], $0[1] == "oos" ? .unknown : Intent(rawValue: $0[1])) }
        }
    }

    func examples(of names: [String]) -> [IntentExample] { names.flatMap { self.lists[$0] ?? [] } }

    func required(_ names: [String], of path: String) throws -> [IntentExample] {
        let examples = self.examples(of: names)
        guard !examples.isEmpty else {
            throw OperatorError("\(path) has no \"\(names.joined(separator: ", "))\", or nothing in it")
        }
        return examples
    }
}
