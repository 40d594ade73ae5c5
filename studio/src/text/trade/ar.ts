// The words of some of the merchants' pages in Arabic.
import { plural } from "../../format";
import type { Trade } from "./fr";

const words: Trade = {
  webhooks: {
    about: "تعلم برامجك بما يحدث فورًا.", make: "عنوان جديد", makeDo: "إضافة", none: "لا عناوين", noneHelp: "كل رسالة موقّعة وفق Standard Webhooks.", everything: "كل شيء", failing: (day) => `يفشل منذ ${day}`, states: { active: "نشط", paused: "متوقف مؤقتًا", disabled: "معطّل" }, url: "العنوان", urlHelp: "https، يُوصل إليه من أي مكان.", description: "الاسم",
    types: "الأحداث", typesHelp: "بلا اختيار: كلها.", secret: "سر التوقيع", secretHelp: "انسخه الآن: لن يُعرض مرة أخرى.", endpoint: "العنوان", test: "إرسال تجربة", tested: "أُرسلت التجربة.", pause: "إيقاف مؤقت", resume: "استئناف", rotate: "تغيير السر", rotated: "سر جديد؛ يبقى القديم يوقّع يومًا.", remove: "حذف", removeHelp: "لا يُرسل إليه شيء بعد الآن.", removed: "حُذف العنوان.",
    deliveries: "الرسائل", nothing: "لم يُرسل شيء بعد.", replay: "إعادة الإرسال", replayed: "أُعيد إرسال الرسالة.", tries: (n) => plural(n, { one: "محاولة واحدة", two: "محاولتان", few: "# محاولات", other: "# محاولة" }), delivery: { pending: "في الطريق", delivered: "وصلت", failed: "فشلت" },
    events: { "order.placed": "طلب جديد", "order.paid": "طلب مدفوع", "order.shipped": "طلب مُرسل", "order.completed": "طلب مكتمل", "order.cancelled": "طلب ملغى", "order.refunded": "طلب رُدّ ثمنه", "return.requested": "طلب إرجاع", "product.changed": "منتج معدّل", "stock.low": "مخزون منخفض", "stock.out": "نفد المخزون", "stock.back": "عاد إلى المخزون", "webhook.test": "تجربة" },
    changed: "عُدّل العنوان.",
  },
  promotions: {
    goods: "على", all: "كل المنتجات", products: "بعض المنتجات", collections: "بعض الأقسام", onProducts: (n) => plural(n, { one: "على منتج واحد", two: "على منتجين", few: "على # منتجات", many: "على # منتجًا", other: "على # منتج" }), onCollections: (n) => plural(n, { one: "على قسم واحد", two: "على قسمين", few: "على # أقسام", many: "على # قسمًا", other: "على # قسم" }), choose: "اختر واحدًا على الأقل.",
    alone: "بلا عرض آخر", aloneHelp: "لا يُجمع مع عرض آخر لك.", change: (name) => `تعديل ${name}`, changeHelp: "ما يمنحه لا يتغير: أنشئ عرضًا آخر لذلك. فارغًا: كما كان.", changed: "عُدّل العرض.",
  },
  orders: {
    file: "تصدير (CSV)", noReturns: "الكل", nothingBack: "لا إرجاع في هذه المرحلة", returns: { requested: "إرجاعات للبت فيها", received: "إرجاعات لردّ ثمنها", approved: "إرجاعات في الطريق" }, call: "التأكيد بالهاتف", callHelp: "مكالمة قبل الإرسال تجنّب طردًا مرفوضًا عند الباب.", called: "أكّد المشتري", calledAt: (when) => `أُكّد بالهاتف، ${when}`, notCalled: "سحب التأكيد", callNoted: "سُجّل التأكيد.", callUndone: "سُحب التأكيد.", 
    whatsapp: "الكتابة على واتساب", hello: (number) => `مرحبًا، بخصوص طلبك ${number}:`,
  },
};

export default words;
