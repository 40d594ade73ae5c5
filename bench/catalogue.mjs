// The catalogue that is served, as `origin import` or `origin generate` wrote it. Its order is popularity: line 1 is bought most.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What is known without reading the products: how many, of how many merchants, which collections. */
export function describe(data) {
  const read = (name) => JSON.parse(readFileSync(join(data, 'catalogue', name), 'utf8'));
  const { products, version } = read('report.json');
  return { products, version, merchants: read('merchants.json'), collections: read('collections.json') };
}

/** The products, one after the other, as the lines they are. */
export function lines(data) {
  return createInterface({ input: createReadStream(join(data, 'catalogue/products.jsonl')), crlfDelay: Infinity });
}

/** The products of these ranks, by rank. The file is read once, and only what is asked for is understood. */
export async function byRank(data, ranks) {
  const wanted = new Set(ranks), found = new Map();
  let rank = 0;
  for await (const line of lines(data)) {
    if (wanted.has(rank)) found.set(rank, JSON.parse(line));
    rank++;
    if (found.size === wanted.size) break;
  }
  return found;
}
