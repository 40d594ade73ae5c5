// What the books call what happened, and why banks take payments back: apart from the other words, for only administrators' pages
// load them.
type Names = Record<string, string>;

const events: Record<string, Names> = {
  fr: { capture: "Commande payée", cash_collected: "Espèces encaissées", cash_remitted: "Espèces remises", refund: "Remboursement", paid_in: "Versement du marchand", customer_paid: "Remboursé à la main", dispute_opened: "Litige ouvert", dispute_won: "Litige gagné", dispute_lost: "Litige perdu", provider_fee: "Frais de paiement", settlement: "Versé par le prestataire", payout_prepared: "Versement préparé", payout_withdrawn: "Versement annulé", payout_returned: "Virement revenu", payout: "Versement au marchand", promotion: "Promotion", commission: "Commission", statement: "Relevé", influencer_payout: "Virement à l’influenceur", correction: "Correction" },
  en: { capture: "Order paid", cash_collected: "Cash collected", cash_remitted: "Cash handed over", refund: "Refund", paid_in: "Paid in by the merchant", customer_paid: "Refunded by hand", dispute_opened: "Dispute opened", dispute_won: "Dispute won", dispute_lost: "Dispute lost", provider_fee: "Payment fee", settlement: "Paid out by the provider", payout_prepared: "Payout prepared", payout_withdrawn: "Payout withdrawn", payout_returned: "Transfer came back", payout: "Payout to the merchant", promotion: "Promotion", commission: "Commission", statement: "Statement", influencer_payout: "Transfer to the influencer", correction: "Correction" },
  ar: { capture: "طلب مدفوع", cash_collected: "نقد محصّل", cash_remitted: "نقد مُسلّم", refund: "ردّ مال", paid_in: "دفعة من التاجر", customer_paid: "رُدّ يدويًا", dispute_opened: "نزاع مفتوح", dispute_won: "نزاع مكسوب", dispute_lost: "نزاع خاسر", provider_fee: "رسوم الدفع", settlement: "تحويل من مزوّد الدفع", payout_prepared: "دفعة مُعدّة", payout_withdrawn: "دفعة ملغاة", payout_returned: "تحويل عاد", payout: "دفعة للتاجر", promotion: "عرض", commission: "عمولة", statement: "كشف", influencer_payout: "تحويل إلى المؤثر", correction: "تصحيح" },
};

const reasons: Record<string, Names> = {
  fr: { fraudulent: "fraude", product_not_received: "produit non reçu", product_unacceptable: "produit non conforme", duplicate: "payé deux fois", credit_not_processed: "remboursement attendu", unrecognized: "paiement non reconnu", general: "sans précision" },
  en: { fraudulent: "fraud", product_not_received: "not received", product_unacceptable: "not as described", duplicate: "paid twice", credit_not_processed: "refund expected", unrecognized: "not recognised", general: "no details" },
  ar: { fraudulent: "احتيال", product_not_received: "لم يصل المنتج", product_unacceptable: "منتج غير مطابق", duplicate: "دُفع مرتين", credit_not_processed: "ردّ منتظر", unrecognized: "دفع غير معروف", general: "بلا تفصيل" },
};

const accounts: Record<string, Names> = {
  fr: { "asset:bank": "Banque", "asset:psp": "Chez le prestataire de paiement", "asset:disputed": "Retenu pour un litige", "asset:cash": "Espèces chez le transporteur", "asset:expected": "Commissions que le marchand devra", "asset:exchange": "Change", "liability:merchant": "Dû au marchand", "liability:payout": "Versement au marchand, en route", "liability:tax": "Taxes à reverser", "liability:customer": "À rendre au client", "liability:commission": "Commissions en attente", "liability:influencer": "Commissions validées", "liability:statement": "Relevés à virer", "revenue:fees": "Frais de vente", "expense:promotions": "Promotions de la place de marché", "expense:psp": "Frais de paiement", "expense:disputes": "Litiges perdus" },
  en: { "asset:bank": "Bank", "asset:psp": "With the payment provider", "asset:disputed": "Held for a dispute", "asset:cash": "Cash with the courier", "asset:expected": "Commissions the merchant will owe", "asset:exchange": "Exchange", "liability:merchant": "Owed to the merchant", "liability:payout": "Payout to the merchant, on the way", "liability:tax": "Taxes to pay on", "liability:customer": "To give back to the buyer", "liability:commission": "Pending commissions", "liability:influencer": "Approved commissions", "liability:statement": "Statements to transfer", "revenue:fees": "Selling fees", "expense:promotions": "The marketplace’s promotions", "expense:psp": "Payment fees", "expense:disputes": "Lost disputes" },
  ar: { "asset:bank": "البنك", "asset:psp": "لدى مزوّد الدفع", "asset:disputed": "محجوز لنزاع", "asset:cash": "نقد لدى الموزع", "asset:expected": "عمولات ستُستحق على التاجر", "asset:exchange": "صرف العملات", "liability:merchant": "مستحق للتاجر", "liability:payout": "دفعة للتاجر في الطريق", "liability:tax": "ضرائب للتسديد", "liability:customer": "يُردّ للمشتري", "liability:commission": "عمولات قيد الانتظار", "liability:influencer": "عمولات مثبّتة", "liability:statement": "كشوف للتحويل", "revenue:fees": "رسوم البيع", "expense:promotions": "عروض السوق", "expense:psp": "رسوم الدفع", "expense:disputes": "نزاعات خاسرة" },
};

const named = (all: Record<string, Names>, code: string): string => all[document.documentElement.lang]?.[code] ?? code.replaceAll("_", " ");

/** What an entry of the ledger is of. */
export const eventName = (kind: string): string => named(events, kind);
/** What an account of the ledger holds, and whose it is. */
export function accountName(account: string): { name: string; of?: string } {
  const [kind, what, of] = account.split(":");
  return { name: named(accounts, `${kind}:${what}`), of };
}

/** What a posting to an account is of: cash handed over that raises what a merchant is owed was paid in by the merchant. */
export const postingName = (account: string, kind: string, amount: number): string => eventName(kind === "cash_remitted" && account.startsWith("liability:merchant:") && amount < 0 ? "paid_in" : kind);
/** Why a payment is disputed. */
export const disputeReason = (reason: string): string => named(reasons, reason);
