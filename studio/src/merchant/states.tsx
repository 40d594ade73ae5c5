// Where orders, parcels and returns stand, in words and tones.
import type { Schemas } from "@getyourshare/sdk";
import { Badge, type Tone } from "../ui/parts";
import { t } from "../text";

const PARCEL: Record<Schemas["ParcelState"], Tone> = {
  waiting: "quiet", to_ship: "wait", shipped: "quiet", delivered: "good", refused: "over", cancelled: "over", returned: "over",
};
const RETURN: Record<Schemas["ReturnState"], Tone> = { requested: "wait", approved: "wait", refused: "over", received: "wait", refunded: "good" };

export const ParcelBadge = ({ state }: { state: Schemas["ParcelState"] }) => <Badge tone={PARCEL[state]}>{t.parcel[state]}</Badge>;
export const ReturnBadge = ({ state }: { state: Schemas["ReturnState"] }) => <Badge tone={RETURN[state]}>{t.returns[state]}</Badge>;
