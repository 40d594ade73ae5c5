// Forms: they keep what was typed (a reload or a lost session loses nothing), put what the API refuses at its field, and when
// somebody else changed the same thing meanwhile they show both versions.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Dialog } from "./dialog";
import { fault } from "./faults";
import { Icon } from "./icon";
import { reason } from "./parts";
import { ProblemError } from "../api";
import { t } from "../text";

type Values = Record<string, string | boolean>;

export interface FormState<V extends Values> {
  values: V;
  set: <K extends keyof V>(name: K, value: V[K]) => void;
  /** What is wrong at a field: the API's names, or the form's own. */
  wrong: Record<string, string>;
  /** What is wrong with the whole. */
  trouble?: string;
  busy: boolean;
  /** True while something was typed that is not sent. */
  changed: boolean;
  send: (event?: Event) => Promise<void>;
  reset: () => void;
  /** When somebody else changed the same fields meanwhile: what is stored now, and the fields in question. */
  conflict?: { theirs: V; fields: string[] };
  settle: (chosen: Partial<V>) => void;
}

interface Options<V extends Values> {
  /** Names what is typed into, such as `promotion-new`: under it the typed is kept for this tab. */
  name: string;
  initial: V;
  /** Says what is wrong before anything is sent. */
  check?: (values: V) => Record<string, string>;
  send: (values: V, touched: Partial<V>) => Promise<unknown>;
  /** The API's name of a field, such as `benefit.basis_points`, as the form's. */
  rename?: Record<string, string>;
  /** What is stored now, after a change was refused (412) because it is not what was seen; what is sent next is of that. */
  current?: () => Promise<V>;
}

const place = (name: string) => `studio:${name}`;

export function useForm<V extends Values>({ name, initial, check, send, rename = {}, current }: Options<V>): FormState<V> {
  const [values, setValues] = useState<V>(() => ({ ...initial, ...kept<V>(name) }));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<FormState<V>["conflict"]>();
  const start = useRef(initial);
  const key = JSON.stringify(initial);
  useEffect(() => {
    // what is stored changed under what is shown: fields that nobody touched follow
    const before = start.current;
    start.current = initial;
    setValues((now) => Object.fromEntries(Object.entries(initial).map(([k, v]) => [k, now[k] === before[k] ? v : now[k]])) as V);
  }, [key]);

  const touched = useMemo(() => Object.fromEntries(Object.entries(values).filter(([k, v]) => v !== start.current[k])) as Partial<V>, [values, key]);
  const changed = Object.keys(touched).length > 0;
  // before the next key: a reload right after typing must find it
  useLayoutEffect(() => {
    try {
      // a password is kept nowhere
      if (changed) sessionStorage.setItem(place(name), JSON.stringify({ ...touched, password: undefined }));
      else sessionStorage.removeItem(place(name));
    } catch {} // without storage a reload loses it
  }, [touched]);

  const over = () => {
    try {
      sessionStorage.removeItem(place(name));
    } catch {}
  };
  const attempt = async (values: V) => {
    const refused = check?.(values) ?? {};
    setWrong(refused);
    setTrouble(undefined);
    if (Object.keys(refused).length) return void focusFirst();
    setBusy(true);
    try {
      await sendOrMerge(values);
      over();
    } catch (error) {
      const { fields, rest } = sort(error, rename, values);
      setWrong(fields);
      setTrouble(rest);
      focusFirst();
    } finally {
      setBusy(false);
    }
  };
  const sendOrMerge = async (values: V) => {
    const before = start.current;
    const mine = Object.keys(values).filter((k) => values[k] !== before[k]);
    const given = (of: V) => Object.fromEntries(mine.map((k) => [k, of[k]])) as Partial<V>;
    try {
      await send(values, given(values));
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412 && current)) throw error;
      const theirs = await current();
      start.current = theirs;
      const both = mine.filter((k) => theirs[k] !== before[k] && theirs[k] !== values[k]);
      const merged = { ...theirs, ...given(values) };
      setValues(merged);
      // who changed other fields is not in the way
      if (both.length) setConflict({ theirs, fields: both });
      else await send(merged, given(merged));
    }
  };
  return {
    values, wrong, trouble, busy, changed, conflict,
    set: (name, value) => {
      setValues((now) => ({ ...now, [name]: value }));
      setWrong(({ [name as string]: _, ...rest }) => rest);
    },
    send: async (event) => {
      event?.preventDefault();
      if (!busy) await attempt(values);
    },
    reset: () => {
      over();
      setWrong({});
      setTrouble(undefined);
      setValues(start.current);
    },
    settle: (chosen) => {
      setConflict(undefined);
      setValues((now) => ({ ...now, ...chosen }));
    },
  };
}

function kept<V>(name: string): Partial<V> {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)) ?? "{}");
  } catch {
    return {};
  }
}

