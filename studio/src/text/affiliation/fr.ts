// The words of merchants' affiliate programmes in French; the other languages have the same words.
import { plural } from "../../format";

const words = {
  programme: {
    about: "Ce que gagnent ceux qui vendent pour vous.", begin: "Ouvrir le programme", partners: "Partenaires", applications: "Demandes", look: "Voir", standing: "État", active: "Ouvert", paused: "En pause", closed: "Fermé", description: "Présentation", descriptionHelp: "Les influenceurs la lisent avant de demander.", kind: "Commission", flat: "Montant fixe", sale: "Par vente",
    lead: "Par inscription", leadHelp: "D’un nouveau client.", click: "Par clic", window: "Achat après le clic", windowHelp: "Au-delà, la vente n’est plus créditée.", holding: "Validation après", holdingHelp: "Le temps des retours.", days: "jours", code: "Codes des partenaires", codeHelp: "Remise qu’ils peuvent offrir. Laissez vide pour n’en offrir aucun.", minimum: "Versement minimum", banned: "Sites refusés", bannedHelp: "Un nom d’hôte par ligne : leurs clics ne comptent pas.",
    atOnce: "Accepter chaque demande aussitôt", atOnceHelp: "Sinon vous décidez une par une.",
    repeat: "Clients fidèles", repeatHelp: "Part de la commission sur les commandes suivantes du même client, en % et par mois, sans jamais monter : 50 25 10.", repeatBad: "Des nombres de 0 à 100 qui ne montent pas, par exemple 50 25 10.", excludedCollections: "Rayons sans commission", excludedProducts: "Produits sans commission",
    groups: "Groupes", groupsHelp: "D’autres conditions pour certains partenaires, mis dans un groupe depuis leur fiche.", noGroups: "Aucun groupe", newGroup: "Nouveau groupe", groupName: "Nom du groupe", groupBegin: "Créer le groupe", groupTaken: "Un groupe porte déjà ce nom.", removeGroup: (name: string) => `Supprimer ${name}`, removeGroupHelp: "Ses partenaires retrouvent les conditions du programme.", removeGroupDo: "Supprimer le groupe", groupGone: (name: string) => `Groupe ${name} supprimé.`, noTerms: "comme le programme",
  },
  partners: {
    about: "Ceux qui partagent vos produits, et ceux qui voudraient.", none: "Aucun partenaire", noneHelp: "Ouvrez votre programme : les influenceurs le trouvent dans leur studio.", approve: "Accepter", refuse: "Refuser", suspend: "Suspendre", terms: "Conditions", applied: "Demande du", due: "Commissions",
    done: { approve: (name: string) => `${name} est partenaire.`, refuse: (name: string) => `Demande de ${name} refusée.`, suspend: (name: string) => `${name} est suspendu.` },
    group: "Groupe", noGroup: "Aucun", gone: (name: string) => `${name} (supprimé)`, own: "Conditions propres", ownHelp: "Ce qui reste vide est celui du groupe, ou du programme.", same: "Inchangée",
  },
  counted: { view: "Afficher", yes: "Commissions", no: "Non comptées" },
  refused: {
    title: "Ce qui n’a pas été compté, et pourquoi", about: (days: number) => plural(days, { one: "Gardé # jour.", other: "Gardé # jours." }), none: "Rien de refusé", noneHelp: "Ventes et inscriptions venues d’un lien ou d’un code, et non comptées.", nobody: "Sans partenaire connu",
    why: { duplicate_order: "déjà comptée", programme_paused: "programme en pause ou fermé", excluded_product: "produits sans commission", window_over: "trop longtemps après le clic", not_approved: "l’influenceur n’était pas partenaire", bot: "clic d’un programme, pas d’une personne", banned_source: "clic venu d’un site refusé", self_referral: "l’influenceur est l’acheteur", repeated: "clic répété", nothing_to_pay: "rien n’est prévu pour cela" },
  },
  judge: {
    about: "Celles de tous les marchands, les plus récentes d’abord.", fraud: "C’est une fraude", keep: "Garder", fraudOf: (name: string) => `Refuser une commission de ${name} ?`, keepOf: (name: string) => `Garder une commission de ${name} ?`, fraudHelp: "Plus rien n’est dû. Ce qui a déjà été versé est déduit du prochain relevé.", keepHelp: "Elle suit son cours ; le marchand ne peut plus la refuser.",
    reason: "Raison", reasonHelp: "Gardée avec la décision, lue par la place de marché seule.", done: { fraud: "Commission refusée pour fraude.", keep: "Commission gardée." }, said: { fraud: (day: string) => `Refusée pour fraude le ${day}`, keep: (day: string) => `Gardée le ${day}` }, byMerchant: "par le marchand", byMarket: "par la place de marché",
    only: (name: string) => `Seulement ${name}`, drop: (name: string) => `Ne plus filtrer par ${name}`, none: "Aucune commission", noneHelp: "Aucune ne répond à ces filtres.",
  },
  account: { to: (last: string) => `compte …${last}`, former: (last: string) => `va encore à l’ancien compte …${last} : écrivez-nous pour le faire retirer` },
  goods: { pick: "Choisir des rayons", find: "Chercher un de vos produits", none: "Aucun produit trouvé", add: (name: string) => `Ajouter ${name}`, drop: (name: string) => `Retirer ${name}`, chosen: (n: number) => plural(n, { one: "# produit choisi", other: "# produits choisis" }), most: "200 au plus." },
};

export type Affiliation = typeof words;
export default words;
