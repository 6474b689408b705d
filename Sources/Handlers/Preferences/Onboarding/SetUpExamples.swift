/// Sentences as people write them who want to be asked how they eat, or to connect their account.
enum SetUpExamples {
    static let english = [
        "set up", "set me up", "let's get started", "how do I get started", "I'd like to get set up",
        "I just signed up, what do you need to know", "I'm new here, where do I begin", "start the setup",
        "ask me the questions", "ask me what I like", "ask me how we eat", "can you ask me your questions again",
        "what do you need to know about me", "let me fill in the form", "send me the form",
        "send me the link to set up",
        "where do I sign up", "I want to sign up for dinner plans", "how do I register", "register me",
        "create my profile", "set up my profile", "fill out my profile", "I want to finish my profile",
        "finish setting up", "go on with the setup", "continue the setup", "we never finished the questions",
        "where is the questionnaire", "can I take the questionnaire", "let's do the four questions",
        "I'm ready for the questions", "onboard me", "do the onboarding", "how do I connect my account",
        "connect my farm box account", "link my account", "link my farm box login", "my box isn't connected",
        "how do I give you my login", "I changed my shop password", "my login changed, how do I tell you",
        "reconnect my account", "hook up my box", "set everything up from scratch", "redo my setup",
        "I want to set my account up", "help me set up", "get me going, I'm new", "new customer here, set me up please",
    ]

    static let spanish = [
        "configurar", "quiero configurar", "configurar mi perfil", "cómo empiezo a usar esto",
        "soy nueva, por dónde empiezo",
        "soy nuevo aquí", "hazme las preguntas", "pregúntame cómo comemos", "mándame el formulario",
        "envíame el enlace para registrarme", "quiero registrarme", "cómo me registro", "crear mi perfil",
        "terminar mi perfil", "seguir con la configuración", "no terminamos las preguntas", "las cuatro preguntas",
        "conectar mi cuenta", "vincular mi cuenta", "cómo conecto mi caja", "cambié mi contraseña de la tienda",
        "mi caja no está conectada", "volver a configurar todo", "qué necesitas saber de mí",
    ]
}
