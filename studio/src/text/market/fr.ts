// The words of the administrators' pages in French; the other languages have the same words.
import { plural } from "../../format";

const words = {
  accounts: {
    about: "Les plus récents d’abord.", find: "Début d’un nom ou d’une adresse e-mail", since: (day: string) => `depuis le ${day}`, suspended: "suspendu", suspend: "Suspendre", restore: "Rétablir", none: "Aucun compte trouvé", noneHelp: "Cherchez par les premières lettres du nom ou de l’adresse.", demo: "démonstration",
    sure: (name: string) => `Suspendre ${name} ?`, sureHelp: "Cette personne est déconnectée partout et ne peut plus se connecter. Vous pourrez rétablir le compte.", done: { suspend: "Compte suspendu.", restore: "Compte rétabli." },
  },
  merchants: { about: "Ceux qui ont une équipe.", find: "Début du nom", none: "Aucun marchand trouvé", noneHelp: "Cherchez par les premières lettres du nom.", members: (n: number) => plural(n, { one: "# membre", other: "# membres" }), suspended: (n: number) => plural(n, { one: "dont # suspendu", other: "dont # suspendus" }) },
  disputes: { due: (day: string) => `répondre avant le ${day}`, about: "Paiements que la banque d’un client reprend.", state: "État", open: "ouverts", won: "gagnés", lost: "perdus", none: "Aucun litige", noneHelp: "Quand une banque conteste un paiement, il apparaît ici aussitôt ; le prestataire retient la somme jusqu’à la décision." },
  letters: { about: "Messages entre services que personne n’a pu traiter.", none: "Aucun message perdu", noneHelp: "Tout a été traité.", retry: "Renvoyer", sent: "Message renvoyé.", content: "Contenu" },
  ledger: {
    both: "Les deux côtés", find: "Un compte, par exemple asset:cash:nom", notFound: "Aucun compte ne commence ainsi", about: "Partie double : chaque solde s’explique par ses écritures.", kind: "Type de compte", none: "Aucune écriture", accountHelp: "Chaque écriture dit ce que le compte tenait après elle.", balance: "Solde", after: (amount: string) => `solde ${amount}`,
    kinds: { "": "Tout", "liability:merchant:": "Marchands", "liability:influencer:": "Influenceurs", "liability:": "Passif", "asset:": "Actif", "revenue:": "Produits", "expense:": "Charges" },
  },
  byHand: {
    about: "Ce que la place de marché doit rendre elle-même : espèces, et cartes que leur centre ne rembourse que dans ses pages.", none: "Rien à rembourser à la main", noneHelp: "Les autres remboursements partent d’eux-mêmes.", engines: { cash: "espèces", cmi: "CMI" } as Record<string, string>, whole: "toute la commande", done: "Marquer payé", sure: (number: string) => `Remboursement de ${number} payé ?`, sureHelp: (amount: string) => `Confirmez seulement quand ${amount} ont été remis au client. Le grand livre le note.`, noted: "Remboursement noté.",
  },
  cash: {
    about: "Ce que les transporteurs ont encaissé et n’ont pas encore remis, par marchand.", none: "Aucune espèce en route", noneHelp: "Les paiements à la livraison apparaissent ici dès qu’ils sont encaissés.", note: "Noter une remise", noteFor: (merchant: string) => `Espèces de ${merchant}`, at: "chez le transporteur", receipt: "Numéro du reçu", receiptHelp: "Le même reçu n’est compté qu’une fois.", amount: "Montant", most: (amount: string) => `Au plus ${amount}.`, to: "Remis à", platform: "la place de marché", merchant: "le marchand", do: "Noter", noted: (left: string) => `Remise notée. Reste ${left}.`,
  },
  balances: {
    about: "Ce que la place de marché et chaque marchand se doivent. Notez ici ce qu’un marchand verse.", find: "Début du nom du marchand", none: "Aucun solde", noneHelp: "Un marchand apparaît ici avec sa première vente ou son premier versement.", see: "Solde",
    ofHelp: "Ce qui a fait ce solde, le plus récent d’abord.", nothing: "Rien encore", owedTo: "La place de marché lui doit", owedBy: "Il doit à la place de marché", even: "Rien n’est dû",
    note: "Noter un versement", noteHelp: "Seulement quand l’argent est arrivé à la banque : une écriture ne s’efface pas.", reference: "Référence de la banque", referenceHelp: "La même référence n’est comptée qu’une fois.", referenceBad: "Lettres sans accent, chiffres, - et _ seulement.", amount: "Montant reçu", currency: "Devise",
    after: (amount: string) => `Solde ensuite : ${amount}.`, do: "Noter", doAmount: (amount: string) => `Noter ${amount}`, noted: (amount: string) => `Versement de ${amount} noté.`, again: "Déjà noté sous cette référence : rien n’a changé.",
  },
  transfers: {
    statementOf: (name: string) => `Relevé de ${name}`, title: "Virer ensemble", help: "Donnez le fichier à la banque. Quand les virements sont partis, notez-les tous sous une référence.", sum: (n: number, amount: string) => `${plural(n, { one: "# virement", other: "# virements" })}, ${amount}`, file: "Fichier pour la banque (CSV)", referenceHelp: "Celle de l’ordre de virement groupé.", do: "Tout noter comme viré", noting: (n: string, of: string) => `${n} sur ${of} notés`,
    done: (n: number) => plural(n, { one: "# virement noté.", other: "# virements notés." }), none: "Rien à virer", noneHelp: "Aucun relevé n’est prêt : clôturez un mois, ou attendez ce qui manque.",
  },
  payouts: {
    about: "Ce qui est dû aux influenceurs, mois par mois.", withdraw: "Retirer", withdrawSure: (name: string) => `Retirer le versement à ${name} ?`, withdrawHelp: "Seulement si le virement n’est pas fait. Le montant reste dû : un nouveau relevé le reprend, vers le compte bancaire d’aujourd’hui.", withdrawn: "Versement retiré.", back: "Refusé par la banque", backSure: (name: string) => `Le virement à ${name} est revenu ?`, backHelp: "Seulement quand l’argent est revenu à la banque. Un nouveau relevé reprend le montant.", returned: "Retour noté.", former: "le compte bancaire a changé depuis", settle: "Clôturer un mois", settleHelp: "Fait un relevé pour chaque influenceur qui a quelque chose à recevoir. Le refaire ne change rien.", settled: (n: number) => plural(n, { one: "# relevé fait.", other: "# relevés faits." }), month: "Mois", none: "Aucun versement", noneHelp: "Clôturez un mois fini.", noBank: "sans compte bancaire",
    owing: "à attendre, doit à la place de marché :", owesBack: "une reprise est à déduire d’abord",
    shares: (n: number) => plural(n, { one: "même compte bancaire qu’un autre", other: "même compte bancaire que # autres" }), pay: "Noter le virement", payTo: (name: string) => `Virement à ${name}`, payHelp: (amount: string) => `Virez ${amount} à ce compte, puis notez la référence de la banque.`, payDo: "Virement fait", reference: "Référence de la banque", paid: "Virement noté.",
  },
};

export type Market = typeof words;
export default words;
