public import RouterKit

// The forms that preferences have had in storage.

extension CustomerPreferences {
    public static let schema = 2

    /// Form 2 came with allergies, which had been foods among the dislikes, and goals.
    public static let migrations = [
        FormMigration(from: 1, fixture: Self.formOne) { old in
            old.setting("allergies", to: .array([])).setting("goals", to: .object([:]))
        }
    ]

    private static let formOne = """
        {
          "days": ["monday", "wednesday", "friday"],
          "diet": "vegetarian",
          "dislikes": ["mushrooms", "peanut_butter", "peanuts"],
          "people": 4
        }
        """
}
