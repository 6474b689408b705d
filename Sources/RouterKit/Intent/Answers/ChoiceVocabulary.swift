/// The words in which people say which one of several they want, in English and Spanish.
enum ChoiceVocabulary {
    /// Words that say nothing about which one it is.
    static let fillers = Set(
        """
        a i the one ones option choice number letter label dish meal id ill im we well us me my it its is thats
        want like take would will have go going with lets give get choose pick try do for think prefer rather love
        sounds looks seems works can could just please instead then oh so hmm
        yes yeah yep yup ya sure ok okay k good great fine cool perfect nice alright 👍 ✅ 👌
        la el lo las los de del con una uno un yo nos es esta opcion numero letra plato
        quiero quisiera queremos quedo quedamos gustaria prefiero preferimos elijo escojo voy vamos dame ponme tomo
        si claro vale dale bueno bien perfecto genial mejor entonces suena por favor
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )

    /// Words before a label or a number.
    static let signs: Set = ["option", "choice", "number", "letter", "label", "opcion", "numero", "letra"]

    /// Words after a label that is the first word.
    static let verbs: Set = ["sounds", "looks", "seems", "works", "is", "it", "for", "then", "suena", "esta", "es"]

    /// Words before "second" that make it a while.
    static let articles: Set = ["a", "one", "per", "this", "un"]

    /// The while.
    static let seconds: Set = ["second", "segundo"]

    /// Words for the place at the end.
    static let last: Set = ["last", "ultima", "ultimo"]

    /// Numbers, which may be labels.
    static let numbers = Self.table(
        """
        1 one uno una
        2 two dos
        3 three tres
        4 four cuatro
        5 five cinco
        6 six seis
        7 seven siete
        8 eight ocho
        9 nine nueve
        """
    )

    /// Words for a place, which are no labels.
    static let ordinals = Self.table(
        """
        1st first primera primero primer 1ra 1era 1er 1a 1o
        2nd second segunda segundo 2da 2do 2a 2o
        3rd third tercera tercero tercer 3ra 3era 3er 3a 3o
        4th fourth cuarta cuarto 4ta 4to 4a 4o
        5th fifth quinta quinto 5ta 5to 5a 5o
        6th sixth sexta sexto 6ta 6to
        7th seventh septima septimo
        8th eighth octava octavo
        9th ninth novena noveno
        """
    )

    /// Reads one line for each number from one on.
    private static func table(_ lines: String) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, line) in lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { table[String(word)] = index + 1 }
        }
        return table
    }
}
