// A line over days. The same numbers stand in a table below it, for who cannot see the line; uPlot is loaded only here.
import { useEffect, useRef, useState } from "preact/hooks";
import type UPlot from "uplot";
import { bare, colon, count, day as dayName, money } from "../format";
import { t } from "../text";

export interface Series {
  name: string;
  values: number[];
  /** Currency of minor units; absent for a plain number. */
  currency?: "MAD" | "EUR" | "USD";
  /** A column beside the line instead of the line with the ground under it. */
  quiet?: boolean;
}

interface Props {
  label: string;
  /** `YYYY-MM-DD`, every one. */
  days: string[];
  series: Series[];
}

const HEIGHT = 226;
/** Whether one reads from the right: time runs to the left then, and the amounts stand on the right. */
const fromRight = () => document.documentElement.dir === "rtl";
const say = ({ currency }: Series, value: number) => (currency ? money(value, currency) : count(value));

export function Chart({ label, days, series }: Props) {
  const box = useRef<HTMLDivElement>(null), [at, setAt] = useState<{ i: number; left: number; room: number }>();
  useEffect(() => {
    let plot: UPlot | undefined, gone = false;
    const draw = async () => {
      const { default: uPlot } = await import("uplot");
      const element = box.current;
      if (gone || !element) return;
      plot?.destroy();
      plot = new uPlot(options(element.clientWidth, series, (i, left) => setAt(i === null ? undefined : { i, left, room: element.clientWidth })), [
        days.map((text) => Date.parse(`${text}T12:00Z`) / 1000), ...series.map(({ values }) => values),
      ], element);
    };
    void draw();
    const sized = new ResizeObserver(() => plot && box.current && plot.setSize({ width: box.current.clientWidth, height: HEIGHT }));
    sized.observe(box.current!);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const themed = new MutationObserver(() => void draw());
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    dark.addEventListener("change", draw);
    return () => {
      gone = true;
      sized.disconnect();
      themed.disconnect();
      dark.removeEventListener("change", draw);
      plot?.destroy();
    };
  }, [days, series]);
  return (
    <figure aria-label={label}>
      <figcaption class="chart-legend">{series.map(({ name, quiet }) => <span key={name} class={quiet ? "quiet" : ""}>{name}</span>)}</figcaption>
      <div class="chart" ref={box} aria-hidden="true">
        {at && (
          <div class="chart-tip" ref={(tip) => { if (tip) tip.style.left = `${Math.max(0, Math.min(fromRight() ? at.left - 12 - tip.offsetWidth : at.left + 12, at.room - tip.offsetWidth))}px`; }}>
            <b>{dayName(`${days[at.i]}T12:00Z`)}</b>{series.map((one) => <span key={one.name} class="block">{one.name}{colon}<bdi>{say(one, one.values[at.i]!)}</bdi></span>)}
          </div>
        )}
      </div>
      <details class="chart-table">
        <summary>{t.asTable}</summary>
        <div class="table" tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead><tr><th scope="col">{t.day}</th>{series.map(({ name }) => <th scope="col" class="n" key={name}>{name}</th>)}</tr></thead>
            <tbody>{days.map((text, i) => <tr key={text}><th scope="row">{dayName(`${text}T12:00Z`)}</th>{series.map((one) => <td class="n" key={one.name}>{say(one, one.values[i]!)}</td>)}</tr>).reverse()}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function options(width: number, series: Series[], over: (i: number | null, left: number) => void): UPlot.Options {
  const style = getComputedStyle(document.documentElement);
  // the tokens are light-dark(…): a probe says which of the two holds
  const probe = document.createElement("i");
  document.body.append(probe);
  const colour = (name: string) => {
    probe.style.color = style.getPropertyValue(name);
    return getComputedStyle(probe).color;
  };
  const [blue, soft, muted, line, clay] = ["--blue", "--blue-soft", "--muted", "--line", "--clay"].map(colour) as [string, string, string, string, string];
  probe.remove();
  const currency = series[0]!.currency, rtl = fromRight();
  return {
    width, height: HEIGHT, legend: { show: false }, padding: rtl ? [12, 0, 0, 30] : [12, 30, 0, 0],
    cursor: { y: false, points: { size: 8 }, drag: { x: false, y: false } },
    hooks: { setCursor: [(plot) => over(plot.cursor.idx ?? null, (plot.cursor.left ?? 0) + plot.over.offsetLeft)] },
    scales: { x: { dir: rtl ? -1 : 1 }, y: { range: (_, low, high) => [Math.min(0, low), high > 0 ? high * 1.12 : 1] }, n: { range: (_, __, high) => [0, Math.max(high * 3, 4)] } },
    axes: [
      { stroke: muted, grid: { show: false }, ticks: { show: false }, font: "12px system-ui", values: (_, all) => all.map((at) => (rtl ? `\u2067${dayName(at * 1000)}` : dayName(at * 1000))), space: 64, size: 36, gap: 12 },
      { side: rtl ? 1 : 3, stroke: muted, grid: { stroke: line, width: 1 }, ticks: { show: false }, font: "12px system-ui", size: 68, space: 44, values: (_, all) => all.map((value) => (currency ? bare(value) : count(value))) },
    ],
    series: [{}, ...series.map((one, i): UPlot.Series => one.quiet
      ? { scale: one.currency ? "y" : "n", stroke: clay, width: 1.5, dash: [4, 4], points: { show: false } }
      : { scale: "y", stroke: i ? clay : blue, width: 2, fill: i ? undefined : soft, points: { show: false } })],
  };
}

/** The days before today, as a query says them. */
export function span(days: number): { from: string; to: string } {
  const at = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: at(days - 1), to: at(0) };
}
