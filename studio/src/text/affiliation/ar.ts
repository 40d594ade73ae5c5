// The words of merchants' affiliate programmes in Arabic.
import { plural } from "../../format";
import type { Affiliation } from "./fr";

const words: Affiliation = {
  programme: {
    about: "ما يكسبه من يبيع لك.", begin: "فتح البرنامج", partners: "الشركاء", applications: "الطلبات", look: "عرض", standing: "الحالة", active: "مفتوح", paused: "متوقف", closed: "مغلق", description: "التعريف", descriptionHelp: "يقرؤه المؤثرون قبل أن يطلبوا.", kind: "العمولة", flat: "مبلغ ثابت", sale: "عن البيع",
    lead: "عن التسجيل", leadHelp: "لمشترٍ جديد.", click: "عن النقرة", window: "الشراء بعد النقرة", windowHelp: "بعدها لا يُحسب البيع.", holding: "التثبيت بعد", holdingHelp: "مهلة الإرجاع.", days: "أيام", code: "رموز الشركاء", codeHelp: "ما يمكنهم تخفيضه. إن كان فارغًا فلا رموز.", minimum: "أقل دفعة", banned: "مواقع مرفوضة", bannedHelp: "مضيف في كل سطر: لا تُحسب نقراتهم.",
    atOnce: "قبول كل طلب فورًا", atOnceHelp: "وإلا قررت واحدًا واحدًا.",
    repeat: "المشترون العائدون", repeatHelp: "جزء من العمولة عن الطلبات اللاحقة للمشتري نفسه، بالمئة لكل شهر، دون ارتفاع: 50 25 10.", repeatBad: "أعداد من 0 إلى 100 لا ترتفع، مثل 50 25 10.", excludedCollections: "أقسام بلا عمولة", excludedProducts: "منتجات بلا عمولة",
    groups: "المجموعات", groupsHelp: "شروط أخرى لبعض الشركاء، تضعهم في مجموعة من بطاقتهم.", noGroups: "لا مجموعات", newGroup: "مجموعة جديدة", groupName: "اسم المجموعة", groupBegin: "إنشاء المجموعة", groupTaken: "توجد مجموعة بهذا الاسم.", removeGroup: (name) => `حذف ${name}`, removeGroupHelp: "يعود شركاؤها إلى شروط البرنامج.", removeGroupDo: "حذف المجموعة", groupGone: (name) => `حُذفت المجموعة ${name}.`, noTerms: "كالبرنامج",
  },
  partners: {
    about: "من يشاركون منتجاتك، ومن يرغبون.", none: "لا شركاء", noneHelp: "افتح برنامجك: يجده المؤثرون في استوديوهم.", approve: "قبول", refuse: "رفض", suspend: "إيقاف", terms: "الشروط", applied: "طلب في", due: "العمولات",
    done: { approve: (name) => `${name} شريك الآن.`, refuse: (name) => `رُفض طلب ${name}.`, suspend: (name) => `أُوقف ${name}.` },
    group: "المجموعة", noGroup: "بلا مجموعة", gone: (name) => `${name} (محذوفة)`, own: "شروط خاصة", ownHelp: "ما يبقى فارغًا فكالمجموعة أو البرنامج.", same: "بلا تغيير",
  },
  counted: { view: "عرض", yes: "العمولات", no: "غير المحسوبة" },
  refused: {
    title: "ما لم يُحسب، ولماذا", about: (days) => plural(days, { one: "يُحفظ يومًا واحدًا.", two: "يُحفظ يومين.", few: "يُحفظ # أيام.", other: "يُحفظ # يومًا." }), none: "لم يُرفض شيء", noneHelp: "مبيعات وتسجيلات جاءت من رابط أو رمز ولم تُحسب.", nobody: "بلا شريك معروف",
    why: { duplicate_order: "حُسبت من قبل", programme_paused: "البرنامج متوقف أو مغلق", excluded_product: "منتجات بلا عمولة", window_over: "بعد النقرة بوقت طويل", not_approved: "لم يكن المؤثر شريكًا", bot: "نقرة برنامج لا شخص", banned_source: "نقرة من موقع مرفوض", self_referral: "المؤثر هو المشتري", repeated: "نقرة مكررة", nothing_to_pay: "لا مقابل لذلك" },
  },
  judge: {
    about: "عمولات جميع التجار، الأحدث أولًا.", fraud: "هذا احتيال", keep: "إبقاء", fraudOf: (name) => `رفض عمولة ${name}؟`, keepOf: (name) => `إبقاء عمولة ${name}؟`, fraudHelp: "لا يبقى شيء مستحقًا، وما دُفع يُخصم من الكشف القادم.", keepHelp: "تمضي في مسارها، ولا يستطيع التاجر رفضها بعد ذلك.",
    reason: "السبب", reasonHelp: "يُحفظ مع القرار ولا يقرؤه إلا السوق.", done: { fraud: "رُفضت العمولة للاحتيال.", keep: "أُبقيت العمولة." }, said: { fraud: (day) => `رُفضت للاحتيال في ${day}`, keep: (day) => `أُبقيت في ${day}` }, byMerchant: "من التاجر", byMarket: "من السوق",
    only: (name) => `${name} فقط`, drop: (name) => `إزالة التصفية حسب ${name}`, none: "لا عمولات", noneHelp: "لا شيء يطابق هذه التصفية.",
  },
  account: { to: (last) => `الحساب …${last}`, former: (last) => `ما زال متجهًا إلى الحساب السابق …${last}: راسلنا لسحبه` },
  goods: { pick: "اختيار الأقسام", find: "ابحث عن أحد منتجاتك", none: "لم يُعثر على منتج", add: (name) => `إضافة ${name}`, drop: (name) => `إزالة ${name}`, chosen: (n) => plural(n, { one: "منتج واحد مختار", two: "منتجان مختاران", few: "# منتجات مختارة", many: "# منتجًا مختارًا", other: "# منتج مختار" }), most: "200 على الأكثر." },
};

export default words;
