/// Sentences as people write them who want to know why a dinner was chosen.
enum WhyExamples {
    static let english = [
        "why this", "why these dinners", "why 2", "why number 3", "why the curry", "why did you pick the tacos",
        "why did you choose the salmon", "why is the soup on monday", "why so many peppers", "why cauliflower again",
        "why am I getting shakshuka", "how come there's chicken on monday", "how come it's lentils again",
        "what's the reason for the frittata", "what made you pick the stir fry", "what made you choose these",
        "explain number 4", "explain your choices", "tell me why you chose the pasta",
        "can you explain why the beef is on wednesday", "on what basis did you pick these", "what speaks for the curry",
        "how did you decide on these dinners", "how do you choose the dinners",
        "what's your reasoning", "what was the thinking behind tuesday",
        "is there a reason for the tofu", "any reason why it's fish on tuesday", "why not something else on friday",
        "why did I get that one", "justify the kale", "where does this idea come from, the tacos",
    ]

    static let spanish = [
        "por qué esta cena", "por qué estas cenas", "por qué la 2", "por qué el curry", "por qué elegiste los tacos",
        "por qué pusiste salmón el martes", "por qué otra vez coliflor", "explica la número 3",
        "explícame por qué hay pollo", "cuál es la razón de la sopa",

        "en qué te basas", "hay alguna razón para el tofu", "dime por qué escogiste la pasta",
    ]
}
