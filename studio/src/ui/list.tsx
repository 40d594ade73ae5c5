// A list that goes on as one scrolls: keyset pages, and words for when it is empty, on its way or not to be had. j and k move
// through its rows, Enter opens one; coming back to a list finds it as it was left.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon";
import { Trouble, Waiting } from "./parts";
import { cameBack, param, restoreScroll, setParams } from "../router";
import { t } from "../text";

export interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

interface State<T> extends Page<T> {
  error?: unknown;
  busy: boolean;
  begun: boolean;
}

const kept = new Map<string, Page<unknown>>();
/** Lists whose name begins so are fetched again when they are looked at next. */
export const forget = (prefix: string): void => [...kept.keys()].filter((name) => name.startsWith(prefix)).forEach((name) => kept.delete(name));

export interface ListProps<T> {
  /** Names the list with its filters. */
  name: string;
  label: string;
  load: (cursor: string | undefined) => Promise<Page<T>>;
  id: (item: T) => string;
  row: (item: T) => ComponentChildren;
  empty: ComponentChildren;
  /** What the rows look like: a class. */
  kind?: string;
  /** Grows when the list is to be fetched again. */
  round?: number;
}

export function List<T>({ name, label, load, id, row, empty, kind = "", round = 0 }: ListProps<T>) {
  const [state, setState] = useState<State<T>>(() => {
    const before = cameBack ? (kept.get(name) as Page<T> | undefined) : undefined;
    return before ? { ...before, busy: false, begun: true } : { items: [], busy: true, begun: false };
  });
  const end = useRef<HTMLDivElement>(null);
  const shown = useRef(state.begun ? `${name}${round}` : "");
  const asked = useRef(0);

  const fetchPage = async (cursor?: string) => {
    const mine = ++asked.current;
    setState((now) => ({ ...now, busy: true, error: undefined }));
    try {
      const page = await load(cursor);
      if (mine !== asked.current) return;
      setState((now) => {
        const items = cursor === undefined ? page.items : [...now.items, ...page.items];
        const next = { items, next_cursor: page.next_cursor };
        kept.set(name, next);
        return { ...next, busy: false, begun: true };
      });
    } catch (error) {
      if (mine === asked.current) setState((now) => ({ ...now, error, busy: false, begun: true }));
    }
  };

  useEffect(() => {
    if (shown.current === `${name}${round}`) return restoreScroll();
    shown.current = `${name}${round}`;
    void fetchPage();
  }, [name, round]);

  useEffect(() => {
    const mark = end.current;
    if (!mark || !state.next_cursor || state.busy || state.error) return;
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && fetchPage(state.next_cursor!), { rootMargin: "600px" });
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [state]);

  const { items, busy, begun, error, next_cursor } = state;
  return (
    <div class={`list ${kind}`} aria-busy={busy}>
      {items.length > 0 && <ul aria-label={label} class={busy && !next_cursor ? "rows stale" : "rows"}>{items.map((item) => <li key={id(item)}>{row(item)}</li>)}</ul>}
      {begun && !busy && !error && items.length === 0 && empty}
      {busy && <Waiting lines={begun ? 2 : 6} />}
      {error !== undefined && <Trouble error={error} again={() => fetchPage(items.length ? next_cursor ?? undefined : undefined)} />}
      {next_cursor && !busy && !error && <div ref={end} class="more"><button type="button" class="button soft" onClick={() => fetchPage(next_cursor)}>{t.more}</button></div>}
    </div>
  );
}

/** What is looked for, kept in the address as `q`; asked for when one stops typing. */
export function Search({ label, children }: { label: string; children?: ComponentChildren }) {
  const [text, setText] = useState(param("q"));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = (value: string, ms: number) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setParams({ q: value.trim() }), ms);
  };
  return (
    <search class="finder">
      <div class="find">
        <Icon name="search" />
        <input id="find" type="search" value={text} placeholder={label} aria-label={label} dir="auto" autocomplete="off" enterkeyhint="search"
          onInput={(event) => put(event.currentTarget.value, 250)} onKeyDown={(event) => event.key === "Enter" && put(text, 0)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {children}
    </search>
  );
}
