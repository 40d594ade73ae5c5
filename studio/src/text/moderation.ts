// The words with which administrators judge reviews: apart from the others, for only one page loads them.
const words = {
  fr: {
    about: "Ce que des marchands vous demandent de regarder. Un avis reste visible jusqu’à votre décision.", reported: "signalés", hidden: "masqués", none: "Aucun avis signalé", noneHelp: "Quand un marchand signale un avis, il attend ici.", noneHidden: "Aucun avis masqué",
    why: "Le marchand :", hide: "Masquer", keep: "Laisser visible", show: "Montrer de nouveau", done: { hide: "Avis masqué.", keep: "Avis laissé visible.", show: "Avis visible de nouveau." },
  },
  en: {
    about: "What merchants ask you to look at. A review stays visible until you decide.", reported: "reported", hidden: "hidden", none: "No reported reviews", noneHelp: "When a merchant reports a review, it waits here.", noneHidden: "No hidden reviews",
    why: "The merchant:", hide: "Hide", keep: "Leave visible", show: "Show again", done: { hide: "Review hidden.", keep: "Review left visible.", show: "Review visible again." },
  },
  ar: {
    about: "ما يطلب التجار منك أن تنظر فيه. يبقى التقييم ظاهرًا حتى تقرر.", reported: "مبلّغ عنها", hidden: "مخفية", none: "لا آراء مبلّغ عنها", noneHelp: "حين يبلّغ تاجر عن رأي ينتظر هنا.", noneHidden: "لا آراء مخفية",
    why: "التاجر:", hide: "إخفاء", keep: "إبقاؤه ظاهرًا", show: "إظهاره من جديد", done: { hide: "أُخفي الرأي.", keep: "بقي التقييم ظاهرًا.", show: "ظهر الرأي من جديد." },
  },
};

/** The words of judging reviews. */
export const j = words[document.documentElement.lang as "fr"] ?? words.fr;
