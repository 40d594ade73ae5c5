//! The words that names need: abbreviations of the source and what they stand for, proper names, the staff's vocabulary.

/// A till's abbreviations, and the words they stand for. Only those that have one meaning in the source.
pub(super) const ABBREVIATIONS: &[(&str, &str)] = &[
    ("ANT", "ANTIQUE"),
    ("ASS", "ASSORTED"),
    ("ASST", "ASSORTED"),
    ("ASSTD", "ASSORTED"),
    ("B'DRAW", "BEDSIDE DRAWER"),
    ("B'FLY", "BUTTERFLY"),
    ("BUTTERFL", "BUTTERFLY"),
    ("BLK/WHIT", "BLACK/WHITE"),
    ("BRACLET", "BRACELET"),
    ("C/COVER", "CUSHION COVER"),
    ("CANDLEHOLDER", "CANDLE HOLDER"),
    ("CHOC", "CHOCOLATE"),
    ("COL", "COLOUR"),
    ("DEC", "DECORATION"),
    ("DES", "DESIGN"),
    ("FLOWR", "FLOWER"),
    ("GARLD", "GARLAND"),
    ("HLDR", "HOLDER"),
    ("LT", "LIGHT"),
    ("LT.BLUE", "LIGHT BLUE"),
    ("M/COLOUR", "MULTICOLOUR"),
    ("MULTICOL", "MULTICOLOUR"),
    ("M.O.P", "MOTHER-OF-PEARL"),
    ("MOP", "MOTHER-OF-PEARL"),
    ("GOLD/M.O.P", "GOLD/MOTHER-OF-PEARL"),
    ("SILVER/M.O.P", "SILVER/MOTHER-OF-PEARL"),
    ("SILVER/MOP", "SILVER/MOTHER-OF-PEARL"),
    ("SILVER/NAT", "SILVER/NATURAL"),
    ("BLUE/NAT", "BLUE/NATURAL"),
    ("NECKL", "NECKLACE"),
    ("NECKLAC", "NECKLACE"),
    ("NECKL.36", "NECKLACE 36"),
    ("NECKL36", "NECKLACE 36"),
    ("ORANGE/WHT/FUSCHIA", "ORANGE/WHITE/FUSCHIA"),
    ("P'WEIGHT", "PAPERWEIGHT"),
    ("RECT", "RECTANGULAR"),
    ("RND", "ROUND"),
    ("SQU", "SQUARE"),
    ("SIL'T", "SILHOUETTE"),
    ("TURQ", "TURQUOISE"),
    ("VINT", "VINTAGE"),
    ("VIPPASSPORT", "VIP PASSPORT"),
    ("W", "WITH"),
    ("W/", "WITH"),
    ("W/CHIME", "WITH CHIME"),
    ("W/SUCK", "WITH SUCKER"),
    ("W/SUCKER", "WITH SUCKER"),
    ("W/KNIF", "WITH KNIFE"),
    ("XMAS", "CHRISTMAS"),
];

/// Names and initials that keep their capitals wherever they stand, with spaces between them.
pub(super) const PROPER: &str = "15C 3D A4 A5 A6 A7 ABC Acapulco Afghan Aladdin Alice Amelie Antoinette Bertie Bohemian Boudicca Budah Buddha \
    Camden Carlo CD Charlie Charlotte Chinese Christmas Cinderella Claire Columbian Coney Covent Crusoe Czech D.O.F \
    Danish David's Dotcomgiftshop Dr Dutch Easter Edwardian Elvis Emily England English Fanny's France French Frutti \
    Georgian Goldie Gordon Halloween Hawaiian Heidi Helga Henrietta Hilda I I'd I'm Indian Indians Ingrid iPod \
    Kashmir Kashmiri Kensington Kings LED Lola Lolita London Madeline Madonna Madras Mao Maria Marie Maxwell Mexican \
    Molly Monte Moroccan Morris Mr Mrs Murano Nancy Nicole Nile Noel Notting Olivia Ollie Oxford Paris Parisienne \
    Poppy's Portobello Provencal Provence Purdey Rachel Rebecca Robinson Rosie Rudolph Rudolphs Russian Sally \
    Sanskrit Santa Santas Savoy Scandinavian Sophie Suki Susan Susie Swiss Tahiti Tigris Tokyo Tropez Turkish Tuscan \
    TV UK US USA USB Valentine Valentines Vegas Victorian VIP WC Willie Winkie Xmas Yuletide";

/// Names of several words, with commas between them.
pub(super) const PHRASES: &str = "Union Jack, Union Flag, Dolly Girl, Buffalo Bill, St George, St Tropez, Las Vegas, Feng Shui, Wee Willie Winkie, \
    Big Ben, Keep Calm, Tutti Frutti, Eau de Nile, Cote d'Azure, Regency, Spaceboy, Marie Antoinette, Notting Hill, \
    Covent Garden, Charlie and Lola, Charlie + Lola, Red Riding Hood, Carry On, Coney Island, Mother's Day, New \
    England, Jean-Paul, Baker Street, Oxford Street, London Bridge, Camden Town";

/// What the staff writes where a name should stand, with spaces between the words.
pub(super) const REMARKS: &str = "adjust adjusted adjustment allocate amazon aside asos barcode boxes breakages broken cant cargo check code coded \
    counted credit credited creditted crushed ctn dagamed damage damaged damages destroyed dotcom dotcomstock ebay \
    error faulty fba fixed found given incorrect incorrectly invc lewis lost mailout marked mia missing mix mixed \
    mouldy mrked mystery oops pallet rcvd re returned reverse rusty sale sales sample samples showroom smashed \
    smudges sold stock test throw thrown unsaleable website wet wrong wrongly";
