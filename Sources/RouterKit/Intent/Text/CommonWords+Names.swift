extension CommonWords {
    /// First names, which many people write small.
    static let names = """
        adam alan albert alex alexa alice alicia allison amanda amber amy ana andrea andrew andy angel angela anita
        ann anna anne annie anthony ariel arthur ashley austin barbara becky ben beth betty billy blake bob bobby brad
        brandon brenda brian bruce bryan caleb cameron carl carla carlos carmen carol carrie casey cathy charles
        charlie chloe chris christina cindy claire clara connor craig crystal curtis cynthia dale damian dan dana
        daniel danny darren dave david dawn dean debbie deborah dennis derek diana diane diego don donald donna doug
        drew dustin dylan eddie edgar edith eduardo edward elaine elena eli elizabeth ellen emily emma enrique eric
        erica erin ethan eva evan eve fatima felix fernando frank fred gabriel gary gene george gina glen gloria grace
        greg hailey hannah harry heather hector helen henry holly ian irene isaac isabel ivan jack jackie jacob jaime
        jake james jamie jane janet jason javier jay jean jeff jen jenna jennifer jenny jeremy jerry jesse jessica
        jill jim jimmy joan joe joel john johnny jon jordan jorge jose joseph josh joshua juan juana juanita judy
        julia julian julie julio justin karen karl kate katherine kathy katie kay keith kelly ken kenny kevin kim kyle
        lara larry laura lauren lee leo leon leslie lily linda lisa liz lola lopez lori louis lucas lucia lucy luis
        luke lynn maggie manuel marco marcos marcus margaret maria marie mario martha martin mary mateo matt matthew
        megan melissa mia michael michelle miguel mike mila milo molly monica nancy natalie nate nathan nick nicole
        noah norma oliver olivia omar oscar owen pablo patricia patrick paul paula pedro pete peter phil philip priya
        rachel rafael ralph ramon raul rebecca ricardo richard rick rita rob robert roberto roger ron rosa rosie ross
        roy ruben russell ruth ryan sally sam samantha samuel sandra santiago sara sarah scott sean sebastian sergio
        seth shane shannon sharon shawn sheila shirley simon sofia sonia sophia sophie stacy starbucks stella
        stephanie stephen steve steven stu stuart susan swati tara taylor ted teresa terry theresa thomas tim tina
        todd tom tommy toni tony tracy travis trevor tyler vanessa veronica victor victoria vincent walter wanda
        warren wayne wen william zach zoe
        """

    /// What is cooked and eaten.
    static let englishFoods = """
        almond almonds anchovies anchovy apple apples apricot apricots artichoke artichokes arugula asparagus avocado
        avocados bacon bagel bagels banana bananas barley basil bass bean beans beef beer beet beets berries berry
        biscuit biscuits blueberries blueberry bolognese bourbon bran brie brisket broccoli broth brownie brownies
        brussels buckwheat bulgur bun buns burgers burrito burritos butter buttermilk butternut cabbage cake cakes
        calamari candy capers cardamom carrot carrots cashew cashews cauliflower cayenne cereal chard cheddar cheese
        cheesecake cheeses cherries cherry chia chicken chickpea chickpeas chili chilis chilli chips chive chives
        chocolate chorizo chowder chutney cider cilantro cinnamon citrus clam clams clove cloves coconut cod coffee
        collard cookie cookies coriander cornbread cottage couscous crab crabs cracker crackers crackle cranberries
        cranberry crepe crepes croissant crouton croutons crust cucumber cucumbers cumin curries curry custard dal
        dill dough dressing dumpling dumplings edamame eggplant eggs enchilada enchiladas endive fajita fajitas
        falafel farro fennel feta fig figs filet fillet flour fruits fudge garbanzo garbanzos garlic ginger goat gouda
        grain grains granola grape grapefruit grapes gravy greens grits guacamole gumbo halibut ham hamburger harissa
        hazelnut hazelnuts herb herbs horseradish hummus jalapeno jalapenos jam jelly kale kebab kebabs ketchup kimchi
        kiwi kiwis lamb lard lasagna leek leeks legume legumes lemon lemonade lemons lentil lentils lettuce lime limes
        liver loaf lobster mac macaroni mackerel mango mangos maple margarine marinade marinara mayo mayonnaise meat
        meatball meatballs meatloaf meats melon melons milk molasses mozzarella muffin muffins mushroom mushrooms
        mussel mussels mustard naan nachos noodle noodles nutmeg nuts oat oatmeal octopus olive olives omelet omelette
        onion onions oregano oyster oysters pancake pancakes paprika parmesan parsley parsnip parsnips pasta pastas
        pastrami pastry pea peach peaches peanut peanuts pear pears peas pecan pecans pepper pepperoni peppers pie
        pies pineapple pistachio pistachios pizzas plantain plum plums polenta pomegranate popcorn pork potato
        potatoes poultry prawn prawns pretzel prosciutto prunes pudding pumpkin quesadilla quesadillas quiche quinoa
        radish radishes raisin raisins ramen ranch raspberries raspberry ravioli relish rib ribs rices ricotta risotto
        rosemary rum rye saffron sage salads salami salmon salsa sandwich sandwiches sardines sauce sauces sausage
        sausages scallion scallions scallop scallops seafood seaweed seeds seitan sesame shallot shallots shellfish
        shrimp shrimps sirloin skillet skipjack slaw smoothie soda soup soups soy spaghetti spices spinach sprout
        sprouts squash steak steaks stews strawberries strawberry stuffing sushi swiss syrup taco tacos tahini tamale
        tamales tapas tarragon tea tempeh tenderloin thyme tilapia toast tofu tomatillo tomato tomatoes topping
        toppings tortilla tortillas trout tuna turkey turmeric turnip turnips vanilla veal veg vegetable vegetables
        veggie veggies vinegar vodka waffle waffles walnut walnuts wasabi watercress watermelon wheat whey whiskey
        wings yam yams yeast yogurt yolk zest zucchini
        """
}
