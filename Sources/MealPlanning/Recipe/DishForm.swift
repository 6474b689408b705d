/// What arrives on the table, whatever is in it; two dinners of one form feel alike.
public enum DishForm: String, Codable, Sendable, CaseIterable, Hashable {
    case bowl
    case curry
    case eggs
    case flatbread
    case pasta
    case risotto
    case roast
    case salad
    case sandwich
    case sheetPan = "sheet_pan"
    case skillet
    case soup
    case stew
    case stirFry = "stir_fry"
    case tacos
}
