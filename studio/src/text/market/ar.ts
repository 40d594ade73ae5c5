// The words of the administrators' pages in Arabic.
import { plural } from "../../format";
import type { Market } from "./fr";

const words: Market = {
  accounts: {
    about: "الأحدث أولًا.", find: "بداية اسم أو بريد إلكتروني", since: (day) => `منذ ${day}`, suspended: "موقوف", suspend: "إيقاف", restore: "إعادة", none: "لم يُعثر على حساب", noneHelp: "ابحث بالحروف الأولى من الاسم أو البريد.", demo: "تجريبي",
    sure: (name) => `إيقاف ${name}؟`, sureHelp: "يُخرَج هذا الشخص من كل مكان ولا يستطيع الدخول. يمكنك إعادة الحساب.", done: { suspend: "أُوقف الحساب.", restore: "أُعيد الحساب." },
  },
  merchants: { about: "من لهم فريق.", find: "بداية الاسم", none: "لم يُعثر على تاجر", noneHelp: "ابحث بالحروف الأولى من الاسم.", members: (n) => plural(n, { one: "عضو واحد", two: "عضوان", few: "# أعضاء", other: "# عضوًا" }), suspended: (n) => `${n} منهم موقوف` },
  disputes: { due: (day) => `الرد قبل ${day}`, about: "مدفوعات يستردها بنك المشتري.", state: "الحالة", open: "مفتوحة", won: "مكسوبة", lost: "خاسرة", none: "لا نزاعات", noneHelp: "حين يعترض بنك على دفعة تظهر هنا فورًا، ويحجز مزوّد الدفع المبلغ حتى البتّ فيها." },
  letters: { about: "رسائل بين الخدمات لم يستطع أحد معالجتها.", none: "لا رسائل ضائعة", noneHelp: "عولج كل شيء.", retry: "إعادة الإرسال", sent: "أُعيد إرسال الرسالة.", content: "المحتوى" },
  ledger: {
    both: "الطرفان", find: "حساب، مثل asset:cash:name", notFound: "لا حساب يبدأ هكذا", about: "قيد مزدوج: كل رصيد تفسره قيوده.", kind: "نوع الحساب", none: "لا قيود", accountHelp: "كل قيد يقول ما كان في الحساب بعده.", balance: "الرصيد", after: (amount) => `الرصيد ${amount}`,
    kinds: { "": "الكل", "liability:merchant:": "التجار", "liability:influencer:": "المؤثرون", "liability:": "الخصوم", "asset:": "الأصول", "revenue:": "الإيرادات", "expense:": "المصاريف" },
  },
  byHand: {
    about: "ما يردّه السوق بنفسه: نقدًا، وبطاقات لا يردّ مركزها إلا في صفحاته.", none: "لا شيء يُردّ يدويًا", noneHelp: "سائر المبالغ تُردّ تلقائيًا.", engines: { cash: "نقدًا", cmi: "CMI" }, whole: "الطلب كله", done: "وضع علامة مدفوع", sure: (number) => `هل دُفع مبلغ الطلب ${number}؟`, sureHelp: (amount) => `أكّد فقط بعد أن يتسلّم المشتري ${amount}. يُسجَّل ذلك في دفتر الأستاذ.`, noted: "سُجّل ردّ المبلغ.",
  },
  cash: {
    about: "ما حصّله الموزعون ولم يسلّموه بعد، حسب التاجر.", none: "لا نقد في الطريق", noneHelp: "تظهر هنا المدفوعات عند التسليم حين تُحصَّل.", note: "تسجيل تسليم", noteFor: (merchant) => `نقد ${merchant}`, at: "لدى الموزع", receipt: "رقم الوصل", receiptHelp: "لا يُحسب الوصل نفسه إلا مرة.", amount: "المبلغ", most: (amount) => `${amount} على الأكثر.`, to: "سُلّم إلى", platform: "السوق", merchant: "التاجر", do: "تسجيل", noted: (left) => `سُجّل التسليم. بقي ${left}.`,
  },
  balances: {
    about: "ما بين السوق وكل تاجر من مستحقات. سجّل هنا ما يدفعه التاجر.", find: "بداية اسم التاجر", none: "لا أرصدة", noneHelp: "يظهر التاجر هنا مع أول بيع له أو أول دفعة.", see: "الرصيد",
    ofHelp: "ما كوّن هذا الرصيد، الأحدث أولًا.", nothing: "لا شيء بعد", owedTo: "على السوق للتاجر", owedBy: "على التاجر للسوق", even: "لا شيء مستحق",
    note: "تسجيل دفعة", noteHelp: "فقط بعد وصول المال إلى البنك: القيد لا يُمحى.", reference: "مرجع البنك", referenceHelp: "المرجع نفسه يُحسب مرة واحدة فقط.", referenceBad: "حروف لاتينية وأرقام و - و _ فقط.", amount: "المبلغ المستلم", currency: "العملة",
    after: (amount) => `الرصيد بعدها: ${amount}`, do: "تسجيل", doAmount: (amount) => `تسجيل ${amount}`, noted: (amount) => `سُجّلت دفعة ${amount}.`, again: "سُجّلت من قبل بهذا المرجع: لم يتغيّر شيء.",
  },
  transfers: {
    statementOf: (name) => `كشف ${name}`, title: "تحويل جماعي", help: "سلّم الملف للبنك. بعد خروج التحويلات سجّلها كلها بمرجع واحد.", sum: (n, amount) => `${plural(n, { one: "تحويل واحد", two: "تحويلان", few: "# تحويلات", other: "# تحويلًا" })}، ${amount}`, file: "ملف للبنك (CSV)", referenceHelp: "مرجع أمر التحويل الجماعي.", do: "تسجيل الكل كمحوّل", noting: (n, of) => `سُجّل ${n} من ${of}`,
    done: (n) => plural(n, { one: "سُجّل تحويل واحد.", two: "سُجّل تحويلان.", few: "سُجّلت # تحويلات.", other: "سُجّل # تحويلًا." }), none: "لا شيء للتحويل", noneHelp: "لا كشف جاهز: أقفل شهرًا أو انتظر ما ينقص.",
  },
  payouts: {
    about: "ما هو مستحق للمؤثرين، شهرًا بشهر.", withdraw: "سحب", withdrawSure: (name) => `سحب دفعة ${name}؟`, withdrawHelp: "فقط إن لم يُجرَ التحويل. يبقى المبلغ مستحقًا: يستعيده كشف جديد إلى الحساب البنكي الحالي.", withdrawn: "سُحبت الدفعة.", back: "رفضه البنك", backSure: (name) => `هل عاد تحويل ${name}؟`, backHelp: "فقط بعد عودة المال إلى البنك. يستعيد كشف جديد المبلغ.", returned: "سُجّلت العودة.", former: "تغيّر الحساب البنكي منذ ذلك", settle: "إقفال شهر", settleHelp: "يُعدّ كشفًا لكل مؤثر له ما يُدفع. إعادته لا تغيّر شيئًا.", settled: (n) => plural(n, { zero: "لا كشوف جديدة.", one: "أُعدّ كشف واحد.", two: "أُعدّ كشفان.", few: "أُعدّت # كشوف.", other: "أُعدّ # كشفًا." }), month: "الشهر", none: "لا دفعات", noneHelp: "أقفل شهرًا منتهيًا.", noBank: "بلا حساب بنكي",
    owing: "ينتظر، مدين للسوق:", owesBack: "يجب خصم مبلغ مسترجع أولًا",
    shares: (n) => plural(n, { one: "الحساب البنكي نفسه لآخر", other: "الحساب البنكي نفسه لـ # آخرين" }), pay: "تسجيل التحويل", payTo: (name) => `تحويل إلى ${name}`, payHelp: (amount) => `حوّل ${amount} إلى هذا الحساب، ثم سجّل مرجع البنك.`, payDo: "تم التحويل", reference: "مرجع البنك", paid: "سُجّل التحويل.",
  },
};

export default words;
