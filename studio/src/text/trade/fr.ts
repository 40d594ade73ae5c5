// The words of some of the merchants' pages in French; the other languages have the same words.
import { plural } from "../../format";

const words = {
  webhooks: {
    about: "Vos logiciels apprennent ce qui se passe, à l’instant.", make: "Nouvelle adresse", makeDo: "Ajouter", none: "Aucune adresse", noneHelp: "Chaque message est signé selon Standard Webhooks.", everything: "tout", failing: (day: string) => `en échec depuis le ${day}`, states: { active: "active", paused: "en pause", disabled: "arrêtée" }, url: "Adresse", urlHelp: "https, joignable de partout.", description: "Nom",
    types: "Événements", typesHelp: "Aucun coché : tous.", secret: "Secret de signature", secretHelp: "Copiez-le maintenant : il ne sera plus montré.", endpoint: "Adresse", test: "Envoyer un essai", tested: "Essai envoyé.", pause: "Mettre en pause", resume: "Reprendre", rotate: "Changer le secret", rotated: "Nouveau secret ; l’ancien signe encore un jour.", remove: "Supprimer", removeHelp: "Plus rien n’y est envoyé.", removed: "Adresse supprimée.",
    deliveries: "Envois", nothing: "Rien d’envoyé encore.", replay: "Renvoyer", replayed: "Message renvoyé.", tries: (n: number) => plural(n, { one: "# essai", other: "# essais" }), delivery: { pending: "en route", delivered: "reçu", failed: "échoué" },
    events: { "order.placed": "Commande passée", "order.paid": "Commande payée", "order.shipped": "Commande expédiée", "order.completed": "Commande terminée", "order.cancelled": "Commande annulée", "order.refunded": "Commande remboursée", "return.requested": "Retour demandé", "product.changed": "Produit modifié", "stock.low": "Stock bas", "stock.out": "Stock épuisé", "stock.back": "De nouveau en stock", "webhook.test": "Essai" } as Record<string, string>,
    changed: "Adresse modifiée.",
  },
  promotions: {
    goods: "Sur", all: "Tous les produits", products: "Certains produits", collections: "Certains rayons", onProducts: (n: number) => plural(n, { one: "sur # produit", other: "sur # produits" }), onCollections: (n: number) => plural(n, { one: "sur # rayon", other: "sur # rayons" }), choose: "Choisissez-en au moins un.",
    alone: "Sans autre promotion", aloneHelp: "Ne s’ajoute à aucune autre de vos promotions.", change: (name: string) => `Modifier ${name}`, changeHelp: "Ce qu’elle offre ne change pas : pour cela, créez-en une autre. Vide : comme avant.", changed: "Promotion modifiée.",
  },
  orders: {
    file: "Exporter (CSV)", noReturns: "Toutes", nothingBack: "Aucun retour à ce stade", returns: { requested: "retours à décider", received: "retours à rembourser", approved: "retours en chemin" }, call: "Confirmer par téléphone", callHelp: "Un appel avant l’envoi évite un colis refusé à la porte.", called: "Le client a confirmé", calledAt: (when: string) => `Confirmée par téléphone, ${when}`, notCalled: "Annuler la confirmation", callNoted: "Confirmation notée.", callUndone: "Confirmation retirée.", 
    whatsapp: "Écrire sur WhatsApp", hello: (number: string) => `Bonjour, à propos de votre commande ${number} :`,
  },
};

export type Trade = typeof words;
export default words;
