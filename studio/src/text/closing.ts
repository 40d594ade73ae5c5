// The words of closing shops: apart from the others, for only one page loads them.
const words = {
  fr: {
    close: "Fermer", open: "Rouvrir", closed: "fermée", closing: "se ferme", opening: "se rouvre", by: (day: string) => `depuis le ${day} :`,
    title: (slug: string) => `Fermer la boutique ${slug} ?`, help: "Rien ne peut plus y être acheté, et ses produits quittent les pages, les listes et la recherche. Les commandes passées suivent leur cours. Vous pourrez la rouvrir.", reason: "Raison", reasonHelp: "Elle est gardée avec la fermeture.", reasonBad: "Dites pourquoi, en 3 caractères au moins.", do: "Fermer la boutique",
    done: (slug: string) => `${slug} se ferme : plus rien ne s’y vend.`, opened: (slug: string) => `${slug} se rouvre : ses produits reviennent.`,
  },
  en: {
    close: "Close", open: "Open again", closed: "closed", closing: "closing", opening: "opening", by: (day: string) => `since ${day}:`,
    title: (slug: string) => `Close the shop ${slug}?`, help: "Nothing can be bought there any more, and its products leave pages, lists and search. Orders that were placed go on. You can open it again.", reason: "Reason", reasonHelp: "It is kept with the closing.", reasonBad: "Say why, in 3 characters at least.", do: "Close the shop",
    done: (slug: string) => `${slug} is closing: nothing is sold there any more.`, opened: (slug: string) => `${slug} is opening: its products come back.`,
  },
  ar: {
    close: "إغلاق", open: "إعادة الفتح", closed: "مغلق", closing: "يُغلق الآن", opening: "يُفتح الآن", by: (day: string) => `منذ ${day}:`,
    title: (slug: string) => `إغلاق متجر ${slug}؟`, help: "لن يُشترى منه شيء، وتغادر منتجاته الصفحات والقوائم والبحث. تستمر الطلبات السابقة. يمكنك إعادة فتحه.", reason: "السبب", reasonHelp: "يُحفظ مع الإغلاق.", reasonBad: "قل لماذا، في 3 أحرف على الأقل.", do: "إغلاق المتجر",
    done: (slug: string) => `يُغلق ${slug}: لا شيء يُباع فيه بعد الآن.`, opened: (slug: string) => `يُفتح ${slug}: تعود منتجاته.`,
  },
};

/** The words of closing shops. */
export const c = words[document.documentElement.lang as "fr"] ?? words.fr;
