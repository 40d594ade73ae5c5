//! The list of rules that puts each product with an English name on its main shelf. For French and Arabic the collections' own
//! words do, tried in menu order.

/// One line of the list: products whose name holds one of the phrases belong to the collection.
#[derive(Debug)]
pub struct Rule {
    /// One of [`super::PRIMARY`].
    pub collection: &'static str,
    /// Phrases in English names, written as in [`super::Term::en`].
    pub phrases: &'static str,
}

const fn rule(collection: &'static str, phrases: &'static str) -> Rule {
    Rule { collection, phrases }
}

/// The rules for English names, tried from the top: the first that fits decides. Above stand compound nouns whose words mean something
/// else by themselves, then things that are what they are whatever is drawn on them, then what is more general.
pub const RULES: &[Rule] = &[
    // what is there to be wondered at
    rule(
        "curiosities",
        "rattle snake, creepy crawlie, creepy crawlies, glow in dark, boom box, boombox, disco ball, mirror ball, \
        retro radio, geisha, buddha, rasta, cannabis, electronic meter, stress ball, gaolers, political globe, \
        plasmatronic, space owl, space frog, ninja, clam shell, ashtray, cockle shell, snake set, tattoo, gold \
        fishing gnome, silver fishing gnome, fishing gnome, standing gnome, world war, love potion, dragons blood, \
        phrenology, sombrero, hawaiian grass, leis, wobbly",
    ),
    // compound nouns
    rule(
        "candles-lighting",
        "t light, tlight, tealight, matches, light chain, party light, light garland, garland string, christmas \
        =lights, bauble lamp",
    ),
    rule(
        "storage-boxes",
        "trinket box, trinket pot, trinket tray, knick knack tin, toy tidy, shoe tidy, sewing box, storage tin, \
        storage jar, storage box, coat rack, magazine rack, hook hanger, umbrella stand, keepsake box, stacking tin, \
        sock hanger, letter rack, wall tidy, office tidy, glasses case",
    ),
    rule(
        "bags-travel",
        "jumbo bag, lunch bag, lunch box, storage bag, shoulder bag, tote bag, shopping bag, shopper, handbag, hand \
        bag, picnic bag, charlotte bag, airline bag, travel card, passport cover, luggage tag, sewing kit, backpack, \
        umbrella, ring purse, mini case, bum bag, cosmetic bag, wash bag, overnight bag",
    ),
    rule(
        "textiles-bath",
        "hot water bottle, hottie, hand warmer, pocket warmer, bath salt, bath sponge, bathroom scale, soap, flannel, \
        cushion cover, squarecushion, doormat, door mat, washbag, lip gloss, ear muff, shower cap, first aid, \
        plaster in tin, suction cup, suction hook, cotton wool, bathroom set, bathroom bottle, toilet roll, iron on \
        patch, ironing board, table cloth, tablecloth, toilette, iron on",
    ),
    rule("clothing-shoes", "slipper, rain hat, rain poncho, rain mac, flip flop"),
    rule(
        "toys-games",
        "snap card, card game, kit card, money bank, money box, piggy bank, jigsaw, magic drawing, soft toy, skittle, \
        =marbles, domino, dominoes, playhouse, puppet, knitting, catch cup, dog toy, mouse toy, toy cooking, \
        colouring set, paint set, ice cream bubble, feltcraft, felt craft, christmas craft, easter craft, sticky \
        bunnies, farm animal, farmyard animal, glider, flying disc, heads and tails, space cadet, dinosaur set, sand \
        castle, sandcastle, seaside bucket, beach spade, alphabet block, paint your own, sew on",
    ),
    rule(
        "garden-outdoor",
        "kneeling pad, kneeling mat, garden glove, childs garden, garden parasol, garden tool, grow your own, grow a, \
        watering can, picnic hamper, picnic basket, picnic box, picnic cutlery, spirit level, screwdriver, fly swat, \
        seed envelope, garden marker, plant pot holder, giant garden thermometer, bird feeder, bird table, flower \
        pot holder, puncture repair",
    ),
    rule(
        "kitchen-dining",
        "cake case, baking case, tea bag, tea towel, oven glove, oven mitt, jam making, jam jar with, egg cup, egg \
        cosy, egg holder, egg warmer, egg frying, egg spoon, egg house, recipe, napkin ring, napkin charm, ice \
        lolly, lolly maker, fridge magnet, toast rack, washing up, place setting, milk pan, tea set, ice cream \
        scoop, baking mould, dog bowl, cat bowl, petit four, tea glass, wine glass, water basin, squeezer, egg pan, \
        wire egg basket, cake stand, cakestand, teaspoon, utensil holder",
    ),
    rule(
        "stationery-gifts",
        "birthday card, greeting card, blank card, thank you card, playing card, =cards, minicard, gift tag, gift \
        wrap, gift bag, =gift =boxes, gift sack, gift tape, gift set, =wrap, wrapping, ribbon, tissue, notebook, \
        note book, journal, sketchbook, exercise book, sticker, pencil, =pen, =pens, eraser, sharpener, ruler, \
        writing set, stationery, postcard, shopping list, notepad, invite, stamp set, push down rubber, scissor, \
        paper bag, photo album, page photo, hole punch, letter holder, circular rubber, scrap book",
    ),
    rule(
        "party-seasonal",
        "party candle, cake candle, birthday candle, advent calendar, egg hunt, party bag, party sunglasses, bunting, \
        honeycomb, paper garland, paper chain, glass bauble, paper egg, hanging egg, painted egg, picture book egg, \
        egg garland, flower egg, butterfly egg, egg basket, decoration egg, pannetone, panettone, snowflake \
        decoration, cordon barrier, christmas toilet, easter decoration",
    ),
    // what is worn
    rule(
        "jewellery-accessories",
        "key ring, keyring, key chain, key fob, bag charm, phone charm, phone char, hair slide, hair clip, hair tie, \
        hair grip, hair comb, hair band, jewellery, necklace, bracelet, earring, brooch, bangle, pendant, charm, \
        hairslide, hairclip, hairband, tiara, choker, lariat, watch, =ring, sunglasses, badge, compact mirror, \
        pocket mirror, diamante chain, glamour slide, flower cluster slide",
    ),
    // what hangs on a wall or stands by a door, whatever it shows
    rule(
        "home-decor",
        "metal sign, door sign, doorsign, toilet sign, bathroom sign, garden sign, kitchen sign, laundry sign, wc \
        sign, box sign, sign, wall art, doorstop, clock, frame, photoframe, drawer knob, drawerknob, number tile, \
        wall mirror, block word, wood letter, block letter, painted letter, plaque, chalkboard, blackboard, black \
        board, door hanger, ashtray, wall planter, photo clip, photo cube, fabric mirror, kitchen print, magic \
        garden, hen house",
    ),
    // light
    rule(
        "candles-lighting",
        "candle, candlestick, candleholder, candlepot, candlestand, candelabra, lantern, votive, lamp, lampshade, \
        =lights, night light, nightlight, bedside light, table light, ubo light, chandelier, incense, oil burner, \
        citronella, torch, 20light, scented, chocolatecandle, baroquecandlestick, bulb, lightbulb, pink shade, light \
        decoration, silicon cube",
    ),
    // the table and the kitchen
    rule(
        "kitchen-dining",
        "mug, cup, teacup, saucer, teapot, plate, bowl, cutlery, napkin, doily, doiley, jug, tray, placemat, place \
        mat, coaster, cake tin, cake stand, cakestand, biscuit, bread bin, kitchen, pantry, apron, baking, cookie, \
        beaker, spoon, fork, knife, frying pan, colander, sieve, whisk, ladle, spatula, rolling pin, tea for one, \
        cosy, chopping board, cheese, butter dish, beurre, glass jar, bottle opener, corkscrew, milk bottle, goblet, \
        tumbler, wine, champagne, cocktail, straw, coffee, sugar, food, salad, pizza, popcorn, measuring jar, \
        measuring spoon, scale, mould, platter, dinner, breakfast, snack, salt, pepper, chopstick, strainer, tea \
        caddy, spice, herb tin, cooking, cake, cupcake, dish, =tongs, grinder, funnel, flask, aperitif, toast, \
        toastrack, condiment, sundae, fruitbowl, =glasses, chalice, milkshake, apothecary, bon bon jar, jam jar, jam \
        pot, d o f glass, dairy maid, cloche",
    ),
    // bags and what goes along
    rule(
        "bags-travel",
        "bag, purse, wallet, luggage, suitcase, satchel, tote, parasol, passport, travel, rucksack, holdall",
    ),
    // water and cloth
    rule(
        "textiles-bath",
        "towel, bathroom, bath, cushion, quilt, throw, blanket, curtain, rug, balm, cosmetic, sponge, toilet, pillow, \
        table run, filler pad, make up, laundry, peg bag, perfume, scent, fragrance, bib, shower, mat, patch, \
        patches, repair kit",
    ),
    rule(
        "clothing-shoes",
        "sock, scarf, mitten, hat, sombrero, t shirt, shirt, shoe shine, poncho, skirt, jeans, loafer, tank top, \
        glove",
    ),
    // paper
    rule(
        "stationery-gifts",
        "card, rubber, stamp, diary, calendar, organiser, address book, writing, envelope, memo, paper, tape, chalk, \
        book, calculator, magnet, tag, bookcover, paperweight, highlighter, notelet, labels, letter",
    ),
    // play
    rule(
        "toys-games",
        "toy, doll, teddy, gingham cat, puzzle, game, harmonica, skipping rope, spinning top, craft, colouring, \
        drawing, modelling, mobile, helicopter, windmill, bingo, ludo, robot, stencil, croquet, rounders, football, \
        noughts, naughts, snake, bubble, kite, rocking horse, crayon, monster, inflatable, tool set, block, slinky, \
        fun",
    ),
    // seasons
    rule(
        "party-seasonal",
        "christmas, easter, bauble, garland, halloween, valentine, party, birthday, confetti, wreath, snowman, \
        snowmen, santa, reindeer, angel decoration, stocking, cracker, snowflake, jingle, tinsel, flag, icicle, \
        streamer, chick, balloon, egg, windsock, pennant, sleigh",
    ),
    // outside
    rule(
        "garden-outdoor",
        "garden, gardener, plant, planter, picnic, birdhouse, bird house, bird box, hammock, deck chair, thermometer, \
        wind chime, windchime, potting, seed, trowel, rake, secateur, herb marker, marker, flowerpot, gazebo, \
        wheelbarrow, camping, bicycle, dovecote, plant pot, fairy door, tool",
    ),
    // keeping things
    rule(
        "storage-boxes",
        "storage, box, tin, cabinet, drawer, chest, basket, tidy, jar, crate, hook, rack, shelf, shelves, shelving, \
        holder, stand, bin, hanger, coathanger, container, bottle, caddy, canister, cannister, bucket, barrel, \
        hamper, trunk, pot, case, peg, cupboard, dispenser, sideboard",
    ),
    // to look at
    rule(
        "home-decor",
        "mirror, decoration, ornament, heart, hanging, wall, picture, vase, art, canvas, print, poster, flower, \
        figure, figurine, star, bell, chair, stool, table, screen, tile, word, home sweet home, decorative, bird, \
        dove, butterfly, butterflies, feather, wicker, chime, lattice, panel, globe, bell jar, candy, ladder, seat, \
        bench, doorbell, memoboard, board, shutter, cage, birdcage, tree, statue, skull, string, base, radio, \
        telephone, disco ball, mirror ball, fan, reel, bead, stone, shell, cockerel, owl, duck, cat, dog, pouffe, \
        door, number, leaf, leaves, crystal, hand open, drop, droplet, ball, branch, rose, rabbit, bunny, hen, \
        painted, toadstool, mushroom, frog, buddha, geisha, daisy, pony, mouse, filigree, rosette, acrylic",
    ),
];
