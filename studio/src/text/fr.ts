// The interface in French; the other languages have the same words.
import { plural } from "../format";

const texts = {
  asTable: "Voir en tableau", day: "Jour",
  studio: "Studio", skip: "Aller au contenu", toShop: "Voir la boutique", toStart: "Revenir au début", loading: "Chargement", more: "Afficher la suite", again: "Réessayer",
  close: "Fermer", cancel: "Annuler", undo: "Annuler", sending: "Envoi…", optional: "facultatif", yes: "oui", no: "non", copy: "Copier", copied: "Copié", save: "Enregistrer", less: "Un de moins", moreUnits: "Un de plus",
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
    sales: "Ventes", accounts: "Comptes", merchants: "Marchands", disputes: "Litiges", letters: "Messages perdus", ledger: "Grand livre",
    programme: "Programme", partners: "Partenaires", owed: "Commissions dues", earnings: "Gains", discover: "Découvrir", links: "Liens et codes", commissions: "Commissions", statements: "Relevés", profile: "Profil", payouts: "Versements", all: "Menu", often: "Souvent utilisé", share: "Influence", market: "Place de marché", orders: "Commandes", products: "Produits", promotions: "Promotions", reviews: "Avis", team: "Équipe", keys: "Clés d’API",
  },
  palette: { open: "Rechercher ou aller à", placeholder: "Page, commande, produit…", nothing: "Rien de ce nom.", orders: (q: string) => `Commandes : « ${q} »`, products: (q: string) => `Produits : « ${q} »` },
  keys: { title: "Raccourcis clavier", rows: "Ligne suivante, précédente", open: "Ouvrir la ligne", search: "Rechercher dans la page", palette: "Aller partout", close: "Fermer", help: "Cette aide" },
  preferences: { title: "Préférences", language: "Langue", theme: "Apparence", auto: "Auto", light: "Clair", dark: "Sombre", account: "Mon compte", signOut: "Se déconnecter" },
  parcel: { waiting: "attend le paiement", to_ship: "à expédier", shipped: "en route", delivered: "livrée", refused: "refusée à la porte", cancelled: "annulée", returned: "retournée" },
  payment: { card: "carte", cmi: "carte marocaine (CMI)", cash_on_delivery: "paiement à la livraison" },
  shipping: { standard: "Standard", express: "Express, le lendemain" },
  refundState: { pending: "en cours", succeeded: "versé", failed: "échoué" },
  bill: { goods: "Articles", discount: "Remise", shipping: "Livraison", tax: "Taxes", total: "Total", refunded: "Remboursé" },
  orders: {
    find: "Numéro de commande, ou e-mail du client", state: "État", notFound: "Aucune commande trouvée", notFoundHelp: "Cherchez par au moins quatre caractères du numéro, ou par l’adresse e-mail entière.", about: "Les plus récentes d’abord. Celles à expédier attendent votre geste.", none: "Pas encore de commande", noneHelp: "Elles apparaissent ici dès qu’un client commande.",
    refunded: (amount: string) => `${amount} remboursés`, refund: "Rembourser", goods: "Articles", refunds: "Remboursements", to: "Destinataire", phone: "Téléphone", email: "E-mail", shipping: "Livraison", tracking: "Numéro de suivi",
    trackingHelp: "Le client le voit dans sa commande.", shippedAt: "Expédiée", toShip: "À expédier", ship: "Marquer comme expédiée", cannotShip: "Je ne peux pas l’expédier", onWay: "En route",
    onWayHelp: "Quand le colis est arrivé, dites-le : le client peut alors donner son avis.", onWayCash: (amount: string) => `Le transporteur encaisse ${amount} à la porte.`, deliver: "Livrée", collected: "Livrée et payée", refused: "Refusée à la porte",
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
  products: { about: "Vos produits en vente, les plus récents d’abord.", none: "Aucun produit", out: "épuisé", left: (n: string, _: number) => `${n} en stock`, see: "Voir dans la boutique" },
  stock: {
    title: "Stock", help: "Ce que vous avez en main, articles réservés compris.", count: "Compter", counted: "Stock compté.", moved: "Le stock a bougé entre-temps : voici le nouveau.",
    held: (n: number) => plural(n, { one: "# réservé par une commande en cours", other: "# réservés par des commandes en cours" }), of: (name: string) => `Unités de ${name}`,
  },
  reviews: {
    title: "Avis", none: "Pas encore d’avis", nobody: "Anonyme", answer: "Votre réponse", reply: "Répondre", change: "Modifier la réponse", report: "Signaler", send: "Publier", replied: "Réponse publiée.", replyHelp: "Tout le monde la lit sous l’avis. Vide, elle est retirée.",
    why: "Pourquoi ?", reportHelp: "La place de marché regarde et décide. L’avis reste visible jusque-là.", reportDo: "Signaler", reported: "Avis signalé.", stars: (n: number) => `${n} sur 5`,
  },
  promotions: {
    about: "Des codes à partager, ou des remises pour tous.", make: "Nouvelle promotion", makeDo: "Créer la promotion", none: "Aucune promotion", noneHelp: "Un code de bienvenue est un bon début.", everybody: "Sans code, pour tous", over: "terminée", usedUp: "épuisée", running: "en cours",
    from: (day: string) => `dès le ${day}`, until: (day: string) => `jusqu’au ${day}`, from_: (amount: string) => `dès ${amount}`, used: (n: string) => `utilisée ${n} fois`, end: (name: string) => `Arrêter ${name}`, ended: (name: string) => `${name} : arrêtée.`,
    kind: "Sorte", percent: "Pourcentage", amount: "Montant", freeShipping: "Livraison offerte", value: "Remise", code: "Code", codeHelp: "3 à 32 lettres ou chiffres. Sans code, la remise est donnée à tous.", starts: "Premier jour", ends: "Dernier jour",
    minimum: "À partir de", total: "Utilisations en tout", each: "Par client", most: "100 % au plus.",
  },
  role: { staff: "Équipe", manager: "Responsable", owner: "Propriétaire" },
  roleHelp: { staff: "Commandes, stock et avis.", manager: "Tout, sauf l’équipe et les clés.", owner: "Tout." },
  team: {
    about: "Chacun travaille avec son propre compte.", invite: "Inviter", send: "Envoyer l’invitation", email: "Adresse e-mail", place: "Rôle", you: "vous", left: "Accès retiré.", invited: (email: string) => `Invitation envoyée à ${email}.`, changed: (name: string) => `Rôle de ${name} modifié.`,
    roleOf: (name: string) => `Rôle de ${name}`, remove: (name: string) => `Retirer ${name}`, removeHelp: "Cette personne ne verra plus rien de votre boutique.", removeDo: "Retirer l’accès",
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
  },
  accounts: {
    about: "Les plus récents d’abord.", find: "Début d’une adresse e-mail", since: (day: string) => `depuis le ${day}`, suspended: "suspendu", suspend: "Suspendre", restore: "Rétablir", none: "Aucun compte trouvé", demo: "démonstration",
    sure: (name: string) => `Suspendre ${name} ?`, sureHelp: "Cette personne est déconnectée partout et ne peut plus se connecter. Vous pourrez rétablir le compte.", done: { suspend: "Compte suspendu.", restore: "Compte rétabli." },
  },
  merchants: { about: "Ceux qui ont une équipe.", find: "Début du nom", none: "Aucun marchand trouvé", members: (n: number) => plural(n, { one: "# membre", other: "# membres" }), suspended: (n: number) => plural(n, { one: "dont # suspendu", other: "dont # suspendus" }) },
  disputes: { about: "Paiements que la banque d’un client reprend.", state: "État", open: "ouverts", won: "gagnés", lost: "perdus", none: "Aucun litige" },
  letters: { about: "Messages entre services que personne n’a pu traiter.", none: "Aucun message perdu", noneHelp: "Tout a été traité.", retry: "Renvoyer", sent: "Message renvoyé.", content: "Contenu" },
  ledger: {
    about: "Partie double : chaque solde s’explique par ses écritures.", kind: "Sorte de compte", none: "Aucune écriture", accountHelp: "Chaque écriture dit ce que le compte tenait après elle.", balance: "Solde", after: (amount: string) => `solde ${amount}`,
    kinds: { "": "Tout", "liability:merchant:": "Marchands", "liability:influencer:": "Influenceurs", "liability:": "Dettes", "asset:": "Avoirs", "revenue:": "Produits", "expense:": "Charges" },
    events: { sale: "Vente", refund: "Remboursement", order_paid: "Commande payée", cash_collected: "Espèces encaissées", payout: "Versement", dispute: "Litige" } as Record<string, string>,
  },
};

export type Texts = typeof texts;
export default texts;
