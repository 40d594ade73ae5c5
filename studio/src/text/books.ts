// What the books call what happened, and why banks take payments back: apart from the other words, for only administrators' pages
// load them.
type Names = Record<string, string>;

const events: Record<string, Names> = {
  fr: { capture: "Commande payée", cash_collected: "Espèces encaissées", cash_remitted: "Espèces remises", refund: "Remboursement", customer_paid: "Remboursé à la main", dispute_opened: "Litige ouvert", dispute_won: "Litige gagné", dispute_lost: "Litige perdu", provider_fee: "Frais de paiement", settlement: "Versé par le prestataire", payout: "Versement au marchand", promotion: "Promotion", commission: "Commission", statement: "Relevé", influencer_payout: "Virement à l’influenceur", correction: "Correction" },
  en: { capture: "Order paid", cash_collected: "Cash collected", cash_remitted: "Cash handed over", refund: "Refund", customer_paid: "Refunded by hand", dispute_opened: "Dispute opened", dispute_won: "Dispute won", dispute_lost: "Dispute lost", provider_fee: "Payment fee", settlement: "Paid out by the provider", payout: "Payout to the merchant", promotion: "Promotion", commission: "Commission", statement: "Statement", influencer_payout: "Transfer to the influencer", correction: "Correction" },
  ar: { capture: "طلب مدفوع", cash_collected: "نقد محصّل", cash_remitted: "نقد مُسلّم", refund: "ردّ مال", customer_paid: "رُدّ يدويًا", dispute_opened: "نزاع مفتوح", dispute_won: "نزاع مكسوب", dispute_lost: "نزاع خاسر", provider_fee: "رسوم الدفع", settlement: "تحويل من مزوّد الدفع", payout: "دفعة للتاجر", promotion: "عرض", commission: "عمولة", statement: "كشف", influencer_payout: "تحويل إلى المؤثر", correction: "تصحيح" },
};

const reasons: Record<string, Names> = {
  fr: { fraudulent: "fraude", product_not_received: "produit non reçu", product_unacceptable: "produit non conforme", duplicate: "payé deux fois", credit_not_processed: "remboursement attendu", unrecognized: "paiement non reconnu", general: "sans précision" },
  en: { fraudulent: "fraud", product_not_received: "not received", product_unacceptable: "not as described", duplicate: "paid twice", credit_not_processed: "refund expected", unrecognized: "not recognised", general: "no details" },
  ar: { fraudulent: "احتيال", product_not_received: "لم يصل المنتج", product_unacceptable: "منتج غير مطابق", duplicate: "دُفع مرتين", credit_not_processed: "ردّ منتظر", unrecognized: "دفع غير معروف", general: "بلا تفصيل" },
};

const named = (all: Record<string, Names>, code: string): string => all[document.documentElement.lang]?.[code] ?? code.replaceAll("_", " ");

/** What an entry of the ledger is of. */
export const eventName = (kind: string): string => named(events, kind);
/** Why a payment is disputed. */
export const disputeReason = (reason: string): string => named(reasons, reason);
