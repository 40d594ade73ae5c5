// The words about what merchants are paid in French; the other languages have the same words.
import { plural } from "../../format";

const words = {
  about: "Ce que la place de marché vous doit, ce qui vous est versé, et pourquoi.", view: "Afficher", payouts: "Versements", entries: "Mouvements",
  payable: "Prochain versement", onTheWay: "En route", paid: "Déjà versé", fees: "Frais de vente, 30 jours", owed: "Solde", owes: "Vous devez à la place de marché",
  cash: "Espèces chez le transporteur, ou chez vous", held: (days: string) => `Encore échangeable : ${days} jours après la livraison`, expected: "Commissions de partenaires en attente", how: "D’où vient ce montant",
  blocked: "Rien n’est versé tant que vous devez quelque chose.", least: (amount: string) => `Un versement part dès ${amount}.`,
  account: "Compte bancaire", accountHelp: "Les versements vont à ce compte. Tous les propriétaires sont prévenus par e-mail de chaque changement.", accountEnds: (last: string, day: string) => `Finit par ${last}, depuis le ${day}. Un autre RIB le remplace pour les versements à venir.`, noAccount: "Sans compte bancaire, rien ne peut être versé.", accountDo: "Enregistrer le compte",
  none: "Aucun versement", noneHelp: "La place de marché verse ce qui ne peut plus être rendu.", nothing: "Aucun mouvement", nothingHelp: "Chaque vente payée apparaît ici, sans taxes ni frais.",
  states: { prepared: "en route", paid: "versé", withdrawn: "annulé", returned: "refusé par la banque" }, to: (last: string) => `compte …${last}`, of: (number: string) => `commande ${number}`, after: (amount: string) => `solde ${amount}`,
  statement: "Relevé du versement", period: (from: string, until: string) => `Du ${from} au ${until}`, until: (until: string) => `Jusqu’au ${until}`, opening: "Solde au début", closing: "Solde à la fin", recent: "Depuis la fin du relevé", left: "Reste pour plus tard", transferred: "Versé", lines: (n: number) => plural(n, { one: "# écriture", other: "# écritures" }),
  kinds: { capture: "Ventes payées, sans taxes ni frais", cash_collected: "Ventes payées à la livraison", cash_remitted: "Espèces que vous avez gardées", paid_in: "Ce que vous avez versé", refund: "Remboursements", dispute_lost: "Litiges perdus", promotion: "Offert par la place de marché", commission: "Commissions de partenaires", payout_prepared: "Versement", payout_withdrawn: "Versement annulé", payout_returned: "Virement refusé par la banque", payout: "Versement", correction: "Correction" } as Record<string, string>,
  admin: {
    about: "Ce que les marchands ont gagné et qui ne peut plus être rendu.", prepare: "Préparer les versements", prepareHelp: "Prépare un versement pour chaque marchand qui a assez gagné. Le refaire ne prépare rien deux fois.", prepared: (n: number) => plural(n, { one: "# versement préparé.", other: "# versements préparés." }),
    without: "Sans compte bancaire :", failed: (n: number) => plural(n, { one: "# marchand n’a pas pu être calculé.", other: "# marchands n’ont pas pu être calculés." }), none: "Aucun versement", noneHelp: "Préparez ce qui peut être versé.", owes: "doit à la place de marché depuis : annulez plutôt", newAccount: (day: string) => `compte nommé le ${day}`,
    note: "Noter le virement", payTo: (merchant: string) => `Virement à ${merchant}`, help: (amount: string) => `Virez ${amount} à ce compte, puis notez la référence de la banque.`, done: "Virement fait", reference: "Référence de la banque", noted: "Virement noté.", hasLeft: "L’argent est déjà parti", hasLeftHelp: "Le noter même si le marchand doit quelque chose depuis.",
    withdraw: "Annuler", withdrawSure: (merchant: string) => `Annuler le versement à ${merchant} ?`, withdrawHelp: "Seulement si le virement n’a pas été fait. Le marchand garde la somme dans son solde.", withdrawn: "Versement annulé.",
    back: "Refusé par la banque", backSure: (merchant: string) => `Le virement à ${merchant} est revenu ?`, backHelp: "Seulement quand l’argent est de retour à la banque. Le marchand le retrouve dans son solde.", returned: "Retour noté.",
  },
};

export type MoneyWords = typeof words;
export default words;
