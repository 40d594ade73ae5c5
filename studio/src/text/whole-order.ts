// The words of one order as the marketplace sees it: apart from the others, for only one page loads them.
const words = {
  fr: {
    states: { awaiting_payment: "attend le paiement", placed: "passée", paid: "payée", completed: "terminée", cancelled: "annulée", expired: "expirée" },
    parcels: "Colis", disputes: "Litiges", entries: "Au grand livre", noEntries: "Rien n’est encore passé au grand livre.", returns: "Retours", buyer: "Acheteur", payment: "Paiement", engine: "Prestataire", charge: "Référence du paiement", account: "Compte", guest: "sans compte", asBuyer: "Voir comme l’acheteur", delivery: "Livraison",
    because: { by_shopper: "par l’acheteur", by_merchant: "par le marchand", out_of_stock: "rupture de stock", refused_at_door: "refusée à la livraison" },
  },
  en: {
    states: { awaiting_payment: "awaits payment", placed: "placed", paid: "paid", completed: "completed", cancelled: "cancelled", expired: "expired" },
    parcels: "Parcels", disputes: "Disputes", entries: "In the ledger", noEntries: "Nothing has reached the ledger yet.", returns: "Returns", buyer: "Buyer", payment: "Payment", engine: "Provider", charge: "Payment reference", account: "Account", guest: "without an account", asBuyer: "See it as the buyer", delivery: "Delivery",
    because: { by_shopper: "by the buyer", by_merchant: "by the merchant", out_of_stock: "out of stock", refused_at_door: "refused at the door" },
  },
  ar: {
    states: { awaiting_payment: "بانتظار الدفع", placed: "مسجّل", paid: "مدفوع", completed: "مكتمل", cancelled: "أُلغي", expired: "انتهت صلاحيته" },
    parcels: "الطرود", disputes: "النزاعات", entries: "في دفتر الأستاذ", noEntries: "لم يصل شيء إلى دفتر الأستاذ بعد.", returns: "المرتجعات", buyer: "المشتري", payment: "الدفع", engine: "المزوّد", charge: "مرجع الدفع", account: "الحساب", guest: "دون حساب", asBuyer: "عرضه كما يراه المشتري", delivery: "التوصيل",
    because: { by_shopper: "من المشتري", by_merchant: "من التاجر", out_of_stock: "نفاد المخزون", refused_at_door: "رُفض عند التسليم" },
  },
};

/** The words of a whole order. */
export const o = words[document.documentElement.lang as "fr"] ?? words.fr;
