// The interface in Arabic.
import { count, plural } from "../format";
import type { Texts } from "./fr";

const texts: Texts = {
  asTable: "عرض كجدول", day: "اليوم",
  studio: "الاستوديو", skip: "إلى المحتوى", toShop: "زيارة المتجر", toStart: "العودة إلى البداية", loading: "جارٍ التحميل", more: "عرض المزيد", again: "إعادة المحاولة",
  edit: "تعديل", close: "إغلاق", cancel: "إلغاء", undo: "تراجع", sending: "جارٍ الإرسال…", optional: "اختياري", yes: "نعم", no: "لا", copy: "نسخ", copied: "نُسخ", save: "حفظ", less: "أنقص واحدًا", moreUnits: "زد واحدًا",
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
    imports: "استيراد", webhooks: "Webhooks", sales: "المبيعات", accounts: "الحسابات", applications: "طلبات المتاجر", merchants: "التجار", disputes: "النزاعات", letters: "رسائل ضائعة", ledger: "دفتر الأستاذ",
    money: "أموالي", allCommissions: "كل العمولات", merchantPayouts: "دفعات التجار",
    programme: "البرنامج", partners: "الشركاء", owed: "عمولات مستحقة", earnings: "الأرباح", discover: "اكتشاف", links: "روابط ورموز", commissions: "العمولات", statements: "الكشوف", profile: "الملف", payouts: "الدفعات", all: "القائمة", often: "كثيرة الاستعمال", share: "التأثير", market: "السوق", orders: "الطلبات", products: "المنتجات", promotions: "العروض", reviews: "التقييمات", judge: "تقييمات مُبلَّغ عنها", byHand: "مبالغ للردّ", cash: "نقد التسليم", balances: "أرصدة التجار", team: "الفريق", keys: "مفاتيح API",
  },
  palette: { open: "ابحث أو انتقل إلى", placeholder: "صفحة أو طلب أو منتج…", nothing: "لا شيء بهذا الاسم.", orders: (q) => `الطلبات: «${q}»`, products: (q) => `المنتجات: «${q}»` },
  keys: { title: "اختصارات لوحة المفاتيح", rows: "السطر التالي والسابق", open: "فتح السطر", search: "البحث في الصفحة", palette: "الانتقال إلى أي مكان", close: "إغلاق", help: "هذه المساعدة" },
  preferences: { title: "التفضيلات", language: "اللغة", theme: "المظهر", auto: "تلقائي", light: "فاتح", dark: "داكن", account: "حسابي", signOut: "تسجيل الخروج" },
  parcel: { waiting: "بانتظار الدفع", to_ship: "للإرسال", shipped: "في الطريق", delivered: "سُلّم", refused: "رُفض عند التسليم", cancelled: "أُلغي", returned: "أُرجع" },
  payment: { card: "بطاقة", cmi: "بطاقة مغربية (CMI)", cash_on_delivery: "الدفع عند التسليم" },
  shipping: { standard: "عادي", express: "سريع، في الغد" },
  refundState: { pending: "قيد التنفيذ", succeeded: "دُفع", failed: "فشل" },
  bill: { goods: "المنتجات", discount: "التخفيض", shipping: "التوصيل", tax: "الضرائب", total: "المجموع", refunded: "المُسترد" },
  orders: {
    find: "الرقم أو الاسم أو الهاتف أو البريد", state: "الحالة", notFound: "لم يُعثر على طلب", notFoundHelp: "ابحث بأربعة أحرف من الرقم، أو باسم، أو بالبريد أو الهاتف كاملًا.", about: "الأحدث أولًا. ما يجب إرساله ينتظرك.", none: "لا طلبات بعد", noneHelp: "تظهر هنا حالما يطلب أحد.",
    refunded: (amount) => `استُرد ${amount}`, refund: "ردّ المال", goods: "المنتجات", refunds: "المبالغ المردودة", to: "المستلم", phone: "الهاتف", email: "البريد الإلكتروني", shipping: "التوصيل", tracking: "رقم التتبع",
    trackingHelp: "يراه المشتري في طلبه.", shippedAt: "أُرسل", toShip: "للإرسال", ship: "تم الإرسال", cannotShip: "لا أستطيع إرساله", onWay: "في الطريق",
    onWayHelp: "قل حين يصل الطرد: عندها يستطيع المشتري كتابة تقييم.", onWayCash: (amount) => `يحصّل الناقل ${amount} عند التسليم.`, deliver: "سُلّم", collected: "سُلّم ودُفع", refused: "رُفض عند التسليم",
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
  products: { make: "منتج جديد", makeDo: "إنشاء", makeHelp: "يبقى مخفيًا حتى تعرضه للبيع.", find: "الاسم أو رقم الصنف", notFound: "لم يُعثر على منتج", noneHelp: "أنشئ واحدًا، أو استورد كل منتجاتك.", states: { shown: "معروض", hidden: "مخفي" }, about: "منتجاتك المعروضة، الأحدث أولًا.", none: "لا منتجات", out: "نفد", left: (n) => `${n} في المخزون`, see: "عرض في المتجر" },
  stock: {
    title: "المخزون", help: "ما لديك بين يديك، والمحجوز منه.", count: "تثبيت", counted: "ثُبّت المخزون.", moved: "تغيّر المخزون في هذه الأثناء: هذا هو الجديد.",
    held: (n) => plural(n, { one: "واحد محجوز لطلب جارٍ", two: "اثنان محجوزان لطلبات جارية", other: "# محجوزة لطلبات جارية" }), of: (name) => `وحدات ${name}`,
  },
  reviews: {
    title: "التقييمات", about: "ما يقوله المشترون عن كل منتجاتك، الأحدث أولًا.", state: "الحالة", unanswered: "بلا رد", waiting: "مُبلّغ عنها", count: "النجوم", every: "الكل", noneHelp: "من اشترى منتجًا يمكنه تقييمه.", notFound: "لا تقييمات من هذا النوع", reportedFor: (why) => `أُبلغ عنه السوق: ${why}`, gone: "منتج محذوف", none: "لا تقييمات بعد", nobody: "مجهول", answer: "ردّك", reply: "الردّ", change: "تعديل الردّ", report: "تبليغ", send: "نشر", replied: "نُشر الردّ.", replyHelp: "يقرؤه الجميع تحت التقييم. إن كان فارغًا أُزيل.",
    why: "لماذا؟", reportHelp: "تنظر إدارة السوق وتقرر. يبقى التقييم ظاهرًا حتى ذلك الحين.", reportDo: "تبليغ", reported: "بُلّغ عن التقييم.", stars: (n) => `${n} من 5`,
  },
  promotions: {
    about: "رموز للمشاركة، أو تخفيضات للجميع.", make: "عرض جديد", makeDo: "إنشاء العرض", none: "لا عروض", noneHelp: "رمز ترحيبي بداية جيدة.", everybody: "بلا رمز، للجميع", over: "انتهى", usedUp: "استُنفد", running: "جارٍ",
    from: (day) => `ابتداءً من ${day}`, until: (day) => `حتى ${day}`, from_: (amount) => `ابتداءً من ${amount}`, used: (n) => plural(n, { one: "استُعمل مرة واحدة", two: "استُعمل مرتين", few: "استُعمل # مرات", other: "استُعمل # مرة" }), usedOf: (n, most) => `استُعمل ${n} من ${most}`, end: (name) => `إيقاف ${name}`, ended: (name) => `${name}: أُوقف.`,
    kind: "النوع", percent: "نسبة مئوية", amount: "مبلغ", freeShipping: "توصيل مجاني", value: "التخفيض", code: "الرمز", codeHelp: "من 3 إلى 32 حرفًا أو رقمًا لاتينيًا. بلا رمز يحصل عليه الجميع.", starts: "أول يوم", ends: "آخر يوم",
    minimum: "ابتداءً من", total: "عدد الاستعمالات", each: "لكل مشترٍ", most: "100 % على الأكثر.",
  },
  role: { staff: "عضو", manager: "مسؤول", owner: "مالك" },
  roleHelp: { staff: "الطلبات والمخزون والتقييمات.", manager: "كل شيء عدا الفريق والمفاتيح.", owner: "كل شيء. لا بد للفريق من واحد على الأقل." },
  team: {
    about: "كلٌّ يعمل بحسابه الخاص.", invite: "دعوة", send: "إرسال الدعوة", email: "البريد الإلكتروني", place: "الدور", joined: "أهلًا بك في الفريق.", self: "تغيير دورك أنت؟", selfHelp: "ستُسجَّل خارجًا ولن تدير الفريق بعد ذلك.", selfDo: "تغيير دوري", leave: "مغادرة الفريق", leaveHelp: "ستُسجَّل خارجًا ولن ترى شيئًا من هذا المتجر.", you: "أنت", left: "سُحب الدخول.", invited: (email) => `أُرسلت دعوة إلى ${email}.`, changed: (name) => `تغيّر دور ${name}.`,
    roleOf: (name) => `دور ${name}`, remove: (name) => `إزالة ${name}`, removeHelp: "لن يرى هذا الشخص شيئًا من متجرك بعد الآن.", removeDo: "سحب الدخول",
    open: "دعوات لم تُقبل بعد", by: (who) => `من ${who}`, until: (day) => `إلى غاية ${day}`, withdraw: (email) => `سحب دعوة ${email}`, withdrawn: "سُحبت الدعوة.",
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
    back_: (n) => plural(n, { one: "إرجاع للبت فيه", two: "إرجاعان للبت فيهما", few: "إرجاعات للبت فيها", other: "إرجاعًا للبت فيه" }), held: (n) => plural(n, { one: "عمولة للتحقق", two: "عمولتان للتحقق", few: "عمولات للتحقق", other: "عمولة للتحقق" }),
  },
  terms: {
    repeat: (parts) => `المشترون العائدون ${parts}`, repeatName: "المشترون العائدون، شهرًا بشهر", without: "بلا عمولة", sale: (reward) => `${reward} عن كل بيع`, lead: (amount) => `${amount} عن كل تسجيل`, click: (amount) => `${amount} عن كل نقرة`, window: (days) => plural(days, { one: "يوم واحد للشراء", two: "يومان للشراء", few: "# أيام للشراء", other: "# يومًا للشراء" }), daysOf: (days) => plural(days, { one: "يوم واحد", two: "يومان", few: "# أيام", other: "# يومًا" }),
    perSale: "عن البيع", perLead: "عن التسجيل", perClick: "عن النقرة", windowName: "مهلة الشراء بعد النقرة", holdingName: "التثبيت بعد", orderCap: "الحد الأقصى للطلب", monthCap: "الحد الأقصى للشهر", codeName: "رمز تخفيض", partners: "الشركاء",
  },
  membership: { applied: "طلب مُرسل", approved: "شريك", refused: "مرفوض", banned: "موقوف" },
  payout: { prepared: "للدفع", paid: "مدفوع", carried: "مُرحّل", withdrawn: "مسحوب", returned: "رفضه البنك" },
  commission: {
    about: "كل بيع وتسجيل ونقرة محسوبة، الأحدث أولًا.", none: "لا عمولات", noneHelp: "تظهر حين يأتي بيع من أحد روابطك أو رموزك.", pending: "قيد الانتظار", approved: "مثبّتة", paid: "مدفوعة", refunded: "مستردة", duplicate: "مكررة", fraud: "احتيال", held: "للتحقق", arriving: "بعد وصول الطرد وانتهاء مهلة ردّه", unfunded: "لم يكسبها التاجر بعد",
    by: { code: "رمز", click: "رابط", repeat: "مشترٍ عائد" }, kinds: { sale: "بيع", lead: "تسجيل", click: "نقرة" }, back: (amount) => `استُرد ${amount}`, from: (day) => `تُثبّت ابتداءً من ${day}`,
  },
  earnings: {
    pending: "قيد الانتظار", pendingHelp: "حتى تنتهي مهلة الإرجاع.", payable: "للدفع", payableHelp: "مع الدفعة القادمة.", clicks: "النقرات", sales: "المبيعات", inSpan: "في الفترة", due: "الأرباح", chart: "الأرباح حسب اليوم", none: "لا شيء في هذه الفترة بعد", noneHelp: "اختر برنامجًا وأنشئ رابطًا وشاركه.",
    rate: (rate) => `${rate} من النقرات`, noBank: "من دون حساب بنكي لا يمكن أن يُدفع لك شيء.", toProfile: "إكمال الملف",
  },
  discover: {
    about: "تجار يبحثون عن شركاء.", find: "تاجر أو كلمة من البرنامج", sort: "الترتيب", newest: "الأحدث", rate: "الأعلى أجرًا", none: "لم يُعثر على برنامج", code: (off) => `رمز −${off}`, apply: "طلب المشاركة", applied: (name) => `أُرسل طلبك إلى ${name}.`,
    message: "كلمة للتاجر", messageHelp: "من يتابعك، وماذا ستفعل.",
  },
  links: {
    about: "ما تشاركه، وما يجلبه.", make: "رابط جديد", makeDo: "إنشاء الرابط", makeCode: "رمز جديد", makeCodeDo: "إنشاء الرمز", links: "الروابط", codes: "رموز التخفيض", none: "لا روابط", noneHelp: "أنشئ واحدًا إلى متجر أو منتج.", noPartner: "لست شريكًا بعد", noPartnerHelp: "انضم أولًا إلى برنامج تاجر.",
    merchant: "التاجر", to: "الوجهة", whole: "المتجر كله", find: "البحث عن منتج", label: "الاسم", labelHelp: "لك وحدك، مثل «قصة ماي».", made: "أُنشئ الرابط.", codeMade: (code) => `أُنشئ الرمز ${code}.`, code: "الرمز المرغوب", codeHelp: "من 4 إلى 20 حرفًا أو رقمًا لاتينيًا. إن كان فارغًا صُنع من اسمك.",
    qr: (name) => `رمز QR لـ ${name}`, save: "حفظ الصورة", clicks: (n) => plural(n, { one: "نقرة واحدة", two: "نقرتان", few: "# نقرات", other: "# نقرة" }), sales: (n) => plural(n, { one: "بيع واحد", two: "بيعان", few: "# مبيعات", other: "# بيعًا" }),
  },
  statements: {
    about: "كشف كل شهر، بالتفصيل لمحاسبك.", none: "لا كشوف", noneHelp: "يُعدّ الأول حين ينتهي الشهر.", paidOn: (day) => `دُفع في ${day}`, carriedIn: "مُرحّل من الشهر السابق", carriedOut: "مُرحّل إلى الشهر التالي", entries: (n) => plural(n, { one: "عمولة واحدة", two: "عمولتان", few: "# عمولات", other: "# عمولة" }), paid: "الدفعة",
    detail: "التفصيل", reference: "العمولة", amount: "المبلغ", rates: (day) => `بالدرهم بأسعار يوم ${day}.`,
  },
  profile: {
    about: "ما يقرؤه التجار عنك.", become: "كن مؤثرًا", becomeHelp: "شارك منتجات تحبها واكسب عمولة عن كل بيع.", name: "الاسم", nameHelp: "الذي يعرفه جمهورك.", bio: "نبذة عنك", channels: "قنواتك", channelsHelp: "عنوان في كل سطر، مثل https://instagram.com/you.",
    password: "كلمة المرور", passwordHelp: "تُطلب لتغيير الحساب البنكي.",
    rib: "رقم الحساب البنكي (RIB)", ribHelp: "24 رقمًا. لازم لتُدفع لك.", ribEnds: (last) => `محفوظ، ينتهي بـ ${last}. اتركه فارغًا لإبقائه.`,
  },
  owed: {
    noneHeld: "لا عمولات للتحقق", about: "ما كسبه شركاؤك.", noneHelp: "تظهر حين يجلب لك شريك بيعًا.", approve: "تثبيت", fraud: "هذا احتيال", order: "عرض الطلب", risk: (risk) => `الخطر ${risk} / 100:`, done: { approve: "ثُبّتت العمولة.", fraud: "رُفضت العمولة للاحتيال." },
    reasons: { clicks_without_sales: "نقرات كثيرة بلا أي بيع", abnormal_ratio: "مبيعات أو تسجيلات أكثر من أن تأتي بنقرات قليلة كهذه", same_person: "المؤثر هو المشتري", partner_bought: "اشترى شريك آخر", banned_source: "نقرة من موقع مرفوض", shared_payout_method: "حساب أو بطاقة مؤثر آخر" },
  },
  product: {
    name: "الاسم", description: "الوصف", price: "السعر", sku: "رقم الصنف", collection: "القسم", lang: "اللغة", langs: { fr: "الفرنسية", ar: "العربية", en: "الإنجليزية" }, words: "التعريف", in: (lang) => `بـ${lang}`, notWritten: "لم يُكتب بعد", show: "عرض للبيع", hide: "سحب من البيع", history: "النسخ", now: "الآن", restore: "استعادة", undone: "استُعيدت النسخة.",
    remove: "حذف", removeSure: "حذف هذا المنتج؟", removeHelp: "يختفي من المتجر. تحتفظ به الطلبات السابقة.", removed: "حُذف المنتج.", photos: "الصور", noPhotos: "من دون صورة يُعرض رسم.", addPhotos: "إضافة صور", photoHelp: "JPEG أو PNG أو WebP أو AVIF. تُصغَّر الكبيرة، ويُمحى منها المكان والجهاز.", earlier: (n) => `تقديم الصورة ${count(n)}`, dropPhoto: (n) => `إزالة الصورة ${count(n)}`, alt: "ما يُرى فيها", photoCount: (n) => plural(n, { zero: "بلا صور", one: "صورة واحدة", two: "صورتان", few: "# صور", other: "# صورة" }),
  },
  variants: { title: "الأنواع", help: "مقاسات وألوان… لكل منها رقم صنف وسعر.", names: "ما يُختار", namesExample: "المقاس / اللون", values: "الاختيار", drop: "إزالة", add: "إضافة نوع", save: "حفظ الأنواع", bad: "لكل نوع رقم صنف وسعر." },
  imports: {
    about: "كل منتجاتك دفعة واحدة، بملف CSV.", export: "تصدير منتجاتي", choose: "اختر ملف CSV أو أفلته هنا", format: "سطر لكل صنف؛ الأعمدة كما في التصدير.", sending: (name) => `إرسال ${name}`, reading: (rows) => plural(rows, { zero: "لم يُقرأ شيء بعد", one: "قُرئ سطر واحد", two: "قُرئ سطران", few: "قُرئت # أسطر", other: "قُرئ # سطرًا" }), bad: (n) => plural(n, { zero: "لا مرفوض", one: "مرفوض واحد", two: "مرفوضان", other: "# مرفوضة" }), rows: (n) => plural(n, { zero: "لا أسطر", one: "سطر واحد", two: "سطران", few: "# أسطر", other: "# سطرًا" }),
    result: (made, changed, same) => `${made} جديد، ${changed} معدّل، ${same} بلا تغيير`, errors: (n) => plural(n, { one: "سطر مرفوض", two: "سطران مرفوضان", few: "# أسطر مرفوضة", other: "# سطرًا مرفوضًا" }), ignored: (columns) => `أعمدة متجاهلة: ${columns}`, none: "لا استيراد", noneHelp: "صدّر منتجاتك أولًا لترى شكل الملف.",
    states: { open: "إرسال", running: "قراءة", done: "انتهى", cancelled: "متروك", failed: "غير مقروء" },
  },
};

export default texts;
