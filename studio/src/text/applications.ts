// The words with which administrators decide about applications to sell: apart from the others, for only one page loads them.
const words = {
  fr: {
    about: "Qui demande à vendre ici. Accepter ouvre la boutique et fait du compte son propriétaire.", state: "État", open: "à décider", approved: "acceptées", refused: "refusées",
    none: "Aucune demande", noneHelp: "Quand quelqu’un demande une boutique, sa demande attend ici.", noneApproved: "Aucune demande acceptée", noneRefused: "Aucune demande refusée", opening: "la boutique s’ouvre", goOn: "Continuer",
    account: "Compte", phone: "Téléphone", legalForm: "Forme juridique", ice: "ICE", website: "Site web", reason: "Raison", shop: "Boutique",
    forms: { auto_entrepreneur: "auto-entrepreneur", sole_trader: "personne physique", cooperative: "coopérative", company: "société" },
    approve: "Accepter", approveOf: (name: string) => `Ouvrir « ${name} »`, slug: "Adresse de la boutique", slugHelp: "Minuscules sans accent, chiffres et tirets. Elle ne change plus.", slugTaken: (slug: string) => `« ${slug} » est déjà pris : choisissez une autre adresse.`, slugBad: "De 3 à 40 minuscules sans accent, chiffres ou tirets.", approveDo: "Ouvrir la boutique", approvedDone: (name: string) => `La boutique « ${name} » est ouverte.`, approvingDone: (name: string) => `Acceptée : « ${name} » s’ouvre dans quelques minutes.`,
    refuse: "Refuser", refuseOf: (name: string) => `Refuser « ${name} »`, why: "Raison", whyHelp: "La personne la lit dans l’e-mail et peut demander de nouveau.", whyBad: "Dites pourquoi, en 3 caractères au moins.", refuseDo: "Refuser la demande", refusedDone: "Demande refusée.",
  },
  en: {
    about: "Who asks to sell here. Approving opens the shop and makes the account its owner.", state: "State", open: "to decide", approved: "approved", refused: "refused",
    none: "No applications", noneHelp: "When somebody applies for a shop, the application waits here.", noneApproved: "No approved applications", noneRefused: "No refused applications", opening: "the shop is being opened", goOn: "Go on",
    account: "Account", phone: "Phone", legalForm: "Legal form", ice: "ICE", website: "Web site", reason: "Reason", shop: "Shop",
    forms: { auto_entrepreneur: "auto-entrepreneur", sole_trader: "sole trader", cooperative: "cooperative", company: "company" },
    approve: "Approve", approveOf: (name: string) => `Open “${name}”`, slug: "Address of the shop", slugHelp: "Small letters without accents, digits and hyphens. It stays.", slugTaken: (slug: string) => `“${slug}” is taken: choose another address.`, slugBad: "3 to 40 small letters without accents, digits or hyphens.", approveDo: "Open the shop", approvedDone: (name: string) => `The shop “${name}” is open.`, approvingDone: (name: string) => `Approved: “${name}” opens within minutes.`,
    refuse: "Refuse", refuseOf: (name: string) => `Refuse “${name}”`, why: "Reason", whyHelp: "The person reads it in the mail and may apply again.", whyBad: "Say why, in 3 characters at least.", refuseDo: "Refuse the application", refusedDone: "Application refused.",
  },
  ar: {
    about: "من يطلب البيع هنا. القبول يفتح المتجر ويجعل الحساب مالكًا له.", state: "الحالة", open: "للبتّ", approved: "مقبولة", refused: "مرفوضة",
    none: "لا طلبات", noneHelp: "حين يطلب أحد متجرًا ينتظر طلبه هنا.", noneApproved: "لا طلبات مقبولة", noneRefused: "لا طلبات مرفوضة", opening: "يُفتح المتجر الآن", goOn: "متابعة",
    account: "الحساب", phone: "الهاتف", legalForm: "الشكل القانوني", ice: "التعريف الموحد للمقاولة", website: "موقع الويب", reason: "السبب", shop: "المتجر",
    forms: { auto_entrepreneur: "مقاول ذاتي", sole_trader: "شخص ذاتي", cooperative: "تعاونية", company: "شركة" },
    approve: "قبول", approveOf: (name: string) => `فتح «${name}»`, slug: "عنوان المتجر", slugHelp: "حروف لاتينية صغيرة وأرقام وشرطات. لا يتغيّر بعد ذلك.", slugTaken: (slug: string) => `«${slug}» مأخوذ: اختر عنوانًا آخر.`, slugBad: "من 3 إلى 40 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة.", approveDo: "فتح المتجر", approvedDone: (name: string) => `فُتح متجر «${name}».`, approvingDone: (name: string) => `قُبل: يُفتح «${name}» خلال دقائق.`,
    refuse: "رفض", refuseOf: (name: string) => `رفض «${name}»`, why: "السبب", whyHelp: "يقرؤه صاحب الطلب في الرسالة، ويمكنه أن يطلب من جديد.", whyBad: "قل لماذا، في 3 أحرف على الأقل.", refuseDo: "رفض الطلب", refusedDone: "رُفض الطلب.",
  },
};

/** The words of applications to sell. */
export const a = words[document.documentElement.lang as "fr"] ?? words.fr;
