extension CommonWords {
    static let englishWords = """
        a ability able about above absolutely accept accepted accident according account across act action active
        activity actual actually ad add added adding additional address adds admit advice afraid after afternoon
        afternoons afterwards again against age agenda agent ago agree agreed agrees ah aha ahead ahmed aint air
        airplane airport aisha ajay akash alain alana alarm album alert alfredo ali alive all allergen allergic
        allergies allergy allow allowed almost alone along already also although always am amazing among amount an and
        angry animal animals ankle annoyed annoying another answer answered answers ant any anybody anymore anyone
        anything anyway anyways anywhere apart apartment ape apology app appear apply appreciate appreciated apr april
        apt aqua are areas arent arepa arepas aria arm arms army around arrive arrived arrives arriving art article
        articles artist as asap aside ask asked asking asks at ate attended attention aug august aunt autumn available
        average avoid award away awesome awful babe babies baby back backpack backup backward backwards backyard bad
        bag bags bake baked bakes baking balance ball ban band banh bank bar barely bark barn base basically bask
        basket batch bath bathroom battery be beach bear beat beautiful became because become becomes bed bedroom
        bedtime been before began begin beginning begins begun behind being believe believed bell belong below belt
        bench benefits berate beside besides best bet better between beyond bibimbap big bigger biggest bike bill
        bills bird birth birthday bisque bit bite bites bits bitter black blame bland blank blend blind block blonde
        blood blow blue board boat body boil boiled boiling bomb bone bones book booked booking books born borrow boss
        bot both bother bothered bottle bottles bottom bought bounce bound bowl bowls box boxes boy boyfriend boys
        brain brand bread break breakfast breaking breaks breath bridge bright brilliant bring bringing brings british
        bro broad broke broken brother brought brown brunch brush btw buck bucks buddy budget bug build building built
        bulgogi bull bunch burger burn burned burnt bus business busy but button buy buying buys by bye cab cabin
        cable cage call called calling calls calm calorie calories came camera camp can canada canal cancel canceled
        canceling cancelled cancelling cancels cancer candle cane cannot cans cant cap cape captain car caramel carb
        carbonara carbs card care cared career carefree careful carefully careless cares carried carries carry cars
        cart carve case cases cash cast castle cat catch cate cats caught cause caused cave celebrate celery cell
        cello cent center cents century certainly ceviche chain chair champion chance chancel chances change changed
        changeover changes changing channel chapter character charge charged charger charges charging chart chase chat
        cheap cheaper cheapest check checked checking checks cheeky cheer chest chewy chief child children chimichurri
        choice choices choose chooses choosing chop chopped chose chosen christ christmas church circle cities city
        claim clang clare clark class classic clean cleaned cleaning clear cleared clears clerk click client climb
        clock close closed closer closes closing cloth clothes clothing cloud club clue clues coach coal coarse coast
        coasts coat coats cocoa code coin coke cola cold colder cole collect college color colors colt comb come comes
        comfort comfortable comice coming comment comments common companies company compare complain complained
        complete completed completely computer concern concert condition conditions confirm confirmed confirming
        confirms conform conforms confront confuse confused confusing connect connection consider contact contain
        contains content contest continue continued continues contract contrast control conversation cook cookbook
        cooked cooker cooking cookout cooks cookware cool cop cops copy core cork corn corner corp correct corrected
        cory cost costco costing costs costume costumes cosy cot cots could couldnt count counted country counts
        couple coupon course courses court cousin cover covered cozy crash crate crazy cream creamy create created
        credit crew crime crisis crisp crispy crop cross crowd crown crunchy crush cry cue culture cup cups curd curds
        cure curious current curse custom customer customers cut cute cutoff cuts cutting dad daddy daily dairy damage
        dance danger dangerous dare dark data date dates daughter daughters day days daze dead deal deals dear death
        debt dec december decide decided decides decision decline deep definitely degree delay delayed delays delete
        deleted deletes deleting deletion deli delicate delicious delight delirious deliver delivered deliverer
        deliveries delivering delivers delivery delta dent department depend depends deplete describe description
        deserve design desk despite dessert desserts destroy detail details device diamond did didnt die died diet
        dietary diets differ difference differences different difficult dilute dine dined diner diners dining dinner
        dinners dinnertime dinosaur dip direct director dirt dirty disagree disappointed discount discounts discuss
        dish dishes dislike disliked dislikes distance do docs doctor doe does doesnt dog dogs doing dollar dollars
        done donnie dont door doors doorstep dorothy dose dot dots double doubt doves down download downtown dozen dr
        dragon drain drama drank draw dream dress dressed dried drink drinking drinks drip drips drive driver drives
        driving droop drop droplet dropout dropped dropping drops drove drug drum dry duck dude due dumb dump during
        dust duty each ear earlier earliest early ears earth ease easier easiest easily east easter eastern easy eat
        eaten eater eatery eating eats edge edit edited education effect effort egg eight eighteen eighty either
        eleven elise elite ella elle else elsie email emails emergency emotional empanada empanadas empty end ended
        ending ends energy engine english enjoy enjoyed enjoying enjoys enough enter entered entertainment entire
        entirely entrance environment equal era error especially eta even evening evenings event events eventually
        ever every everybody everyone everything everywhere evidence evil exact exactly exam example excellent except
        exchange exchanged exchanges excited exciting excuse excused exercise exist exit expect expected expects
        expense expensive expert expire expired explain explained express extra extremely eye eyes face fact factory
        fail failed fails fair faith fake fall false families family famous fan fancy fans fantastic faq far farm
        farmer farther fashion fast faster fat fate father fats fault favor favorite favors favourite fear feature feb
        february fed fee feed feedback feeds feel feeling feelings feels fees feet felt fetch few fewer fiber field
        fifteen fifth fifty fight figure figured file fill filled filling fills film final finally find finding finds
        fine fined finish finished fire firm first firstly fish fit fits five fix fixed fixes fixing flat flavor
        flavorful flavors flavour flesh flight flip float floor flow flower flowers fly flying focus focused fold
        folks follow followed following food foods foot football for force forest forever forge forget forgets forgive
        forgot forgotten fork forks form fortune forty forum forward four fourteen fourth frame free freedom freeze
        freezer freezes french fresh fresher freshman fri friday fridays fridge fried friend friends fries frittata
        from front froze frozen fruit fry frying fuel full fully fun fund funds funky funny further fusilli future fyi
        gain game games gap garage garden gas gate gather gave gear general gentle german get gets getting gift gifts
        girl girlfriend girls give given gives giving glad glass gluten gnocchi go goal god goes going gold gone gong
        goo good goodbye goodness goodnight goods goody goof gord gosh got gotcha gotten goulash government grab
        grabbed grade gram grams grand grandma grandmother grandpa grass grate grated grave gray greasy great greatly
        greats green greet greeting greta grey grill grilled grilling groceries grocery gross ground group grow
        growing grown grows growth grunt guess guessed guest guests guide gun gusts guy guys gym gyoza gyro gyros
        habit hack had hadnt haha hahaha hair hake halal hale half hall halle hallo hand handle handled hands hanging
        hank happen happened happening happens happily happy hard harder hardest hardly has hasnt hat hate hated hates
        hating have havent having he head heal health healthier healthy heap hear heard hearing hears heart heat
        heated heath heaven heavy heck heel hehe height held helio hell hello help helpdesk helped helpful helping
        helpless helps hemp her here heres hero hers herself hes hex hey hi hid hide high higher highest hill him
        himself hint hip hips his history hit hiya hm hmm hobby hold holding holds holdup hole holiday holidays holt
        holy home homeland homemade homes homesick homework honest honestly honey hood hook hop hope hoped hopefully
        hopes hoping hops horrible horribly horse hose hospital host hot hotel hotter hour hours house houses how
        howdy however hows huge hughes hugo huh human hundred hungry hurry hurt hurts husband i ice id idea ideal
        ideas ides if ill im image imagine immediately imo impact imports impossible improve in inbox inch include
        included includes including income increase increased incredible indeed indoors industry info ingredient
        ingredients inside instead instruction instructions insurance interest interested interesting internet into
        intolerant introduction invite invited irate iron is island isnt issue issues it itch itd item items itll its
        itself ive jacket jail jan january jar jars jeans jello jet job jobs johnson join joined joke journey joy
        judge juice juicy jul july jump jun june junk jury just justice katsu keen keep keeping keeps kelp kept keto
        key keys kick kid kids kill kilo kind kinds king kip kiran kiss kit kitchen kk knee knew knife knives knock
        knot know knowing known knows korma kosher kris lab label lace lack lactose lady laid lake lamp lana land lane
        language lap laptop large larger largest last lasts late later latest laugh law lawn lay layer lead leader
        leaf league learn learned least leather leave leaves leaving led left leftover leftovers lefts leg legal legs
        lena lend lenny lens less lesson let lets letter letters letting level lgtm library lice license lick licked
        lie life lifetime lift light lighter likable like liked likely likes likewise liking limit line linguine link
        links lip lips list listed listen lists liter literally little live lived lives living lmao load loaded loan
        lobby lobed local lock lockdown locked locks loco loft log logan logic login lol london long longer longest
        look looked looking lookout looks loop loops loose loot lose loses losing loss lost lot lots loud love loved
        lovely lover loves loving low lower lowest lox luck lucky luna lunch lunches lunchtime lupe lure maam mace
        machine macy mad made magazine magic mail mailbox main mainly major make makeover makes making male mall man
        manage manager mandy mane manly manny manu many map mar march marge mark marked market marriage married marry
        masala mash mashed mask mass master match mate mates math matter matters mature max maximum may maybe maze me
        mead meal meals mealtime mean meaning means meant meantime meanwhile meatless medical medicine meet meeting
        meets meg melt melted member memory men mend mental mention mentioned menu menus mess message messages messed
        met metal method microwave middle midnight might mild milder mile miles military million mina mince mind minds
        mindy mine minestrone mini minimum mining mint minus minute minutes mirror miso miss missed misses missing
        mist mistake mistaken mistakes mix mixed mixing mm mmm mobile mode model modern moe molar mole mom moment
        moments mommy mon mona monday mondays money month monthly months mood moon moore moral more morel morels
        moreover morning mornings mort moss most mostly mother mountain mourning mouse mouth move moved mover movers
        moves movie movies moving mr mrs ms much muck mud mulch mum munch museum mush music must mustnt my myself
        nadia nah nail name named names nap narrow nasty nation national natural nature naw near nearby nearly neat
        necessary neck need needed needle neednt needs negative neighbor neighbors neil neither nell nerd nerve net
        network never new newer news next nice niche nico night nights nina nine nineteen ninety nip no nobody nod
        node noise non none noon nope nor nora normal normally north nose not note notebook noted notes noteworthy
        nothing notice noticed notification notifications nov november now nowhere number numbers nun nurse nut oak
        oats obey object obvious obviously ocean oct october odd odds of off offer offered offers office officer
        official officially often oh oil oily ok okay okey okie okra old older omg on once one only onto ooh oop oops
        open opened opening opens operation opinion opposite option options or orange order ordered ordering orders
        organic original orzo other others otherwise ought ounce ounces our ours ourselves out outdoors outfit outside
        oven over overt overtime ow owe owed owes own owner pack package packages packed packet packing packs paella
        page paid pain paint pair pal paleo pam pan pans pant pantry pants paola papaya paper parade parent parents
        park part particular partly partner parts party pass passed password past paste pat patch pate path patient
        pattern pause paused pay paying payment payments pays peace peak pearl pease peck peel peeled pen pencil penne
        penny people per percent perfect perform perhaps period permission person personal personally pescatarian
        pesto pet pets pho phone phones photo photos pic pick picked picking pickle pickles picks pickup picky picnic
        pics picture pictures piece pieces pilaf pile pill pin pine pink pint pipe pita pitch pity pizza place placed
        placemat places placing plain plait plan planar plane planes planet planetary planets plank planned planner
        planning plans plant plantains planter plants plaque plastic plate plated plates play played player players
        playing plea plead pleas please pleased pleasure pleat plenty plot plow ploy plug plus pocket poem point
        pointed points poke police policy polite poll pool poor pop popular porch portion portions position positive
        possible possibly post posts pot potential pots pound pounds pour power powerful practice praise preach
        precious precise prefer preference preferences preferred prefers prep prepare prepared preparing prepped
        present president press pressure pretend pretty prevent previous price priced priceless prices pricey pricing
        prick prickly pride prides priest primary primavera prime prince princes print prior prison private priyanka
        prize prizes probably problem problems process product production professional profile profit program project
        promise promised promo proof prop proper property protein prove provide provides prune public pull pulled
        pupusas pure purple purpose purse push put puts putting puzzle quality quarter queen question questions quick
        quicker quickly quiet quinn quit quite quits race radio rage raid rain rainy raise rake rally ran random range
        rank rants rare rarely rat ratatouille rate rated rates rather rating ratings ratio rave ravi raw ray reach
        read reading reads ready real realize realized really rear reason reasons receipt receive received receives
        recent recently recipe recipes recipient recipients recite recommend recommended record red redo redone reduce
        refer refund refunded refuse regret regular regularly reilly relax released relief reliever relive remain
        remember remembered remind reminded reminder reminders remodel remote removal remove removed removes removing
        rent repeat repeated repeats replace replaced replacement replaces replacing replay replica replied reply
        report reprove request requested requests required reschedule rescheduled rescue research resent reset
        resources respect response responsible rest restart restarted restaurant rests result results resume resumed
        resumes return returned returning revere review reviews revise rice ricer rich rico ride rigatoni right rights
        righty ring rio rip ripe rise risk rite river road roast roasted roasting robot rock rocket role roll rolled
        roof room roommate rooms root rope rory rose rote rotten rough round route routine roux row royal rub rude rug
        ruin ruined rule rules run running runs rush rusk sac sad safe safety sai said sake salad sale salsas salt
        salted saltier salts salty salute same sami sample san sand sane sank sap sardine sat saturday saturdays saul
        save saved saves saving savings savory saw say saying says scale scan scar scare scared scarf scars scary
        scene schedule scheduled school schools science scissors scoop score scrap scrape scraps scratch scratchy
        screen seal sear search searched seared sears season seasons seat second seconds secret section security see
        seed seeing seek seem seemed seems seen sees select selected self sell sells send sending sends senior sense
        senses sensitive sent sep separate sept september series serious seriously serve served serves service
        services serving servings session set sets setting settings settle settled seven seventeen seventy shade shah
        shake shakshuka shall shame shape share shared shares sharing sharp shaw shawarma she sheet shelf shell shes
        shift shin ship shipped shipping ships shire shirt shock shoe shoes shooting shop shopped shopping shops shore
        short shorter shot should shoulder shouldnt shout show showed shower showing shown showroom shows showtime
        shred shut shy sick side sides sight sign signal signed silence silent silly silver similar simmer simple
        simpler sin since singing single sink sip sipping sir sis sister sit site sits sitting situation six sixteen
        sixth sixty size sizes ski skiing skill skills skim skin skinny skip skipped skipper skippers skipping skips
        skirt skis skit sky skye slap slapping slave sleep sleeping slept slice sliced slices slide slightly slim slip
        slipping sloop slot slow slowly small smaller smallest smart smell smells smile smoke smoked smooth snack
        snacks snap snapping sneak snip snitch snooze snow so soak soba social society sock sodium sofie soft softer
        software soil sold soldier sole solid solution solve some somebody somehow someone something sometime
        sometimes somewhat somewhere son song songs sons soon sooner sorrel sorry sort sorted soul sound sounded
        sounds sour source sources south space spanish spare speak speaking speaks spear special specific specifically
        speed spell spelled spelt spend spent spice spicier spicy spike spiky spill spilled spin spine spinning spirit
        split spoil spoiled spoke spoken spoon spoons sport sports spot spread spring square squid sriracha stab stack
        staff stag stage stages stain stair stairs stale stall stamp stan stand standard standing stands stanley star
        starch stardom stare stares starfish starfruit stark starling starred stars start started starter starting
        startle startled starts startup starving stat state statement states station stats status stay stayed staying
        stays steal steam steamed steel steep stem step steps stew stick stiff still stir stirred stirs stitch stock
        stomach stone stood stoop stop stopover stoppage stopped stopping stops stopwatch store stored stores stories
        story stove straight strain strange stranger strap stream street streets stress strike strip stripe stroganoff
        strong structure stuck student study stuff stuffed stupid style sub subject subscribe subscribed subscription
        substitute success such suck sucks sudden suddenly sue suet sugar sugars suggest suggested suggestion
        suggestions suit sulk sum summer sun sunday sundays sunk sunny super supper supply support suppose supposed
        sure surely surer surf surface surge surgery surprise surprised survey swab swag swam swamp swan swap swapped
        swapping swaps swarm swat sway swear sweat sweep sweet sweetcorn sweetheart swim swing swipe switch switched
        switches switching symbol system tabasco table tablespoon tag tail taj take takeaway taken takeoff takeout
        taker takes taking tale talk talked talking tall tally tandoori tangy tank tanks tap tape tardy target tart
        tartar tasha task taste tasted tastes tastier tasty tate taught tax taxes tbh teach teacher team teams tear
        tears teaspoon tech teeth tell telling tells tempura ten tend tender teriyaki term terms terrible test tested
        text texted texting texts texture than thank thanked thankful thanks thanksgiving thanos that thatll thats the
        their theirs them theme themselves then theory there therefore theres these they theyd theyll theyre theyve
        thick thin thing things think thinking thinks third thirsty thirteen thirty this those though thought thousand
        thousands three threw through throughout throw thrown throws thu thur thurs thursday thursdays thus tickets
        tide tie tied tight tikka til tile till time timeline timeout timer times timezone timezones tiny tip tips
        tirade tire tired tires title to today toddler toe together toilet told tomorrow ton tonal tone tonight tons
        too took tool tooth top topic torn toss total totally totals tote touch tough tour toward towards towel tower
        town towns toy trace tracey track tracked tracking tract trade traded trademark trader trades trading traffic
        trail train training transfer trap trash travel traveling tray tread treat treaty tree trees trick tried tries
        trifle trim trip triple trips troop trouble truck true truly trust truth try trying tube tue tues tuesday
        tuesdays tune turf turn turned turning turns twelve twenty twice twin two type typed tzatziki udon uh um umm
        unable unavailable uncle uncomfortable under underdone understand understood undid undo undoes undoing undone
        undue unfortunately unhealthy union unique unit university unknown unless unlikely unsubscribe unsure until
        unto unusual up update updated updates upgrade upon upper upset urgent us use used useful user users uses
        using usual usually vacation vacations vague val vale valley value van vane variety various vase vast vega
        vegan vegans vegas vegetarian vegetarians vegetation vehicle vein veloute venue vera version versus very via
        victim video view vijay village visit visited visiting voice volume vote voted wage wail waist wait waited
        waiting waits wake walk walked walking wall walt wander want wanted wanting wants war warehouse warm warmed
        warmer warn warning warp was wash washed wasnt wasp waste wasted watch watched watching water way ways we weak
        wear wearing weather website wed wedding wednesday wednesdays weds week weekday weekdays weekend weekends
        weekly weeks weight weird welcome well wendy went were werent west western wet weve what whatever whats
        whatsoever wheel when whenever whens where wheres wherever whether which while whip white who whoever whole
        whom whoop whoops whos whose why whys wick wide wife wild will willing win wind window windows wine wing
        winner winter wipe wire wise wish wished wit witch with withdraw withdrawn withhold within without woke woman
        women won wonder wondered wonderful wondering wont wood wooden woods word words wore work workday worked
        worker workers working workout workplace works workshop world worm worms worried worries worry worse worst
        worth would wouldnt wow wrap wrapped wraps wring write writes writing written wrong wrote ya yah yall yan yard
        yarn yay yea yeah year yearn years yell yellow yelp yen yep yes yesterday yesterdays yet you youd youll young
        younger your youre yours yourself youth youtube youve yuck yum yummy yup yusuf zane zara zero zip ziti zone
        zones zoo zora zoya
        """
}
