// Results as people read them: Markdown for bench/results, and the same table between two comments of the README.
import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- bench: written by make bench -->', END = '<!-- /bench -->';
const COLUMNS = { ours: 'ours', hono: 'Hono', 'hono-cached': 'Hono, cached', floor: 'empty Worker' };

const number = (value) => Math.round(value).toLocaleString('en');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map((_, n) => (n ? '--:' : '---'))), ...rows.map(row)].join('\n');

/** All results as Markdown. */
export function markdown(results) {
  return [summary(results), details(results)].filter(Boolean).join('\n\n');
}

/** What stands in the README: processor time a request, and what pages and Workers weigh. */
export function summary({ at, machine, loads, products, merchants, quiet, others, rounds, seconds, vendure, sizes }) {
  if (!loads) return '';
  const columns = Object.keys(COLUMNS).filter((column) => Object.values(loads).some((kind) => kind[column]));
  const cell = (m) => (m ? `${number(m.cpu_us)} µs · ${number(m.per_second)}/s${m.failed ? ` · ${m.failed} failed` : ''}` : '–');
  const calm = quiet ? 'the machine was quiet' : `the machine was not quiet (others kept ${others.toFixed(2)} processors busy), so requests a second are too low`;
  return `Processor time of workerd a request, and requests a second with 16 connections; ${number(products)} products of ${merchants} merchants, medians of ${rounds} × ${seconds} s,
${at.slice(0, 10)}, ${machine.processor} × ${machine.processors}, workerd ${machine.workerd}, Hono ${machine.hono}; ${calm}.

${table(['request', ...columns.map((c) => COLUMNS[c])], Object.entries(loads).map(([kind, by]) => [kind, ...columns.map((c) => cell(by[c]))]))}${besideVendure(vendure)}${bySize(sizes)}`;
}

function besideVendure(vendure) {
  if (!vendure) return '';
  if (vendure.missing) return `\n\nVendure was not measured: ${vendure.missing}.`;
  const rows = Object.entries(vendure.kinds).map(([kind, { ours, theirs, times }]) => [kind, `${number(theirs.cpu_us)} µs · ${number(theirs.per_second)}/s`, `${number(ours.cpu_us)} µs · ${number(ours.per_second)}/s`, `${number(times)} ×`]);
  return `\n\nBeside Vendure ${vendure.version} (Node, SQLite), both with its ${number(vendure.products)} products; how many times more requests a core answers:\n\n${table(['request', 'Vendure', 'ours', 'a core'], rows)}`;
}

function bySize(sizes) {
  if (!sizes) return '';
  const [small, large] = sizes.sizes.map(([products]) => number(products));
  const cells = ({ small, large, times }) => [`${number(small.cpu_us)} µs`, `${number(large.cpu_us)} µs`, `${times.toFixed(1)} ×`];
  const rows = Object.entries(sizes.figures).map(([kind, { held, first }]) => [kind, ...cells(held), ...cells(first)]);
  return `\n\nThe size of the catalogue: answers held in memory, and the first time an address is asked for (all services, and the simulators of
storage in the same process):\n\n${table(['request', `held, ${small}`, `held, ${large}`, '', `first, ${small}`, `first, ${large}`, ''], rows)}`;
}

function details({ loads, workers, pages, lighthouse }) {
  const latencies = loads && `Latencies with 16 connections, p50 / p99 in ms, bytes of an answer with its headers:\n\n${table(['request', ...Object.values(COLUMNS), 'bytes'],
    Object.entries(loads).map(([kind, by]) => [kind, ...Object.keys(COLUMNS).map((c) => (by[c] ? `${by[c].p50_ms} / ${by[c].p99_ms}` : '–')), number(by.ours?.bytes ?? 0)]))}`;
  const sizes = workers && `Workers: size, compressed size, compiling and instantiating (median of 5, V8 in Node), first answer after workerd's start with the whole shop:\n\n${table(
    ['Worker', 'WASM', 'gz', 'JavaScript gz', 'compile', 'instantiate', 'first answer'],
    Object.entries(workers).map(([name, w]) => [name, kilobytes(w.wasm), kilobytes(w.wasm_gz), kilobytes(w.js_gz), `${w.compile_ms} ms`, `${w.instantiate_ms} ms`, w.first_answer_ms ? `${number(w.first_answer_ms)} ms` : '–']))}`;
  const weights = pages && `Pages: bytes\n\n${table(['page', 'HTML', 'gz', 'JavaScript gz', 'CSS gz', 'pictures at once', 'their bytes', 'pictures later'],
    Object.entries(pages).map(([name, p]) => [name, kilobytes(p.html), kilobytes(p.html_gz), kilobytes(p.js_gz), kilobytes(p.css_gz), p.pictures, kilobytes(p.picture_bytes), p.pictures_waiting]))}`;
  const lights = lighthouse && `Lighthouse, medians of 5: scores, then ms of its model of a slow phone and of a desktop:\n\n${table(
    ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TTI', 'TBT', 'CLS'],
    Object.entries(lighthouse).flatMap(([page, forms]) => ['mobile', 'desktop'].filter((form) => forms[form]).map((form) => {
      const { scores, metrics: m } = forms[form];
      return [`${page}, ${form}`, ...Object.values(scores), number(m.lcp), number(m.tti), number(m.tbt), m.cls.toFixed(3)];
    })))}`;
  return [latencies, sizes, weights, lights].filter(Boolean).join('\n\n') + '\n';
}

/** Writes the summary between the README's two comments. */
export function intoReadme(path, results) {
  const text = readFileSync(path, 'utf8'), from = text.indexOf(BEGIN), to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${path} has no place for the table: ${BEGIN} … ${END}`);
  writeFileSync(path, `${text.slice(0, from + BEGIN.length)}\n${summary(results)}\n${text.slice(to)}`);
}
