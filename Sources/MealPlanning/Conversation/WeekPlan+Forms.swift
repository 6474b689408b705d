public import RouterKit

// The forms that plans have had in storage.

extension WeekPlan {
    public static let schema = 2

    /// Form 2 came with removals, retries and the recipes to avoid.
    public static let migrations = [
        FormMigration(from: 1, fixture: Self.formOne) { old in
            old.setting("removals", to: .array([])).setting("retries", to: .int(0))
                .setting("avoiding", to: .array([]))
        }
    ]

    private static let formOne = """
        {
          "analysis": {
            "job": "27790779-b945-45ec-b481-815b0313668b",
            "started_at": 1795619982787
          },
          "confirmed_at": 1795619983302,
          "dinners": [
            {
              "day": "monday",
              "minutes": 35,
              "number": 1,
              "recipe": "chicken-kale-coconut-curry",
              "title": "Coconut chicken curry"
            },
            {
              "day": "tuesday",
              "minutes": 35,
              "number": 2,
              "recipe": "black-bean-sweet-potato-tacos",
              "title": "Sweet potato bean tacos"
            },
            {
              "day": "wednesday",
              "minutes": 50,
              "number": 3,
              "recipe": "stuffed-peppers-beef",
              "title": "Beef-stuffed peppers"
            },
            {
              "day": "friday",
              "minutes": 25,
              "number": 5,
              "recipe": "kale-feta-frittata",
              "title": "Kale and feta frittata"
            }
          ],
          "exchanges": [
            {
              "alternative": "Chard",
              "item": "Kale"
            }
          ],
          "skipped_days": [
            "thursday"
          ]
        }
        """
}
