/// Looks for the set of dinners that is worth most together.
///
/// A beam search: after each dinner the best few partial plans go on. It tries for dinners that are not alike at all
/// first; when those cannot fill the days, it goes on allowing dinners of the same form, but never of the same foods.
struct DinnerSearch {
    private struct Partial {
        var chosen: [Int] = []
        var used: Set<Food.ID> = []
        var worth = 0.0
    }

    private let candidates: [Candidate]
    private let likeness: [[Likeness]]

    /// Four times as many fill no more weeks of 200 real carts.
    private let width = 24

    init(_ candidates: [Candidate]) {
        self.candidates = candidates
        self.likeness = candidates.map { one in candidates.map { Likeness(one, $0) } }
    }

    /// At most `count` dinners, as many as can be had.
    func best(_ count: Int) -> [Candidate] {
        let unlike = self.extend([Partial()], to: count, allowing: .none)
        let filled = self.extend(unlike, to: count, allowing: .sameForm)
        return filled.first.map { $0.chosen.map { self.candidates[$0] } } ?? []
    }

    /// The best partial plans of up to `count` dinners, best first; the longest that could be reached.
    private func extend(_ partials: [Partial], to count: Int, allowing allowed: Likeness) -> [Partial] {
        var beam = partials
        while let length = beam.first?.chosen.count, length < count {
            let longer = self.step(beam, allowing: allowed)
            if longer.isEmpty { break }
            beam = longer
        }
        return beam
    }

    private func step(_ beam: [Partial], allowing allowed: Likeness) -> [Partial] {
        var seen: Set<[Int]> = []
        var longer: [Partial] = []
        for partial in beam {
            let dinners = partial.chosen.map { self.candidates[$0] }
            for next in self.candidates.indices where self.fits(next, partial, allowing: allowed) {
                let chosen = (partial.chosen + [next]).sorted()
                guard seen.insert(chosen).inserted else { continue }
                let candidate = self.candidates[next]
                let worth = DinnerScore.worth(of: candidate, beside: dinners, using: partial.used)
                longer.append(Partial(chosen: chosen, used: partial.used, worth: partial.worth + worth))
                longer[longer.count - 1].used.formUnion(candidate.uses.map(\.food))
            }
        }
        // By index after worth: the same cart gets the same plan on every run.
        longer.sort {
            $0.worth == $1.worth ? $0.chosen.lexicographicallyPrecedes($1.chosen) : $0.worth > $1.worth
        }
        return Array(longer.prefix(self.width))
    }

    private func fits(_ next: Int, _ partial: Partial, allowing allowed: Likeness) -> Bool {
        partial.chosen.allSatisfy { $0 != next && self.likeness[next][$0] <= allowed }
    }
}
