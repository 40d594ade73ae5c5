// The interface in French; the other languages have the same words.
import { count, plural } from "../format";

const texts = {
  asTable: "Voir en tableau", day: "Jour",
  studio: "Studio", skip: "Aller au contenu", toShop: "Voir la boutique", toStart: "Revenir au début", loading: "Chargement", more: "Afficher la suite", again: "Réessayer",
  edit: "Modifier", close: "Fermer", cancel: "Annuler", undo: "Annuler", sending: "Envoi…", optional: "facultatif", yes: "oui", no: "non", copy: "Copier", copied: "Copié", save: "Enregistrer", less: "Un de moins", moreUnits: "Un de plus",
  all: "Tout", search: "Rechercher", saved: "Enregistré.",
  units: (n: number) => plural(n, { one: "# article", other: "# articles" }),
  nowhere: "Cette page n’existe pas", nowhereHelp: "L’adresse est peut-être incomplète.",
  notYours: "Cette page n’est pas pour vous", notYoursHelp: "Votre rôle n’y donne pas accès.",
  noArea: "Rien à faire ici pour l’instant", noAreaHelp: "Le studio est pour les marchands, les influenceurs et la place de marché.",
  wrong: {
    unknown: "Quelque chose n’a pas marché. Réessayez dans un instant.", down: "Le service ne répond pas. Réessayez dans un instant.", forbidden: "Votre rôle ne le permet pas.",
    gone: "Introuvable : supprimé, ou d’un autre marchand.", often: "Trop de demandes d’un coup. Attendez une minute.", id: "Référence pour l’assistance :",
    empty: "À remplir.", number: "Un nombre, par exemple 15.", amount: "Un montant, par exemple 129,90.",
  },
  conflict: { title: "Modifié entre-temps", help: "Quelqu’un d’autre a modifié la même chose. Choisissez ce qui vaut, puis enregistrez à nouveau.", mine: "Votre version", theirs: "Version enregistrée", choose: "Reprendre avec ce choix" },
  menu: {
    imports: "Importer", webhooks: "Webhooks", sales: "Ventes", accounts: "Comptes", applications: "Candidatures", merchants: "Marchands", disputes: "Litiges", letters: "Messages perdus", ledger: "Grand livre",
    money: "Mon argent", allCommissions: "Toutes les commissions", merchantPayouts: "Versements aux marchands",
    programme: "Programme", partners: "Partenaires", owed: "Commissions dues", earnings: "Gains", discover: "Découvrir", links: "Liens", commissions: "Commissions", statements: "Relevés", profile: "Profil", payouts: "Versements", all: "Menu", often: "Souvent utilisé", share: "Influence", market: "Place de marché", orders: "Commandes", products: "Produits", promotions: "Promotions", reviews: "Avis", judge: "Avis signalés", byHand: "À rembourser", cash: "Espèces à la livraison", balances: "Soldes des marchands", team: "Équipe", keys: "Clés d’API",
  },
  palette: { open: "Rechercher ou aller à", placeholder: "Page, commande, produit…", nothing: "Rien de ce nom.", orders: (q: string) => `Commandes : « ${q} »`, products: (q: string) => `Produits : « ${q} »` },
  keys: { title: "Raccourcis clavier", rows: "Ligne suivante, précédente", open: "Ouvrir la ligne", search: "Rechercher dans la page", palette: "Aller partout", close: "Fermer", help: "Cette aide" },
  preferences: { title: "Préférences", language: "Langue", theme: "Apparence", auto: "Auto", light: "Clair", dark: "Sombre", account: "Mon compte", signOut: "Se déconnecter" },
  parcel: { waiting: "attend le paiement", to_ship: "à expédier", shipped: "en route", delivered: "livrée", refused: "refusée à la livraison", cancelled: "annulée", returned: "retournée" },
  payment: { card: "carte", cmi: "carte marocaine (CMI)", cash_on_delivery: "paiement à la livraison" },
  shipping: { standard: "Standard", express: "Express, le lendemain" },
  refundState: { pending: "en cours", succeeded: "versé", failed: "échoué" },
  bill: { goods: "Articles", discount: "Remise", shipping: "Livraison", tax: "Taxes", total: "Total", refunded: "Remboursé" },
  orders: {
    find: "Numéro, nom, téléphone ou e-mail", state: "État", notFound: "Aucune commande trouvée", notFoundHelp: "Cherchez par quatre caractères du numéro, par un nom, ou par l’e-mail ou le téléphone entiers.", about: "Les plus récentes d’abord. Celles à expédier attendent votre geste.", none: "Pas encore de commande", noneHelp: "Elles apparaissent ici dès qu’un client commande.",
    refunded: (amount: string) => `${amount} remboursés`, refund: "Rembourser", goods: "Articles", refunds: "Remboursements", to: "Destinataire", phone: "Téléphone", email: "E-mail", shipping: "Livraison", tracking: "Numéro de suivi",
    trackingHelp: "Le client le voit dans sa commande.", shippedAt: "Expédiée", toShip: "À expédier", ship: "Marquer comme expédiée", cannotShip: "Je ne peux pas l’expédier", onWay: "En route",
    onWayHelp: "Quand le colis est arrivé, dites-le : le client peut alors donner son avis.", onWayCash: (amount: string) => `Le transporteur encaisse ${amount} à la livraison.`, deliver: "Livrée", collected: "Livrée et payée", refused: "Refusée à la porte",
    unitsBack: (n: number) => plural(n, { one: "# remboursé", other: "# remboursés" }),
    done: { ship: "Commande expédiée.", deliver: "Commande livrée.", collected: "Paiement encaissé.", refused: "Refus noté.", cancel: "Commande annulée." },
    sure: { cancel: "Annuler cette commande ?", refused: "Colis refusé ?", deliver: "", collected: "" }, sureHelp: { cancel: "Le client est remboursé en entier et prévenu. Cela ne se reprend pas.", refused: "La commande est annulée et les articles reviennent en stock.", deliver: "", collected: "" },
    sureWord: { cancel: "Annuler la commande", refused: "Noter le refus", deliver: "", collected: "" },
  },
  returns: {
    title: "Retours", requested: "demandé", approved: "accepté", refused: "refusé", received: "reçu", refunded: "remboursé",
    step: { approve: "Accepter", refuse: "Refuser", receive: "Articles reçus", refund: "Rembourser" }, done: { approve: "Retour accepté.", refuse: "Retour refusé.", receive: "Articles reçus, stock mis à jour.", refund: "Remboursement lancé." },
  },
  refund: {
    title: "Rembourser", byLines: "Des articles", byAmount: "Un montant", do: "Rembourser", shipping: (amount: string) => `La livraison aussi (${amount})`, restock: "Remettre les articles en stock", amount: "Montant", most: (amount: string) => `Au plus ${amount}.`,
    reason: "Motif", reasonHelp: "Le client le lit.", why: "Dites pourquoi.", nothing: "Choisissez au moins un article.", done: "Remboursement lancé.",
  },
  products: { make: "Nouveau produit", makeDo: "Créer", makeHelp: "Il reste caché jusqu’à ce que vous le mettiez en vente.", find: "Nom ou référence", notFound: "Aucun produit trouvé", noneHelp: "Créez-en un, ou importez toute votre gamme.", states: { shown: "en vente", hidden: "caché" }, about: "Vos produits en vente, les plus récents d’abord.", none: "Aucun produit", out: "épuisé", left: (n: string, _: number) => `${n} en stock`, see: "Voir dans la boutique" },
  stock: {
    title: "Stock", help: "Ce que vous avez en main, articles réservés compris.", count: "Compter", counted: "Stock compté.", moved: "Le stock a bougé entre-temps : voici le nouveau.",
    held: (n: number) => plural(n, { one: "# réservé par une commande en cours", other: "# réservés par des commandes en cours" }), of: (name: string) => `Unités de ${name}`,
  },
  reviews: {
    title: "Avis", about: "Ce que disent vos clients, tous produits confondus. Les plus récents d’abord.", state: "État", unanswered: "Sans réponse", waiting: "Signalés", count: "Étoiles", every: "Toutes", noneHelp: "Qui a acheté un produit peut donner son avis.", notFound: "Aucun avis de ce genre", reportedFor: (why: string) => `Signalé à la place de marché : ${why}`, gone: "Produit retiré", none: "Pas encore d’avis", nobody: "Anonyme", answer: "Votre réponse", reply: "Répondre", change: "Modifier la réponse", report: "Signaler", send: "Publier", replied: "Réponse publiée.", replyHelp: "Tout le monde la lit sous l’avis. Vide, elle est retirée.",
    why: "Pourquoi ?", reportHelp: "La place de marché regarde et décide. L’avis reste visible jusque-là.", reportDo: "Signaler", reported: "Avis signalé.", stars: (n: number) => `${n} sur 5`,
  },
  promotions: {
    about: "Des codes à partager, ou des remises pour tous.", make: "Nouvelle promotion", makeDo: "Créer la promotion", none: "Aucune promotion", noneHelp: "Un code de bienvenue est un bon début.", everybody: "Sans code, pour tous", over: "terminée", usedUp: "épuisée", running: "en cours",
    from: (day: string) => `dès le ${day}`, until: (day: string) => `jusqu’au ${day}`, from_: (amount: string) => `dès ${amount}`, used: (n: number) => plural(n, { one: "utilisée # fois", other: "utilisée # fois" }), usedOf: (n: string, most: string) => `utilisée ${n} fois sur ${most}`, end: (name: string) => `Arrêter ${name}`, ended: (name: string) => `${name} : arrêtée.`,
    kind: "Type", percent: "Pourcentage", amount: "Montant", freeShipping: "Livraison offerte", value: "Remise", code: "Code", codeHelp: "3 à 32 lettres ou chiffres. Sans code, la remise est donnée à tous.", starts: "Premier jour", ends: "Dernier jour",
    minimum: "À partir de", total: "Utilisations en tout", each: "Par client", most: "100 % au plus.",
  },
  role: { staff: "Équipier", manager: "Responsable", owner: "Propriétaire" },
  roleHelp: { staff: "Commandes, stock et avis.", manager: "Tout, sauf l’équipe et les clés.", owner: "Tout. Une équipe en garde au moins un." },
  team: {
    about: "Chacun travaille avec son propre compte.", invite: "Inviter", send: "Envoyer l’invitation", email: "Adresse e-mail", place: "Rôle", joined: "Bienvenue dans l’équipe.", self: "Changer votre propre rôle ?", selfHelp: "Vous serez déconnecté, et ne gérerez plus l’équipe.", selfDo: "Changer mon rôle", leave: "Quitter l’équipe", leaveHelp: "Vous serez déconnecté et ne verrez plus rien de cette boutique.", you: "vous", left: "Accès retiré.", invited: (email: string) => `Invitation envoyée à ${email}.`, changed: (name: string) => `Rôle de ${name} modifié.`,
    roleOf: (name: string) => `Rôle de ${name}`, remove: (name: string) => `Retirer ${name}`, removeHelp: "Cette personne ne verra plus rien de votre boutique.", removeDo: "Retirer l’accès",
    open: "Invitations en attente", by: (who: string) => `par ${who}`, until: (day: string) => `jusqu’au ${day}`, withdraw: (email: string) => `Retirer l’invitation de ${email}`, withdrawn: "Invitation retirée.",
  },
  scope: { catalogue: "Produits et stock", orders: "Commandes", promotions: "Promotions", team: "Équipe" },
  scopeHelp: { catalogue: "Lire et modifier produits, variantes, stock.", orders: "Lire, expédier, rembourser.", promotions: "Créer et arrêter des codes." },
  keys_: {
    about: "Pour vos logiciels : comptabilité, entrepôt, caisse.", make: "Nouvelle clé", makeDo: "Créer la clé", none: "Aucune clé", noneHelp: "Une clé laisse un logiciel travailler à votre place, dans les limites que vous choisissez.", name: "Nom", nameHelp: "À quoi elle sert, par exemple « Entrepôt ».", may: "Elle peut",
    noScope: "Choisissez au moins un droit.", made: "Votre nouvelle clé", once: "Copiez-la maintenant : elle ne sera plus jamais montrée.", try: "Pour l’essayer :", used: (ago: string) => `utilisée ${ago}`, unused: "jamais utilisée", since: (day: string) => `créée le ${day}`,
    end: (name: string) => `Révoquer ${name}`, endHelp: "Ce qui s’en sert cesse de marcher en moins de dix secondes.", endDo: "Révoquer", ended: "Clé révoquée.",
  },
  roles: { shopper: "client", influencer: "influenceur", merchant: "marchand", admin: "place de marché" },
  sales: {
    span: "Période", days: (n: number) => (n === 365 ? "1 an" : `${n} jours`), none: "Aucune vente sur cette période", noneHelp: "Choisissez une période plus longue.", latest: "Dernières commandes", every: "Toutes", net: "Ventes nettes",
    back: (amount: string) => `${amount} remboursés`, orders: "Commandes", mean: "Panier moyen", chart: "Ventes par jour", todo: "À faire",
    toShip: (n: number) => plural(n, { one: "commande à expédier", other: "commandes à expédier" }), low: (n: number) => plural(n, { one: "article bientôt épuisé", other: "articles bientôt épuisés" }), out: (n: number) => plural(n, { one: "article épuisé", other: "articles épuisés" }),
    back_: (n: number) => plural(n, { one: "retour à décider", other: "retours à décider" }), held: (n: number) => plural(n, { one: "commission à vérifier", other: "commissions à vérifier" }),
  },
  terms: {
    repeat: (parts: string) => `clients fidèles ${parts}`, repeatName: "Clients fidèles, mois par mois", without: "Sans commission", sale: (reward: string) => `${reward} par vente`, lead: (amount: string) => `${amount} par inscription`, click: (amount: string) => `${amount} par clic`, window: (days: number) => plural(days, { one: "# jour pour acheter", other: "# jours pour acheter" }), daysOf: (days: number) => plural(days, { one: "# jour", other: "# jours" }),
    perSale: "Par vente", perLead: "Par inscription", perClick: "Par clic", windowName: "Délai d’achat après le clic", holdingName: "Validation après", orderCap: "Plafond par commande", monthCap: "Plafond par mois", codeName: "Code de réduction", partners: "Partenaires",
  },
  membership: { applied: "demande envoyée", approved: "partenaire", refused: "refusé", banned: "suspendu" },
  payout: { prepared: "à verser", paid: "versé", carried: "reporté", withdrawn: "retiré", returned: "refusé par la banque" },
  commission: {
    about: "Chaque vente, inscription et clic crédités, les plus récents d’abord.", none: "Aucune commission", noneHelp: "Elles apparaissent dès qu’une vente vient d’un de vos liens ou codes.", pending: "en attente", approved: "validée", paid: "versée", refunded: "reprise", duplicate: "doublon", fraud: "fraude", held: "à vérifier", arriving: "dès que le colis est arrivé et gardé", unfunded: "le marchand ne l’a pas encore gagné",
    by: { code: "Code", click: "Lien", repeat: "Client fidèle" }, kinds: { sale: "Vente", lead: "Inscription", click: "Clic" }, back: (amount: string) => `${amount} repris`, from: (day: string) => `validée dès le ${day}`,
  },
  earnings: {
    pending: "En attente", pendingHelp: "Jusqu’à la fin du délai de retour.", payable: "À verser", payableHelp: "Au prochain versement.", clicks: "Clics", sales: "Ventes", inSpan: "Sur la période", due: "Gains", chart: "Gains par jour", none: "Rien encore sur cette période", noneHelp: "Choisissez un programme, créez un lien et partagez-le.",
    rate: (rate: string) => `${rate} des clics`, noBank: "Sans compte bancaire, rien ne peut vous être versé.", toProfile: "Compléter le profil",
  },
  discover: {
    about: "Des marchands cherchent des partenaires.", find: "Marchand ou mot du programme", sort: "Ordre", newest: "Récents", rate: "Mieux payés", none: "Aucun programme trouvé", code: (off: string) => `code −${off}`, apply: "Demander à participer", applied: (name: string) => `Demande envoyée à ${name}.`,
    message: "Un mot au marchand", messageHelp: "Qui vous suit, ce que vous feriez.",
  },
  links: {
    about: "Ce que vous partagez, et ce que cela rapporte.", make: "Nouveau lien", makeDo: "Créer le lien", makeCode: "Nouveau code", makeCodeDo: "Créer le code", links: "Liens", codes: "Codes de réduction", none: "Aucun lien", noneHelp: "Créez-en un vers une boutique ou un produit.", noPartner: "Pas encore partenaire", noPartnerHelp: "Rejoignez d’abord le programme d’un marchand.",
    merchant: "Marchand", to: "Destination", whole: "Toute la boutique", find: "Chercher un produit", label: "Nom", labelHelp: "Pour vous seul, par exemple « Story mai ».", made: "Lien créé.", codeMade: (code: string) => `Code ${code} créé.`, code: "Code souhaité", codeHelp: "4 à 20 lettres ou chiffres. Laissez vide pour qu’il soit fait de votre nom.",
    qr: (name: string) => `Code QR de ${name}`, save: "Enregistrer l’image", clicks: (n: number) => plural(n, { one: "# clic", other: "# clics" }), sales: (n: number) => plural(n, { one: "# vente", other: "# ventes" }),
  },
  statements: {
    about: "Un relevé par mois, avec le détail pour votre comptable.", none: "Aucun relevé", noneHelp: "Le premier est fait quand le mois est fini.", paidOn: (day: string) => `versé le ${day}`, carriedIn: "Reporté du mois précédent", carriedOut: "Reporté au mois suivant", entries: (n: number) => plural(n, { one: "# commission", other: "# commissions" }), paid: "Versement",
    detail: "Détail", reference: "Commission", amount: "Montant", rates: (day: string) => `Converti en dirhams aux taux du ${day}.`,
  },
  profile: {
    about: "Ce que les marchands lisent de vous.", become: "Devenir influenceur", becomeHelp: "Partagez des produits que vous aimez et touchez une commission sur chaque vente.", name: "Nom", nameHelp: "Celui que votre public connaît.", bio: "Présentation", channels: "Vos chaînes", channelsHelp: "Une adresse par ligne, par exemple https://instagram.com/vous.",
    password: "Mot de passe", passwordHelp: "Demandé pour changer de compte bancaire.",
    rib: "RIB", ribHelp: "24 chiffres. Nécessaire pour être payé.", ribEnds: (last: string) => `Enregistré, finit par ${last}. Laissez vide pour le garder.`,
  },
  owed: {
    noneHeld: "Aucune commission à vérifier", about: "Ce que vos partenaires ont gagné.", noneHelp: "Elles apparaissent quand un partenaire vous amène une vente.", approve: "Valider", fraud: "C’est une fraude", order: "Voir la commande", risk: (risk: number) => `Risque ${risk} / 100 :`, done: { approve: "Commission validée.", fraud: "Commission refusée pour fraude." },
    reasons: { clicks_without_sales: "beaucoup de clics et aucune vente", abnormal_ratio: "trop de ventes ou d’inscriptions pour si peu de clics", same_person: "l’influenceur est l’acheteur", partner_bought: "un autre partenaire a acheté", banned_source: "clic venu d’un site refusé", shared_payout_method: "compte ou carte d’un autre influenceur" } as Record<string, string>,
  },
  product: {
    name: "Nom", description: "Description", price: "Prix", sku: "Référence", collection: "Rayon", lang: "Langue", langs: { fr: "français", ar: "arabe", en: "anglais" }, words: "Présentation", in: (lang: string) => `En ${lang}`, notWritten: "pas encore écrit", show: "Mettre en vente", hide: "Retirer de la vente", history: "Versions", now: "maintenant", restore: "Rétablir", undone: "Version rétablie.",
    remove: "Supprimer", removeSure: "Supprimer ce produit ?", removeHelp: "Il disparaît de la boutique. Les commandes passées le gardent.", removed: "Produit supprimé.", photos: "Photos", noPhotos: "Sans photo, un dessin est montré.", addPhotos: "Ajouter des photos", photoHelp: "JPEG, PNG, WebP ou AVIF. Les grandes sont réduites ; lieu et appareil en sont effacés.", earlier: (n: number) => `Montrer la photo ${count(n)} plus tôt`, dropPhoto: (n: number) => `Retirer la photo ${count(n)}`, alt: "Ce qu’on voit", photoCount: (n: number) => plural(n, { one: "# photo", other: "# photos" }),
  },
  variants: { title: "Variantes", help: "Tailles, couleurs… chacune avec sa référence et son prix.", names: "Ce qu’on choisit", namesExample: "Taille / Couleur", values: "Choix", drop: "Retirer", add: "Ajouter une variante", save: "Enregistrer les variantes", bad: "Chaque variante a une référence et un prix." },
  imports: {
    about: "Toute votre gamme d’un coup, par un fichier CSV.", export: "Exporter mes produits", choose: "Choisir ou déposer un fichier CSV", format: "Une ligne par article ; les colonnes sont celles de l’export.", sending: (name: string) => `Envoi de ${name}`, reading: (rows: number) => plural(rows, { one: "# ligne lue", other: "# lignes lues" }), bad: (n: number) => plural(n, { one: "# refusée", other: "# refusées" }), rows: (n: number) => plural(n, { one: "# ligne", other: "# lignes" }),
    result: (made: string, changed: string, same: string) => `${made} créés, ${changed} modifiés, ${same} inchangés`, errors: (n: number) => plural(n, { one: "# ligne refusée", other: "# lignes refusées" }), ignored: (columns: string) => `Colonnes ignorées : ${columns}`, none: "Aucun import", noneHelp: "Exportez d’abord vos produits pour voir la forme du fichier.",
    states: { open: "envoi", running: "lecture", done: "terminé", cancelled: "abandonné", failed: "illisible" },
  },
};

export type Texts = typeof texts;
export default texts;
