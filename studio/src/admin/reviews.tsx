// Reviews that merchants reported: the marketplace hides one or leaves it; what was hidden can be shown again.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { since } from "../format";
import { Stars } from "../merchant/reviews";
import { param, setParams } from "../router";
import { t } from "../text";
import { j } from "../text/moderation";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Choice, Empty, Head, Picture, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Judged = Schemas["JudgedReview"];
type Act = "hide" | "keep" | "show";

export default function Reviews() {
  const state = param("state") === "hidden" ? "hidden" : "reported", [round, setRound] = useState(0);
  const judge = async (review: Judged, act: Act) => {
    try {
      await take(shop.PUT("/v1/admin/reviews/{id}/visibility", { params: { path: { id: review.id } }, body: { hidden: act === "hide" } }));
      done(j.done[act], act === "keep" ? undefined : () => void judge(review, act === "hide" ? "show" : "hide"));
    } catch (error) {
      failed(reason(error));
    }
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.judge} about={j.about} />
      <div class="finder"><Choice label={t.reviews.state} value={state} of={[["reported", j.reported], ["hidden", j.hidden]]} choose={(value) => setParams({ state: value === "hidden" ? value : "" })} /></div>
      <List<Judged> name={`judged ${state}`} label={t.menu.judge} round={round} id={(review) => review.id}
        load={(cursor) => take(shop.GET("/v1/admin/reviews", { params: { query: { cursor, state } } }))}
        row={(review) => <One review={review} judge={(act) => void judge(review, act)} />}
        empty={state === "hidden" ? <Empty icon="star" title={j.noneHidden} /> : <Empty icon="star" title={j.none}><p>{j.noneHelp}</p></Empty>} />
    </>
  );
}

function One({ review, judge }: { review: Judged; judge: (act: Act) => void }) {
  const { product, merchant, reported, hidden } = review;
  return (
    <div class="of-product" data-review={review.id}>
      {product.slug ? <a class="review-of" href={`/${document.documentElement.lang}/p/${product.slug}`}><Picture image={product.image} size={48} /><span dir="auto">{product.name}</span></a> : <p class="review-of"><Picture size={48} />{t.reviews.gone}</p>}
      <article class="review">
        <p class="review-head"><Stars of={review.rating} /><b><bdi>{review.author || t.reviews.nobody}</bdi></b><span class="small muted">{since(review.created_at)}{merchant && <> · <bdi>{merchant}</bdi></>}</span></p>
        {review.text && <p dir="auto">{review.text}</p>}
        {review.reply && <blockquote><b class="small">{t.reviews.answer}</b><span dir="auto">{review.reply.text}</span></blockquote>}
        {reported && <p class="small wrong"><Icon name="alert" size={16} /><span>{j.why} <bdi>{reported}</bdi></span></p>}
        <div class="buttons">
          {hidden ? <button type="button" class="button soft small" onClick={() => judge("show")}>{j.show}</button>
            : <><button type="button" class="button danger small" onClick={() => judge("hide")}>{j.hide}</button><button type="button" class="button soft small" onClick={() => judge("keep")}>{j.keep}</button></>}
        </div>
      </article>
    </div>
  );
}
