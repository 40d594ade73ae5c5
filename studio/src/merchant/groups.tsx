// Groups of partners with terms of their own. A group is written with the programme it belongs to: who changed another part of it
// meanwhile is not in the way, and of the same group both versions are shown.
import { useRef, useState } from "preact/hooks";
import { ProblemError, shop, tagged, type Schemas, type Tagged } from "../api";
import { OfferFields, changedOffer, offerNames, offerValues, offered, renamed, wrongOffer, type OfferValues } from "../affiliate/offer";
import { a } from "../text/affiliation";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Found = Tagged<Schemas["Programme"]>;
type Groups = Record<string, Schemas["Offer"]>;

const read = () => tagged(shop.GET("/v1/merchant/programme"));

/** The programme with other groups, all else as it was. */
function write({ value, tag }: Found, groups: Groups): Promise<Found> {
  const { standing, description, terms, excluded_products, excluded_collections, banned_sources, minimum_payout, code_discount, approves_at_once } = value;
  const body: Schemas["NewProgramme"] = { standing, description, terms, groups, excluded_products, excluded_collections, banned_sources, minimum_payout, code_discount, approves_at_once };
  return tagged(shop.PUT("/v1/merchant/programme", { body, headers: { "if-match": tag } }));
}

export function Groups({ found, saved }: { found: Found; saved: (now: Found) => void }) {
  const [open, setOpen] = useState<string>(), [leaving, setLeaving] = useState<string>();
  const groups = found.value.groups ?? {}, names = Object.keys(groups).sort();
  const remove = async (name: string) => {
    try {
      let now = found;
      for (let tries = 0; ; tries++) {
        try {
          saved(await write(now, Object.fromEntries(Object.entries(now.value.groups ?? {}).filter(([one]) => one !== name))));
          break;
        } catch (error) {
          if (!(error instanceof ProblemError && error.status === 412) || tries === 2) throw error;
          now = await read();
        }
      }
      done(a.programme.groupGone(name));
    } catch (error) {
      failed(reason(error));
    }
  };
  return (
    <section>
      <h2>{a.programme.groups}</h2>
      <p class="small muted">{a.programme.groupsHelp}</p>
      {names.length > 0 ? (
        <ul class="entries">{names.map((name) => (
          <li key={name}>
            <span class="row-main"><b><bdi>{name}</bdi></b><span class="small muted">{offered(groups[name]!)}</span></span>
            <span class="buttons"><button type="button" class="button soft small" onClick={() => setOpen(name)}>{t.edit}<span class="hidden"> {name}</span></button><button type="button" class="round" aria-label={a.programme.removeGroup(name)} onClick={() => setLeaving(name)}><Icon name="bin" /></button></span>
          </li>
        ))}</ul>
      ) : <p class="muted">{a.programme.noGroups}</p>}
      <div class="buttons"><button type="button" class="button soft small" onClick={() => setOpen("")}><Icon name="plus" size={16} />{a.programme.newGroup}</button></div>
      {open !== undefined && <Edit key={open} name={open} found={found} close={() => setOpen(undefined)} saved={(now) => { setOpen(undefined); saved(now); }} />}
      {leaving !== undefined && <Sure title={a.programme.removeGroup(leaving)} help={a.programme.removeGroupHelp} word={a.programme.removeGroupDo} act={() => void remove(leaving)} close={() => setLeaving(undefined)} />}
    </section>
  );
}

function Edit({ name, found, close, saved }: { name: string; found: Found; close: () => void; saved: (now: Found) => void }) {
  const latest = useRef(found), own = (of: Found) => (name ? of.value.groups?.[name] : undefined);
  const form = useForm<OfferValues & { name: string }>({
    name: `group-${name}`, initial: { name, ...offerValues(own(found)) }, rename: { ...renamed, groups: "name" },
    check: (values) => ({
      ...wrongOffer(values), ...(values.name.trim() ? {} : { name: t.wrong.empty }), ...(!name && values.name.trim() in (latest.current.value.groups ?? {}) ? { name: a.programme.groupTaken } : {}),
    }),
    send: async (values, touched) => {
      const offer = changedOffer(own(latest.current), values, touched) ?? {};
      saved(await write(latest.current, { ...latest.current.value.groups, [values.name.trim()]: offer }));
      done(t.saved);
    },
    current: async () => {
      latest.current = await read();
      return { name, ...offerValues(own(latest.current)) };
    },
  });
  return (
    <Dialog title={name || a.programme.newGroup} close={close} wide>
      <Form form={form} word={name ? t.save : a.programme.groupBegin} cancel={close} names={{ ...offerNames(), name: a.programme.groupName }}>
        {!name && <Field form={form} name="name" label={a.programme.groupName} maxLength={40} required />}
        <OfferFields form={form} base={found.value.terms} />
      </Form>
    </Dialog>
  );
}
