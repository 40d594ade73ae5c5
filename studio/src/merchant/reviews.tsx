// What buyers say of a product; the merchant answers, or asks the marketplace to look at one.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { since } from "../format";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Empty, Picture } from "../ui/parts";
import { done } from "../ui/toast";

type Review = Schemas["Review"];

export function Reviews({ slug }: { slug: string }) {
  const [round, setRound] = useState(0);
  return (
    <List<Review> name={`reviews ${slug}`} label={t.reviews.title} round={round} id={(review) => review.id}
      load={(cursor) => take(shop.GET("/v1/products/{slug}/reviews", { params: { path: { slug }, query: { cursor } } }))}
      row={(review) => <One review={review} changed={() => setRound((n) => n + 1)} />}
      empty={<Empty icon="star" title={t.reviews.none} />} />
  );
}

/** Of all products, with what they are of. */
export function AllReviews({ name, load, empty }: { name: string; load: (cursor?: string) => Promise<{ items: Schemas["MerchantReview"][]; next_cursor?: string | null }>; empty: ComponentChildren }) {
  const [round, setRound] = useState(0), again = () => setRound((n) => n + 1);
  return (
    <List<Schemas["MerchantReview"]> name={name} label={t.reviews.title} round={round} id={(review) => review.id} load={load} empty={empty}
      row={(review) => (
        <div class="of-product">
          <a class="review-of" href={`/studio/products/${review.product.id}`}><Picture image={review.product.image} size={48} /><span dir="auto">{review.product.name || t.reviews.gone}</span></a>
          <One review={review} changed={again} />
          {review.reported && <p class="small wrong"><Icon name="alert" size={16} /><span dir="auto">{t.reviews.reportedFor(review.reported)}</span></p>}
        </div>
      )} />
  );
}

export const Stars = ({ of }: { of: number }) => <span class="stars" role="img" aria-label={t.reviews.stars(of)}>{"★".repeat(of)}<span aria-hidden="true">{"★".repeat(5 - of)}</span></span>;

function One({ review, changed }: { review: Review; changed: () => void }) {
  const [act, setAct] = useState<"reply" | "report">();
  return (
    <article class="review">
      <p class="review-head"><Stars of={review.rating} /><b><bdi>{review.author || t.reviews.nobody}</bdi></b><span class="small muted">{since(review.created_at)}</span></p>
      {review.text && <p dir="auto">{review.text}</p>}
      {review.reply && <blockquote><b class="small">{t.reviews.answer}</b><span dir="auto">{review.reply.text}</span></blockquote>}
      <div class="buttons">
        <button type="button" class="plain" onClick={() => setAct("reply")}><Icon name="edit" size={16} />{review.reply ? t.reviews.change : t.reviews.reply}</button>
        <button type="button" class="plain" onClick={() => setAct("report")}><Icon name="alert" size={16} />{t.reviews.report}</button>
      </div>
      {act === "reply" && <Reply review={review} close={() => setAct(undefined)} sent={changed} />}
      {act === "report" && <Report review={review} close={() => setAct(undefined)} sent={changed} />}
    </article>
  );
}

function Reply({ review, close, sent }: { review: Review; close: () => void; sent: () => void }) {
  const form = useForm({
    name: `reply-${review.id}`, initial: { text: review.reply?.text ?? "" },
    send: async ({ text }) => {
      await take(shop.PUT("/v1/merchant/reviews/{id}/reply", { params: { path: { id: review.id } }, body: { text: text.trim() } }));
      close();
      sent();
      done(t.reviews.replied);
    },
  });
  return <Dialog title={t.reviews.reply} close={close}><Form form={form} word={t.reviews.send} cancel={close}><Field form={form} name="text" label={t.reviews.answer} help={t.reviews.replyHelp} rows={5} maxLength={4000} /></Form></Dialog>;
}

function Report({ review, close, sent }: { review: Review; close: () => void; sent: () => void }) {
  const form = useForm({
    name: `report-${review.id}`, initial: { reason: "" },
    send: async ({ reason }) => {
      await take(shop.PUT("/v1/merchant/reviews/{id}/report", { params: { path: { id: review.id } }, body: { reason: reason.trim() } }));
      close();
      sent();
      done(t.reviews.reported);
    },
  });
  return <Dialog title={t.reviews.report} close={close}><Form form={form} word={t.reviews.reportDo} cancel={close}><Field form={form} name="reason" label={t.reviews.why} help={t.reviews.reportHelp} rows={3} maxLength={500} /></Form></Dialog>;
}
