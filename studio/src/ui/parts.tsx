// Small parts that pages are made of.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "@getyourshare/sdk";
import { Icon, type IconName } from "./icon";
import { t } from "../text";
import { refusal } from "./faults";
import { ProblemError } from "../api";

/** The head of a page: where one is, what it is about, what can be done with the whole of it. */
export function Head({ title, about, back, children }: { title: string; about?: ComponentChildren; back?: { to: string; word: string }; children?: ComponentChildren }) {
  useEffect(() => void (document.title = `${title} · GetYourShare Studio`), [title]);
  return (
    <header class="head">
      {back && <a class="back" href={back.to}><Icon name="back" size={18} />{back.word}</a>}
      <div class="head-line">
        <h1 tabIndex={-1}>{title}</h1>
        {children && <div class="buttons">{children}</div>}
      </div>
      {about && <p class="about">{about}</p>}
    </header>
  );
}

export type Tone = "good" | "wait" | "over" | "quiet";
/** A state in a word. */
export const Badge = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => <span class={`badge ${tone}`}>{children}</span>;

/** A product's picture as a square; a ground of its own when there is none. */
export function Picture({ image, size = 56, alt = "" }: { image?: Schemas["Image"] | null; size?: number; alt?: string }) {
  if (!image) return <span class="pic none" data-size={size}><Icon name="photo" /></span>;
  // a photo that a merchant uploaded is one file
  const file = image.src.startsWith("/img/uploads/") ? image.src : `${image.src}/${size > 90 ? 320 : 160}.webp`;
  return (
    <span class={`pic ${image.kind}`} data-size={size}>
      <img src={file} alt={alt} width={size} height={size} loading="lazy" decoding="async" />
    </span>
  );
}

/** A few pictures, one over the other. */
export const Pictures = ({ images }: { images: Schemas["Image"][] }) => (
  <span class="pics">{images.length ? images.slice(0, 3).map((image) => <Picture key={image.src} image={image} size={48} />) : <Picture size={48} />}</span>
);

/** What stands where nothing is. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <span class="empty-icon"><Icon name={icon} size={28} /></span>
      <p class="empty-title">{title}</p>
      {children && <div class="empty-help">{children}</div>}
    </div>
  );
}

/** What the person is told of something that went wrong. */
export function reason(error: unknown): string {
  if (!(error instanceof ProblemError)) return t.wrong.unknown;
  const { status } = error;
  if (status === 0 || status >= 500) return t.wrong.down;
  if (status === 403) return t.wrong.forbidden;
  if (status === 404) return t.wrong.gone;
  if (status === 429) return t.wrong.often;
  return refusal(error);
}

/** Something could not be loaded. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const id = error instanceof ProblemError ? error.problem.instance : undefined;
  return (
    <div class="trouble" role="alert">
      <Icon name="alert" size={24} />
      <div>
        <p>{reason(error)}</p>
        {id && <p class="small muted">{t.wrong.id} <code>{id}</code></p>}
      </div>
      {again && <button type="button" class="button soft" onClick={again}>{t.again}</button>}
    </div>
  );
}

/** Grey lines while something is on its way. */
export const Waiting = ({ lines = 5 }: { lines?: number }) => (
  <div class="waiting" aria-busy="true" aria-label={t.loading} role="status">{Array.from({ length: lines }, (_, i) => <span key={i} />)}</div>
);

export interface Loaded<T> {
  value?: T;
  error?: unknown;
  busy: boolean;
  reload: () => void;
  /** Puts in place what an answer to a change brought. */
  set: (value: T) => void;
}

/** Loads something, again whenever `key` changes; what came before stays until the new one is there. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key?: string; value?: T; error?: unknown; busy: boolean }>({ busy: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setState((now) => ({ ...now, error: undefined, busy: true }));
    load().then(
      (value) => gone || setState({ key, value, busy: false }),
      (error) => gone || setState((now) => ({ key, value: now.key === key ? now.value : undefined, error, busy: false })),
    );
    return () => void (gone = true);
  }, [key, round]);
  return {
    value: state.key === key || state.busy ? state.value : undefined,
    error: state.error,
    busy: state.busy,
    reload: () => setRound((n) => n + 1),
    set: (value) => setState({ key, value, busy: false }),
  };
}

/** Something loaded, or what stands in for it. */
export function Show<T>({ of, lines, children }: { of: Loaded<T>; lines?: number; children: (value: T) => ComponentChildren }) {
  if (of.value !== undefined) return <>{children(of.value)}</>;
  return of.error ? <Trouble error={of.error} again={of.reload} /> : <Waiting lines={lines} />;
}

/** Name and value, one under the other. */
export function Facts({ of }: { of: [string, ComponentChildren][] }) {
  return <dl class="facts">{of.filter(([, value]) => value != null && value !== "").map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** A number that matters, with its name. */
export function Figure({ name, value, about }: { name: string; value: string; about?: ComponentChildren }) {
  return <div class="figure"><p class="figure-name">{name}</p><p class="figure-value">{value}</p>{about && <p class="figure-about">{about}</p>}</div>;
}

/** One of a few; kept in the address by whoever shows it. */
export function Choice({ label, value, of, choose }: { label: string; value: string; of: [string, string][]; choose: (value: string) => void }) {
  return (
    <div class="choice" role="group" aria-label={label}>
      {of.map(([key, word]) => <button key={key} type="button" aria-pressed={key === value} onClick={() => choose(key)}>{word}</button>)}
    </div>
  );
}

/** A text that one takes along. */
export function Copy({ text, word, wide }: { text: string; word: string; wide?: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <span class={wide ? "copy wide" : "copy"}>
      <code dir="ltr">{text}</code>
      <button type="button" class="round" aria-label={copied ? t.copied : `${t.copy}: ${word}`} onClick={copy}><Icon name={copied ? "check" : "copy"} /></button>
    </span>
  );
}
