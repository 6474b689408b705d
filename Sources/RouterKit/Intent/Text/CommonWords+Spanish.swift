extension CommonWords {
    static let spanishWords = """
        a abajo abre abril abrir abuela abuelo acaba acabar acaso acepta aceptar acepto acerca acido acuerda acuerdate
        acuerdo acuerdos adelante adelanto adema ademas adentro adios adora afuera agosto agrega agregame agregar ah
        ahi ahora ahorra al alcanza alegria alergia alergias alergica alergicas alergico alergicos algo alguien algun
        alguna algunas alguno algunos alla alli almorzar almuerzo almuerzos alrededor alta altas alto altos amargo
        amiga amigas amigo amigos amor anade anadir andale ano anoche anos ante antes aparte apellido apenas aprende
        apunta aqui arriba asalta asco asi atras atrasa atraso aun aunque ay ayer ayuda ayudame ayudan ayudante ayudar
        ayudas ayude ayudo azul baca baja bajar bajo barata barato bastante bebe bien blanda blando boca bolsa bolsas
        bonita bonito borra borrame borrar borro bravo buen buena buenas bueno buenos busca buscando buscar busco cabe
        cabra cada cae caer caja cajas cala calienta caliente califica calificar calle calor cama cambia cambiada
        cambiado cambiala cambialo cambiame cambiamos cambian cambiando cambiar cambiaria cambiarlo cambiarme cambias
        cambie cambiemos cambien cambio cambios camino cana cancela cancelada cancelado cancelan cancelar cancele
        cancelo candela canela cansada cansado canta cantidad canto capa cara carga cargar cargo carne caro caros
        carrito carro carta casa casan casar casas casi caso castigo cata causa caza cazar ceja celo cena cenamos
        cenando cenar cenaremos cenaron cenas cenaste cene ceno cerca cero cesar cesta chau chica chico cien ciento
        cierra cierto cinco ciudad claramente claro clase cliente cobra cobran cobrar cocido cocina cocinado cocinamos
        cocinan cocinar cocinas cocine cocinera cocinero cocino coge cogemos coger coja cola coma comas combo come
        comemos comen comentar comentario comer comere comeremos comes cometa comi comida comidas comiendo comienza
        comienzo comieron comimos comio como completo compra comprado compran comprar compras comprende compro comun
        con confia confiar confirma confirmada confirmado confirmados confirmame confirmamos confirman confirmando
        confirmar confirmarlo confirmas confirme confirmo conforma conforme conmigo conoce conozco conseguir contar
        contesta contigo continua continuamos continuar continuo contra copa corre correcta correcto correo corta
        cortar corto cosa cosas coser coso costa costar coste costes costo costos crea cree creer creo cruda crudo
        cuadro cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuarta cuarto cuatro cucharada cuello cuenta
        cuentan cuentas cuento cuesta cuestan cueste cuidado culpa cumpleanos cunado cupon curso cuyo dado dale dame
        damos dan dar daran dari das dato datos de debe decia deciamos decir dedo deja dejalo dejame dejamos dejar
        deje dejo del delicia deliciosa deliciosas delicioso deliciosos demas demasiada demasiado demos dentro
        desayunar desayuno descuento desde deshace deshacer deshacerlo deshago deshaz deshazlo despues dia dias dice
        dicen diciembre dieta diez diferente diferentes dificil diga digo dije dijeron dijo dile diles dime dinero dio
        dios direccion directamente disculpa disculpe disculpen distinta distinto doce dolar dolares domingo domingos
        donde dormir dos doy duda dudas dulce dulces dura durante duro e edad efectivamente eh el elegi elegir elige
        eligen elijo elimina eliminada eliminado eliminan eliminar elimine elimino ella ellas ello ellos empezamos
        empezar empezara empezare empiece empieza empiezo empresa en encanta encantado encantan encanto encima
        encontrar encuentra enero enferma enfermo enseguida entender entendi entera entero entiende entiendo entonces
        entra entrada entrar entre entrega entregada entregado entregan entregar entregaron entregas entrego entregue
        entrena entrenar entreno envia enviado enviame envian enviar envias envie envien envio envios era eran eres es
        esa esas escoge escoger escojo escribe escribir escucha escucho escuela ese esfera eso esos espanol espanola
        especialmente espera esperame esperan esperar esperas espere espero espesa esposa esposo esta estaba estaban
        estado estamos estan estar estara estare estaremos estaria estas este esten estilo esto estos estoy estrella
        estrellas estupendo estuvo etc evitar exacto excelente existe facil faciles factura falta faltan faltas
        familia favor fea febrero fecha fechas feliz feo fiera fiesta fijate fila fin fina final forma foto fresca
        fresco fria frio fue fuente fuera fueran fuere fueron fuerte fuerza fui fuimos fumar funcion funciona
        funcionan funcionar funcione futuro gana ganas gasta gasto gastos gato genial gente gesto gluten gota gracia
        gracias gran grande grandes grasa gratis grupo guarda guardar guau gusano gusta gustan gustaria gustaron
        gustas guste gusto ha haber habia habla hablamos hablan hablar hablara hablas hable hablo habra hace hacemos
        hacen hacer haces hacia haciendo haga hagamos hagan hago halla han has hasta hay haya he hecha hecho hemos
        hermana hermano hice hicimos hielo hija hijas hijo hijos historia hizo hoja hola holi hombre hora horaria
        horario horas horno hoy hoyo hubiera hubo huella iba idea ideas idioma igual iguales imagino importa importan
        importante imposible incorrecto ingles ingrediente ingredientes intenta interesa interior invitado invitados
        ir iremos jaja jajaja jamas joven jueves julio junio junta junto juntos la lactosa lado lago lamento lana
        larga largo las lata lavar le lejos lento leo les libre libro libros ligera ligero linda lindo liso lista
        listo listos llaga llama llamada llaman llamar llamas llame llamo llega llegado llegan llegar llegara llegaron
        llegas llego llegue llena lleno lleva llevan llevar llevo llora lo los luego lugar luna lunes madre mal mala
        malas malo malos mama manana mananas manda mandame mandan mandar mande mando manera mano manos maria marido
        martes marzo mas masa mata mayo mayor me media medida medio medios mejor mejora mejorar mejores menor menos
        mensaje mensajes menu merienda mes mesa meses mete meter mi mia mias miedo mientras miercoles mil minuto
        minutos mio mios mira mire miro mis misma mismas mismo mismos mitad mmm momento monto mora mostrar mover mucha
        muchas mucho muchos muestra muestrame mueve mujer mundo muy nacer nada nadar nadie nave necesita necesitamos
        necesitar necesito nene nevera ni niego nieto nina ninas ningun ninguna ninguno nino ninos no noche noches
        nomas nombra nombre nop normal nos nosotras nosotros nota notas novia noviembre novio nube nuestra nuestras
        nuestro nuestros nueva nuevas nueve nuevo nuevos numero numeros nunca o obra obvio ocho octubre ocupada
        ocupado ofrece oh oiga ojo okey ola olla olvida olvidalo olvidar olvide once opcion opcional opciones opinion
        oportunidad ora orale orden oro os otono otra otras otro otros oye paca padre padres paga pagado pagan pagar
        pagas pago pagos pague pala palabras papa papel par para paran parar pare parece paro parte pasa pasado pasan
        pasar pase paso pasto pata paz pedazo pedi pedido pedidos pedimos pedir pelo pensar peor pequena pequeno
        perdon perdona perdono perfecta perfecto pero perro persona personas pesa pesar peso pesos picante picantes
        picoso pide pidio pido piel piensa pienso piso plan plancha planchar planea planeada planeado planeamos
        planeando planear planeas planeo planes planeta planta plantar plata platea plato platos poca pocas poco pocos
        podemos poder podia podido podria podrian podrias pon pone ponen poner ponerlo pongo ponle ponme por porcion
        porciones porque posible postre postres practica precio precios preciosa precioso precisa preciso preferencia
        preferimos prefiere prefiero pregunta preguntar preguntas premio premios prepara preparada preparado
        preparados preparar preparas prepare preparen preparo presto previa previo primer primera primero
        probablemente probamos probar probe problema problemas producto productos pronto proxima proximo prueba
        pruebas pude pueda puedan puedas puede pueden puedes puedo puerta pues puesto punto puntos puntua pura puse
        que queda quedamos quedan quedar quede quedo quejas quema quemado quemar queremos querer queria quien quienes
        quiere quieren quieres quiero quieta quieto quince quinta quinto quise quisiera quiso quita quitado quitale
        quitalo quitame quitamos quitan quitando quitar quitarme quitas quitate quite quitemos quiten quito quiza
        quizas racion rama rapida rapidas rapido rara raro rato raya rayo razon receptor receta recetario recetas
        receto recibe recibi recibido recibimos recibir recibo recomienda recta rectas recuerda recuerdo reemplaza
        reemplazame reemplazar reemplazarlo reemplazo regresa regresar regreso reina reir reloj remover repetir repite
        respuesta resta restar resto revisa revisar rey rezar rica ricas rico ricos rio riquisima riquisimo risa roja
        rojo rompe ropa rosa ruido sabado sabados sabe sabemos saben saber sabes sabia sabor saborear sabrosa sabroso
        saca sacado sacame sacamos sacan sacando sacar sacarme sacas sacaste saco sala salada saladas salado saldo
        saldra sale salen salga salgan salgo salida saliendo salimos salio salir salta saltada saltado saltamos saltan
        saltando saltar saltarme saltarnos saltas saltate salte salteada salteado salteados saltemos salten saltes
        salto saltos salud saludable saludo saludos salva salvar sana sano santa santo saque saquen sarten se sea
        seamos sean seca secar seda segui seguia seguido seguimos seguir seguiras segun segunda segundo segura seguras
        seguro seguros seis semana semanal semanas semilla senda senor senora sentido septiembre ser sera seran seria
        servicio si sido siempre siendo siento siete sigamos sigo sigue siguen siguiente simon simplemente sin sino
        sip siquiera sitio sobra sobras sobre sois sola solamente solo somos son sopla sosa soso soy su suave sube
        subir suena suerte suficiente suma sumar supe supuesto sus suspende sustituir sustituto sustituye sustituyo
        suya suyo tal tales tambien tampoco tan tanta tantas tanto tantos tapa tapas tarda tardar tarde tardes tarjeta
        tarta te tela telefono tema temprano tenemos tener tengo tenia tercer tercera tercero termina terminado
        terminar texto ti tiempo tienda tiene tienen tienes tira tire tiro toca tocar toco toda todas todavia todo
        todos toma tomamos toman tomar tomas tome tomo total totales trabaja trabajar trabajo trae traen traer traes
        traigan traigo traje trajo tranquila tranquilo tras trata tratar trato treinta tres triste trozo trozos tu tus
        tuve tuvo tuya tuyo u ultima ultimo un una unas unica uno unos ups usa usan usar uso usted ustedes uy va vaca
        vacaciones vacio vale valen valer vamos van vas vaso ve vea veces vecino vegana veganas vegano veganos
        vegetariana vegetarianas vegetariano vegetarianos veinte vela vemos ven vena vende venden venga vengan venir
        ventana veo ver verano verdad verde verte vez vi viaja viajar viaje viajes vida vieja viejo viene vienen
        viernes vino vista visto vive vivimos vivo volver volvera volveremos vosotros voto voy voz vuela vuelta vuelva
        vuelvan vuelve vuelven vuelvo wow y ya yo zona zonas
        """

    static let spanishFoods = """
        aceite aceitunas agua aguacate aguacates ajo ajos albahaca alcachofa almejas almendras apio arandanos arroces
        arroz atun avena azucar bacalao batata berenjena berenjenas bistec brocoli cafe calabacin calabaza calamares
        camaron camarones camote cangrejo carnes cebolla cebollas cerdo cereal cereales cerveza champinon champinones
        chile chiles chocolate chorizo ciruela coco col coliflor cordero crema ejotes elote enchiladas ensalada
        ensaladas espagueti esparragos espinaca espinacas fideos filete flan fresa fresas frijol frijoles fruta frutas
        galleta galletas gambas garbanzo garbanzos guacamole guisantes guiso hamburguesa hamburguesas harina helado
        hierbas higado higos hongos huevo huevos jamon jitomate judias jugo langosta leche lechuga lenteja lentejas
        lima limas limon limones maiz mango manteca mantequilla manzana manzanas mariscos melon miel mole naranja
        naranjas nueces nuez ostras pan papas papaya pasta pastas pastel patata patatas pato pavo pepino pepinos pera
        peras perejil pescado pescados pimienta pimiento pimientos pina pizza platano platanos pollo pollos polvo
        pozole pulpo queso quesos rabano refresco res romero sal salmon salsa salsas sandia sardinas sopa sopas taco
        tacos tamales ternera tocino tofu tomate tomates tomillo torta tortas tortilla tortillas trigo trucha uva uvas
        vainilla verdura verduras vinagre yogur zanahoria zanahorias
        """
}
