extension SetAside {
    /// Ends the reading of one thing, and of nothing else.
    struct Refusal: Error {
        let name: String
        let reason: Reason

        /// What the result of the reading says of it.
        var setAside: SetAside { SetAside(name: self.name, reason: self.reason) }
    }
}
