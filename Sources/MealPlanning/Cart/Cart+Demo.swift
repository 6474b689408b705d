extension Cart {
    /// A week's delivery as a shop would pack it, for the simulator, the demo storefront and tests.
    ///
    /// Good for five dinners that differ, for someone who eats everything and for a vegetarian; tofu is not in it but
    /// can be had in exchange.
    public static let demo = Cart(
        items: [
            CartItem(name: "Sockeye Wild Salmon Fillet, 8 oz", unit: "8 oz", priceCents: 1_699),
            CartItem(name: "Pasture Raised Eggs", unit: "1 dozen", priceCents: 849),
            CartItem(name: "Salty Sea Feta", unit: "7 oz", priceCents: 899),
            CartItem(name: "Organic Coconut Milk", quantity: 2, unit: "13.5 oz", priceCents: 399),
            CartItem(name: "Corn Tortillas", unit: "12 ct", priceCents: 449),
        ],
        customizableBoxes: [
            CustomizableBox(
                name: "Seasonal Vegetable Box",
                priceCents: 3_500,
                items: [
                    CartItem(name: "Organic Lacinato Kale", unit: "1 bunch", priceCents: 399),
                    CartItem(name: "Organic Heirloom Tomatoes", unit: "1 lb", priceCents: 699),
                    CartItem(name: "Cremini Mushrooms", unit: "8 oz", priceCents: 499),
                    CartItem(name: "White Cauliflower", unit: "1 head", priceCents: 549),
                    CartItem(name: "Organic Sweet Potatoes", unit: "2 lb", priceCents: 499),
                    CartItem(name: "Organic Red Bell Peppers", unit: "2 ct", priceCents: 449),
                    CartItem(name: "Organic Cilantro", unit: "1 bunch", priceCents: 249),
                ],
                alternatives: [
                    CartItem(name: "Organic Baby Spinach", unit: "5 oz", priceCents: 499),
                    CartItem(name: "Organic Broccoli", unit: "1 head", priceCents: 449),
                    CartItem(name: "Organic Green Zucchini", unit: "1 lb", priceCents: 349),
                    CartItem(name: "Organic Swiss Chard", unit: "1 bunch", priceCents: 399),
                ]
            ),
            CustomizableBox(
                name: "Protein Box",
                priceCents: 2_900,
                items: [
                    CartItem(name: "Boneless, Skinless Chicken Thighs", unit: "1 lb", priceCents: 1_199),
                    CartItem(name: "100% Grass-fed Ground Beef", unit: "1 lb", priceCents: 1_149),
                ],
                alternatives: [
                    CartItem(name: "Organic Tofu", unit: "14 oz", priceCents: 449),
                    CartItem(name: "Wild Atlantic Cod", unit: "12 oz", priceCents: 1_399),
                    CartItem(name: "Original Tempeh", unit: "8 oz", priceCents: 549),
                ]
            ),
        ],
        fixedBoxes: [
            FixedBox(
                name: "Cooking Essentials Box",
                priceCents: 2_400,
                items: [
                    CartItem(name: "Yellow Onions", quantity: 3, unit: "1 piece", priceCents: 99),
                    CartItem(name: "Organic Garlic", unit: "1 head", priceCents: 149),
                    CartItem(name: "Organic Lemons", quantity: 2, unit: "1 piece", priceCents: 99),
                    CartItem(name: "Organic Black Beans", unit: "15 oz can", priceCents: 299),
                    CartItem(name: "Garbanzo Beans", unit: "15 oz can", priceCents: 299),
                    CartItem(name: "Organic Red Split Lentils", unit: "1 lb", priceCents: 549),
                    CartItem(name: "Organic Spaghetti", unit: "1 lb", priceCents: 399),
                    CartItem(name: "White Basmati Rice", unit: "2 lb", priceCents: 799),
                ]
            )
        ]
    )
}
