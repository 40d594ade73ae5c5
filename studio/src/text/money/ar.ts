// The words about what merchants are paid in Arabic.
import { plural } from "../../format";
import type { MoneyWords } from "./fr";

const words: MoneyWords = {
  about: "ما تدين به السوق لك، وما يُدفع لك، ولماذا.", view: "عرض", payouts: "الدفعات", entries: "الحركات",
  payable: "الدفعة القادمة", onTheWay: "في الطريق", paid: "دُفع حتى الآن", fees: "رسوم البيع، 30 يومًا", owed: "الرصيد", owes: "عليك للسوق",
  cash: "نقد لدى الموزع أو لديك", held: (days) => `قد يُردّ بعد: ${days} يومًا بعد التسليم`, expected: "عمولات شركاء قيد الانتظار", how: "من أين هذا المبلغ",
  blocked: "لا يُدفع شيء ما دام عليك دين.", least: (amount) => `تُنجز الدفعة ابتداءً من ${amount}.`,
  account: "الحساب البنكي", accountHelp: "تذهب الدفعات إلى هذا الحساب. يُخبر كل المالكين بالبريد عن كل تغيير.", accountEnds: (last, day) => `ينتهي بـ ${last}، منذ ${day}. أي رقم آخر يحل محله للدفعات القادمة.`, noAccount: "بلا حساب بنكي لا يمكن دفع شيء.", accountDo: "حفظ الحساب",
  none: "لا دفعات", noneHelp: "تدفع السوق ما لم يعد يمكن ردّه.", nothing: "لا حركات", nothingHelp: "كل بيع مدفوع يظهر هنا، دون ضرائب ورسوم.",
  states: { prepared: "في الطريق", paid: "مدفوعة", withdrawn: "ملغاة", returned: "رفضها البنك" }, to: (last) => `حساب …${last}`, of: (number) => `طلب ${number}`, after: (amount) => `الرصيد ${amount}`,
  statement: "كشف الدفعة", period: (from, until) => `من ${from} إلى ${until}`, until: (until) => `حتى ${until}`, opening: "الرصيد في البداية", closing: "الرصيد في النهاية", recent: "منذ نهاية الكشف", left: "يبقى لما بعد", transferred: "المدفوع", lines: (n) => plural(n, { one: "قيد واحد", two: "قيدان", few: "# قيود", other: "# قيدًا" }),
  kinds: { capture: "مبيعات مدفوعة، دون ضرائب ورسوم", cash_collected: "مبيعات دُفعت عند التسليم", cash_remitted: "نقد احتفظت به", paid_in: "ما دفعته", refund: "مبالغ مردودة", dispute_lost: "نزاعات خاسرة", promotion: "هدية من السوق", commission: "عمولات الشركاء", payout_prepared: "دفعة", payout_withdrawn: "دفعة ملغاة", payout_returned: "تحويل رفضه البنك", payout: "دفعة", correction: "تصحيح" },
  admin: {
    about: "ما كسبه التجار ولم يعد يمكن ردّه.", prepare: "إعداد الدفعات", prepareHelp: "يُعدّ دفعة لكل تاجر كسب ما يكفي. إعادته لا تُعدّ شيئًا مرتين.", prepared: (n) => plural(n, { one: "أُعدّت دفعة واحدة.", two: "أُعدّت دفعتان.", few: "أُعدّت # دفعات.", other: "أُعدّت # دفعة." }),
    without: "بلا حساب بنكي:", failed: (n) => plural(n, { one: "تعذّر حساب تاجر واحد.", two: "تعذّر حساب تاجرين.", few: "تعذّر حساب # تجار.", other: "تعذّر حساب # تاجرًا." }), none: "لا دفعات", noneHelp: "أعدّ ما يمكن دفعه.", owes: "عليه دين للسوق منذئذ: ألغِها", newAccount: (day) => `سُمّي الحساب في ${day}`,
    note: "تسجيل التحويل", payTo: (merchant) => `تحويل إلى ${merchant}`, help: (amount) => `حوّل ${amount} إلى هذا الحساب، ثم سجّل مرجع البنك.`, done: "تم التحويل", reference: "مرجع البنك", noted: "سُجّل التحويل.", hasLeft: "خرج المال بالفعل", hasLeftHelp: "سجّله ولو صار على التاجر دين.",
    withdraw: "إلغاء", withdrawSure: (merchant) => `إلغاء الدفعة إلى ${merchant}؟`, withdrawHelp: "فقط إن لم يتم التحويل. يبقى المبلغ في رصيد التاجر.", withdrawn: "أُلغيت الدفعة.",
    back: "رفضها البنك", backSure: (merchant) => `هل عاد التحويل إلى ${merchant}؟`, backHelp: "فقط حين يعود المال إلى البنك. يجده التاجر في رصيده من جديد.", returned: "سُجّل الرجوع.",
  },
};

export default words;
