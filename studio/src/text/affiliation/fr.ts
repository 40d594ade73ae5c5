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
  goods: { pick: "Choisir des rayons", find: "Chercher un de vos produits", none: "Aucun produit trouvé", add: (name: string) => `Ajouter ${name}`, drop: (name: string) => `Retirer ${name}`, chosen: (n: number) => plural(n, { one: "# produit choisi", other: "# produits choisis" }), most: "200 au plus." },
};

export type Affiliation = typeof words;
export default words;