/** What was refused, by field as far as the form has it. */
function sort(error: unknown, rename: Record<string, string>, values: Values): { fields: Record<string, string>; rest?: string } {
  const fields: Record<string, string> = {}, rest: string[] = [];
  const errors = error instanceof ProblemError ? error.problem.errors ?? [] : [];
  for (const { field, detail } of errors) {
    const own = rename[field] ?? rename[field.split(/[.[]/)[0]!] ?? field.split(/[.[]/)[0]!;
    if (own in values) fields[own] ??= fault(detail);
    else rest.push(`${field}: ${fault(detail)}`);
  }
  if (errors.length === 0) rest.push(reason(error));
  return { fields, rest: rest.join(" · ") || undefined };
}

const focusFirst = () => requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid=true], .form-trouble")?.focus());

interface FormProps<V extends Values> {
  form: FormState<V>;
  word: string;
  children: ComponentChildren;
  /** Names of the fields as the person knows them: where two versions stand side by side. */
  names?: Partial<Record<keyof V, string>>;
  cancel?: () => void;
  danger?: boolean;
}

export function Form<V extends Values>({ form, word, children, names, cancel, danger }: FormProps<V>) {
  return (
    <form class="form" noValidate onSubmit={form.send} aria-busy={form.busy}>
      {form.trouble && <p class="form-trouble" role="alert" tabIndex={-1}><Icon name="alert" />{form.trouble}</p>}
      {children}
      <div class="buttons">
        <button type="submit" class={danger ? "button danger" : "button"} disabled={form.busy}>{form.busy ? t.sending : word}</button>
        {cancel && <button type="button" class="button soft" onClick={cancel}>{t.cancel}</button>}
      </div>
      {form.conflict && <Both form={form} names={names ?? {}} />}
    </form>
  );
}

/** Both versions, field by field: the person chooses, nothing is lost. */
function Both<V extends Values>({ form, names }: { form: FormState<V>; names: Partial<Record<keyof V, string>> }) {
  const { theirs, fields: differ } = form.conflict!, mine = form.values;
  const [chosen, choose] = useState<Record<string, "mine" | "theirs">>(() => Object.fromEntries(differ.map((key) => [key, "mine"])));
  const settle = () => form.settle(Object.fromEntries(differ.filter((key) => chosen[key] === "theirs").map((key) => [key, theirs[key]])) as Partial<V>);
  const show = (value: unknown) => (typeof value === "boolean" ? (value ? t.yes : t.no) : String(value) || "—");
  return (
    <Dialog title={t.conflict.title} close={settle} wide>
      <p>{t.conflict.help}</p>
      {differ.map((key) => (
        <fieldset key={key} class="versions">
          <legend>{names[key] ?? key}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} class="option">
              <input type="radio" name={`version-${key}`} checked={chosen[key] === side} onChange={() => choose({ ...chosen, [key]: side })} />
              <span><b>{t.conflict[side]}</b><span dir="auto">{show((side === "mine" ? mine : theirs)[key])}</span></span>
            </label>
          ))}
        </fieldset>
      ))}
      <div class="buttons"><button type="button" class="button" onClick={settle}>{t.conflict.choose}</button></div>
    </Dialog>
  );
}

type Names<V extends Values, T> = { [K in keyof V]: V[K] extends T ? K : never }[keyof V];

/** What an input is told besides. */
interface Inputs {
  type?: "text" | "email" | "date" | "url" | "month" | "password";
  required?: boolean;
  maxLength?: number;
  inputMode?: "numeric" | "decimal";
  dir?: "ltr" | "auto";
  autocomplete?: "off" | "current-password";
  autocapitalize?: "characters";
  spellcheck?: boolean;
  placeholder?: string;
}

interface FieldProps<V extends Values> extends Inputs {
  form: FormState<V>;
  name: Names<V, string> & string;
  label: string;
  help?: string;
  /** More than a line: as many to begin with. */
  rows?: number;
  /** One of these: value and word. */
  of?: [string, string][];
  /** What stands behind the value, such as a currency. */
  unit?: string;
}

export function Field<V extends Values>({ form, name, label, help, rows, of, unit, type = "text", ...rest }: FieldProps<V>) {
  const id = useId(), wrong = form.wrong[name];
  const about = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  const common = { id, "aria-invalid": wrong ? true : undefined, "aria-describedby": about } as const;
  const put = (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value as V[typeof name]);
  const value = form.values[name] as string;
  return (
    <div class="field">
      <label for={id}>{label}{!rest.required && rest.required !== undefined && <span class="muted"> {t.optional}</span>}</label>
      {of ? <select {...common} value={value} onChange={put}>{of.map(([key, word]) => <option key={key} value={key}>{word}</option>)}</select>
        : rows ? <textarea {...common} rows={rows} value={value} onInput={put} dir="auto" maxLength={rest.maxLength} />
        : unit ? <div class="with-unit"><input {...common} {...rest} type={type as "text"} value={value} onInput={put} /><span>{unit}</span></div>
        : <input dir="auto" {...common} {...rest} type={type as "text"} value={value} onInput={put} />}
      {help && <p class="small muted" id={`${id}-help`}>{help}</p>}
      {wrong && <p class="wrong" id={`${id}-wrong`}><Icon name="alert" size={16} />{wrong}</p>}
    </div>
  );
}

export function Tick<V extends Values>({ form, name, label, help }: { form: FormState<V>; name: Names<V, boolean> & string; label: string; help?: string }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={form.values[name] as boolean} onChange={(event) => form.set(name, event.currentTarget.checked as V[typeof name])} />
      <span>{label}{help && <span class="small muted">{help}</span>}</span>
    </label>
  );
}
