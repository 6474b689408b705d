extension PlanOpening {
    /// Words that have no place in an opening: orders, money, addresses, promises about health, other times.
    private static let refusedWords: Set<String> = Set(
        """
        account address allergen allergic allergy app bank bitcoin bonus call card cash cent cheap click code com confirm
        cost coupon credit customer deal discount dollar dot download email euro fee free gift gluten google guarantee
        guaranteed healthy http https ignore instruction invoice link login member model net org password pay payment
        peso phone pin prescription price prize prompt refund reply safe sale save score secret send ship signup skip
        ssn stop subscribe swap system text tonight today tomorrow tracking url usd verify visit voucher weekend whatsapp win
        winner www yesterday
        alergeno alergia alergico banco barato clic codigo compra comprar confirma confirmar contrasena correo costo cuenta
        cupon descuento dolar enlace envia enviar escribe finde gana gratis gratuito hoy ignora llama llamar manana oferta
        pagar pago precio premio punto regalo responde salta seguro suscribe tarjeta telefono
        """.split(whereSeparator: \.isWhitespace).map { String($0).foldedWords.joined() }
    )

    static func checkWords(_ words: OpeningWords) throws(Refusal) {
        guard Set(words.others).isDisjoint(with: Self.refusedWords) else { throw .words }
        guard words.spoken.allSatisfy(Self.isProse) else { throw .words }
    }

    /// Whether a word is written as words are: neither shouted, as commands are, nor put together of several.
    private static func isProse(_ word: String) -> Bool {
        guard !word.dropFirst().contains(where: \.isUppercase) else { return false }
        let parts = word.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count < 2 || Self.shortForms.contains(String(parts[1])) else { return false }
        let letters = word.drop(while: \.isNumber)
        return letters.isEmpty || letters == "min" || !word.contains(where: \.isNumber)
    }

    /// What follows an apostrophe.
    private static let shortForms: Set<String> = ["s", "t", "re", "ll", "ve", "d", "m"]
}
