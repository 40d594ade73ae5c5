// What buyers say of all of the merchant's products: by stars, those without an answer, those that the marketplace looks at.
import { shop, take } from "../api";
import { param, setParams } from "../router";
import { t } from "../text";
import { Choice, Empty, Head } from "../ui/parts";
import { AllReviews } from "./reviews";

const STATES = ["unanswered", "reported"];
const STARS = ["5", "4", "3", "2", "1"];

export default function AllReviewsPage() {
  const state = STATES.find((one) => one === param("state")), stars = STARS.find((one) => one === param("stars"));
  return (
    <>
      <Head title={t.reviews.title} about={t.reviews.about} />
      <div class="finder">
        <Choice label={t.reviews.state} value={state ?? ""} of={[["", t.all], ["unanswered", t.reviews.unanswered], ["reported", t.reviews.waiting]]} choose={(value) => setParams({ state: value })} />
        <Choice label={t.reviews.count} value={stars ?? ""} of={[["", t.reviews.every], ...STARS.map((n): [string, string] => [n, `${n} ★`])]} choose={(value) => setParams({ stars: value })} />
      </div>
      <AllReviews name={`all reviews ${state} ${stars}`}
        load={(cursor) => take(shop.GET("/v1/merchant/reviews", { params: { query: { cursor, state, stars: stars ? Number(stars) : undefined } } }))}
        empty={state || stars ? <Empty icon="search" title={t.reviews.notFound} /> : <Empty icon="star" title={t.reviews.none}><p>{t.reviews.noneHelp}</p></Empty>} />
    </>
  );
}
