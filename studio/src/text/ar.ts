// The interface in Arabic.
import { plural } from "../format";
import type { Texts } from "./fr";

const texts: Texts = {
  asTable: "عرض كجدول", day: "اليوم",
  studio: "الاستوديو", skip: "إلى المحتوى", toShop: "زيارة المتجر", toStart: "العودة إلى البداية", loading: "جارٍ التحميل", more: "عرض المزيد", again: "إعادة المحاولة",
  close: "إغلاق", cancel: "إلغاء", undo: "تراجع", sending: "جارٍ الإرسال…", optional: "اختياري", yes: "نعم", no: "لا", copy: "نسخ", copied: "نُسخ", save: "حفظ", less: "أنقص واحدًا", moreUnits: "زد واحدًا",
  all: "الكل", search: "بحث", saved: "حُفظ.",
  units: (n) => plural(n, { one: "منتج واحد", two: "منتجان", few: "# منتجات", many: "# منتجًا", other: "# منتج" }),
  nowhere: "هذه الصفحة غير موجودة", nowhereHelp: "ربما كان العنوان ناقصًا.",
  notYours: "هذه الصفحة ليست لك", notYoursHelp: "دورك لا يتيح فتحها.",
  noArea: "لا شيء هنا بعد", noAreaHelp: "الاستوديو للتجار والمؤثرين وإدارة السوق.",
  wrong: {
    unknown: "حدث خطأ ما. أعد المحاولة بعد لحظة.", down: "الخدمة لا تستجيب. أعد المحاولة بعد لحظة.", forbidden: "دورك لا يسمح بذلك.",
    gone: "غير موجود: حُذف، أو يخص تاجرًا آخر.", often: "طلبات كثيرة دفعة واحدة. انتظر دقيقة.", id: "مرجع للدعم:",
    empty: "يجب ملؤه.", number: "رقم، مثل 15.", amount: "مبلغ، مثل 129,90.",
  },
  conflict: { title: "تغيّر في هذه الأثناء", help: "غيّر شخص آخر الشيء نفسه. اختر ما يصلح ثم احفظ من جديد.", mine: "نسختك", theirs: "النسخة المحفوظة", choose: "متابعة بهذا الاختيار" },
  menu: {
    sales: "المبيعات", accounts: "الحسابات", merchants: "التجار", disputes: "النزاعات", letters: "رسائل ضائعة", ledger: "دفتر الأستاذ",
    programme: "البرنامج", partners: "الشركاء", owed: "عمولات مستحقة", earnings: "الأرباح", discover: "اكتشاف", links: "روابط ورموز", commissions: "العمولات", statements: "الكشوف", profile: "الملف", payouts: "الدفعات", all: "القائمة", often: "كثيرة الاستعمال", share: "التأثير", market: "السوق", orders: "الطلبات", products: "المنتجات", promotions: "العروض", reviews: "التقييمات", team: "الفريق", keys: "مفاتيح API",
  },
  palette: { open: "ابحث أو انتقل إلى", placeholder: "صفحة أو طلب أو منتج…", nothing: "لا شيء بهذا الاسم.", orders: (q) => `الطلبات: «${q}»`, products: (q) => `المنتجات: «${q}»` },
  keys: { title: "اختصارات لوحة المفاتيح", rows: "السطر التالي والسابق", open: "فتح السطر", search: "البحث في الصفحة", palette: "الانتقال إلى أي مكان", close: "إغلاق", help: "هذه المساعدة" },
  preferences: { title: "التفضيلات", language: "اللغة", theme: "المظهر", auto: "تلقائي", light: "فاتح", dark: "داكن", account: "حسابي", signOut: "تسجيل الخروج" },
  parcel: { waiting: "بانتظار الدفع", to_ship: "للإرسال", shipped: "في الطريق", delivered: "سُلّم", refused: "رُفض عند الباب", cancelled: "أُلغي", returned: "أُرجع" },
  payment: { card: "بطاقة", cmi: "بطاقة مغربية (CMI)", cash_on_delivery: "الدفع عند التسليم" },
  shipping: { standard: "عادي", express: "سريع، في الغد" },
  refundState: { pending: "قيد التنفيذ", succeeded: "دُفع", failed: "فشل" },
  bill: { goods: "المنتجات", discount: "التخفيض", shipping: "التوصيل", tax: "الضرائب", total: "المجموع", refunded: "المُسترد" },
  orders: {
    find: "رقم الطلب أو بريد المشتري", state: "الحالة", notFound: "لم يُعثر على طلب", notFoundHelp: "ابحث بأربعة أحرف على الأقل من الرقم، أو بالبريد الإلكتروني كاملًا.", about: "الأحدث أولًا. ما يجب إرساله ينتظرك.", none: "لا طلبات بعد", noneHelp: "تظهر هنا حالما يطلب أحد.",
    refunded: (amount) => `استُرد ${amount}`, refund: "ردّ المال", goods: "المنتجات", refunds: "المبالغ المردودة", to: "المستلم", phone: "الهاتف", email: "البريد الإلكتروني", shipping: "التوصيل", tracking: "رقم التتبع",
    trackingHelp: "يراه المشتري في طلبه.", shippedAt: "أُرسل", toShip: "للإرسال", ship: "تم الإرسال", cannotShip: "لا أستطيع إرساله", onWay: "في الطريق",
    onWayHelp: "قل حين يصل الطرد: عندها يستطيع المشتري كتابة تقييم.", onWayCash: (amount) => `يحصّل الناقل ${amount} عند الباب.`, deliver: "سُلّم", collected: "سُلّم ودُفع", refused: "رُفض عند الباب",
    unitsBack: (n) => plural(n, { one: "رُدّ ثمن واحد", two: "رُدّ ثمن اثنين", other: "رُدّ ثمن #" }),
    done: { ship: "أُرسل الطلب.", deliver: "سُلّم الطلب.", collected: "حُصّل المبلغ.", refused: "سُجّل الرفض.", cancel: "أُلغي الطلب." },
    sure: { cancel: "إلغاء هذا الطلب؟", refused: "رُفض الطرد؟", deliver: "", collected: "" }, sureHelp: { cancel: "يُردّ المال كاملًا للمشتري ويُخبَر. لا رجعة في ذلك.", refused: "يُلغى الطلب وتعود المنتجات إلى المخزون.", deliver: "", collected: "" },
    sureWord: { cancel: "إلغاء الطلب", refused: "تسجيل الرفض", deliver: "", collected: "" },
  },
  returns: {
    title: "المرتجعات", requested: "مطلوب", approved: "مقبول", refused: "مرفوض", received: "وصل", refunded: "رُدّ ثمنه",
    step: { approve: "قبول", refuse: "رفض", receive: "وصلت المنتجات", refund: "ردّ المال" }, done: { approve: "قُبل الإرجاع.", refuse: "رُفض الإرجاع.", receive: "وصلت المنتجات وحُدّث المخزون.", refund: "ردّ المال في الطريق." },
  },
  refund: {
    title: "ردّ المال", byLines: "منتجات", byAmount: "مبلغ", do: "ردّ المال", shipping: (amount) => `والتوصيل أيضًا (${amount})`, restock: "إعادة المنتجات إلى المخزون", amount: "المبلغ", most: (amount) => `${amount} على الأكثر.`,
    reason: "السبب", reasonHelp: "يقرؤه المشتري.", why: "قل السبب.", nothing: "اختر منتجًا واحدًا على الأقل.", done: "ردّ المال في الطريق.",
  },
  products: { about: "منتجاتك المعروضة، الأحدث أولًا.", none: "لا منتجات", out: "نفد", left: (n) => `${n} في المخزون`, see: "عرض في المتجر" },
  stock: {
    title: "المخزون", help: "ما لديك بين يديك، والمحجوز منه.", count: "تثبيت", counted: "ثُبّت المخزون.", moved: "تغيّر المخزون في هذه الأثناء: هذا هو الجديد.",
    held: (n) => plural(n, { one: "واحد محجوز لطلب جارٍ", two: "اثنان محجوزان لطلبات جارية", other: "# محجوزة لطلبات جارية" }), of: (name) => `وحدات ${name}`,
  },
  reviews: {
    title: "التقييمات", none: "لا تقييمات بعد", nobody: "مجهول", answer: "ردّك", reply: "الردّ", change: "تعديل الردّ", report: "تبليغ", send: "نشر", replied: "نُشر الردّ.", replyHelp: "يقرؤه الجميع تحت التقييم. إن كان فارغًا أُزيل.",
    why: "لماذا؟", reportHelp: "تنظر إدارة السوق وتقرر. يبقى التقييم ظاهرًا حتى ذلك الحين.", reportDo: "تبليغ", reported: "بُلّغ عن التقييم.", stars: (n) => `${n} من 5`,
  },
  promotions: {
    about: "رموز للمشاركة، أو تخفيضات للجميع.", make: "عرض جديد", makeDo: "إنشاء العرض", none: "لا عروض", noneHelp: "رمز ترحيبي بداية جيدة.", everybody: "بلا رمز، للجميع", over: "انتهى", usedUp: "استُنفد", running: "جارٍ",
    from: (day) => `ابتداءً من ${day}`, until: (day) => `حتى ${day}`, from_: (amount) => `ابتداءً من ${amount}`, used: (n) => `استُعمل ${n} مرة`, end: (name) => `إيقاف ${name}`, ended: (name) => `${name}: أُوقف.`,
    kind: "النوع", percent: "نسبة مئوية", amount: "مبلغ", freeShipping: "توصيل مجاني", value: "التخفيض", code: "الرمز", codeHelp: "من 3 إلى 32 حرفًا أو رقمًا لاتينيًا. بلا رمز يحصل عليه الجميع.", starts: "أول يوم", ends: "آخر يوم",
    minimum: "ابتداءً من", total: "عدد الاستعمالات", each: "لكل مشترٍ", most: "100 % على الأكثر.",
  },
  role: { staff: "عضو", manager: "مسؤول", owner: "مالك" },
  roleHelp: { staff: "الطلبات والمخزون والتقييمات.", manager: "كل شيء عدا الفريق والمفاتيح.", owner: "كل شيء." },
  team: {
    about: "كلٌّ يعمل بحسابه الخاص.", invite: "دعوة", send: "إرسال الدعوة", email: "البريد الإلكتروني", place: "الدور", you: "أنت", left: "سُحب الدخول.", invited: (email) => `أُرسلت دعوة إلى ${email}.`, changed: (name) => `تغيّر دور ${name}.`,
    roleOf: (name) => `دور ${name}`, remove: (name) => `إزالة ${name}`, removeHelp: "لن يرى هذا الشخص شيئًا من متجرك بعد الآن.", removeDo: "سحب الدخول",
  },
  scope: { catalogue: "المنتجات والمخزون", orders: "الطلبات", promotions: "العروض", team: "الفريق" },
  scopeHelp: { catalogue: "قراءة وتعديل المنتجات والأنواع والمخزون.", orders: "قراءة وإرسال وردّ المال.", promotions: "إنشاء الرموز وإيقافها." },
  keys_: {
    about: "لبرامجك: المحاسبة والمستودع والصندوق.", make: "مفتاح جديد", makeDo: "إنشاء المفتاح", none: "لا مفاتيح", noneHelp: "يتيح المفتاح لبرنامج أن يعمل عنك، في الحدود التي تختارها.", name: "الاسم", nameHelp: "الغرض منه، مثل «المستودع».", may: "يستطيع",
    noScope: "اختر صلاحية واحدة على الأقل.", made: "مفتاحك الجديد", once: "انسخه الآن: لن يُعرض مرة أخرى.", try: "لتجربته:", used: (ago) => `استُعمل ${ago}`, unused: "لم يُستعمل قط", since: (day) => `أُنشئ في ${day}`,
    end: (name) => `إلغاء ${name}`, endHelp: "يتوقف ما يستعمله في أقل من عشر ثوانٍ.", endDo: "إلغاء المفتاح", ended: "أُلغي المفتاح.",
  },
  roles: { shopper: "مشترٍ", influencer: "مؤثر", merchant: "تاجر", admin: "إدارة السوق" },
  sales: {
    span: "الفترة", days: (n) => (n === 365 ? "سنة" : plural(n, { few: "# أيام", other: "# يومًا" })), none: "لا مبيعات في هذه الفترة", noneHelp: "اختر فترة أطول.", latest: "آخر الطلبات", every: "كلها", net: "صافي المبيعات",
    back: (amount) => `استُرد ${amount}`, orders: "الطلبات", mean: "متوسط الطلب", chart: "المبيعات حسب اليوم", todo: "للقيام به",
    toShip: (n) => plural(n, { one: "طلب للإرسال", two: "طلبان للإرسال", few: "طلبات للإرسال", other: "طلبًا للإرسال" }), low: (n) => plural(n, { one: "منتج يوشك على النفاد", two: "منتجان يوشكان على النفاد", few: "منتجات توشك على النفاد", other: "منتجًا يوشك على النفاد" }), out: (n) => plural(n, { one: "منتج نفد", two: "منتجان نفدا", few: "منتجات نفدت", other: "منتجًا نفد" }),
  },
  accounts: {
    about: "الأحدث أولًا.", find: "بداية بريد إلكتروني", since: (day) => `منذ ${day}`, suspended: "موقوف", suspend: "إيقاف", restore: "إعادة", none: "لم يُعثر على حساب", demo: "تجريبي",
    sure: (name) => `إيقاف ${name}؟`, sureHelp: "يُخرَج هذا الشخص من كل مكان ولا يستطيع الدخول. يمكنك إعادة الحساب.", done: { suspend: "أُوقف الحساب.", restore: "أُعيد الحساب." },
  },
  merchants: { about: "من لهم فريق.", find: "بداية الاسم", none: "لم يُعثر على تاجر", members: (n) => plural(n, { one: "عضو واحد", two: "عضوان", few: "# أعضاء", other: "# عضوًا" }), suspended: (n) => `${n} منهم موقوف` },
  disputes: { about: "مدفوعات يستردها بنك المشتري.", state: "الحالة", open: "مفتوحة", won: "مكسوبة", lost: "خاسرة", none: "لا نزاعات" },
  letters: { about: "رسائل بين الخدمات لم يستطع أحد معالجتها.", none: "لا رسائل ضائعة", noneHelp: "عولج كل شيء.", retry: "إعادة الإرسال", sent: "أُعيد إرسال الرسالة.", content: "المحتوى" },
  ledger: {
    about: "قيد مزدوج: كل رصيد تفسره قيوده.", kind: "نوع الحساب", none: "لا قيود", accountHelp: "كل قيد يقول ما كان في الحساب بعده.", balance: "الرصيد", after: (amount) => `الرصيد ${amount}`,
    kinds: { "": "الكل", "liability:merchant:": "التجار", "liability:influencer:": "المؤثرون", "liability:": "الخصوم", "asset:": "الأصول", "revenue:": "الإيرادات", "expense:": "المصاريف" },
    events: { sale: "بيع", refund: "ردّ مال", order_paid: "طلب مدفوع", cash_collected: "نقد محصّل", payout: "دفعة", dispute: "نزاع" },
  },
};

export default texts;
