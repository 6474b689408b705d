extension WeekPlan {
    /// A plan as form 2 had it.
    static let formTwo = """
        {
          "analysis": {
            "job": "27790779-b945-45ec-b481-815b0313668b",
            "started_at": 1795619982787
          },
          "cart_as_of": 1795619900000,
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
          "people": 4,
          "recipes_at": 1795700000000,
          "recipes_sent_at": 1795700001000,
          "removals": [
            {
              "after_exchanges": 1,
              "item": "Organic Lemons",
              "quantity": 1
            },
            {
              "item": "Feta"
            }
          ],
          "retries": 2,
          "skipped_days": [
            "thursday"
          ]
        }
        """
}
