// What is measured on a page: accessibility, pictures, stillness, width, weight.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until what moves in, once, is there: what rises or fades is not seen well before. */
export const still = (page) => page.evaluate(() => Promise.allSettled(
  document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime < Infinity).map((animation) => animation.finished),
));

/** What axe finds against WCAG 2.2 A and AA and its best practices, one line each; with `rules`, by these rules only. */
export async function violations(page, rules) {
  await still(page);
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.length}: ${nodes[0].target.join(' ')}: ${nodes[0].failureSummary.replaceAll('\n', ' ')}`);
  }, rules ? { type: 'rule', values: rules } : { type: 'tag', values: STANDARD });
}

/** What is wrong with the pictures of a page, all of them brought in first: without text or size, or not there. */
export async function brokenPictures(page) {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    const loaded = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.flatMap((picture, i) => {
      const missing = ['alt', 'width', 'height'].filter((name) => !picture.hasAttribute(name));
      if (loaded[i].status === 'rejected' || !picture.naturalWidth) missing.push('file');
      return missing.length ? [`${picture.currentSrc || picture.src}: no ${missing.join(', ')}`] : [];
    });
  });
}

/** Pictures fetched ahead that no picture of the page shows. */
export async function uselessPreloads(page) {
  return page.evaluate(() => {
    const shown = new Set([...document.images].map((picture) => picture.currentSrc));
    const ahead = performance.getEntriesByType('resource').filter((file) => file.initiatorType === 'link' && file.name.includes('/img/'));
    return ahead.map((file) => file.name).filter((name) => !shown.has(name));
  });
}

/** The sum of unexpected layout shifts since the page began, and what moved. */
export async function layoutShift(page) {
  return page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries().filter((shift) => shift.value !== undefined && !shift.hadRecentInput);
      const moved = shifts.flatMap((shift) => shift.sources.map(({ node }) => node?.className || node?.nodeName));
      done({ sum: shifts.reduce((sum, shift) => sum + shift.value, 0), moved });
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done({ sum: 0, moved: [] }), 60); // no shift, no entry, no call
  }));
}

/** How far a page scrolls sideways, in pixels, and the first elements that stick out. */
export async function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sticksOut = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    };
    const by = scrollWidth - clientWidth;
    const found = by > 0 ? [...document.querySelectorAll('body *')].filter(sticksOut) : [];
    return { by, outside: found.slice(0, 3).map((element) => element.outerHTML.slice(0, 90)) };
  });
}

/** Bytes of the JavaScript a page starts with, inline parts included, as gzip sends it. */
export async function scriptBytes(page) {
  const { inline, addresses } = await page.evaluate(() => ({
    inline: [...document.scripts].filter((s) => !s.src && (!s.type || s.type === 'module')).map((s) => s.textContent),
    addresses: performance.getEntriesByType('resource').filter((r) => r.initiatorType === 'script' || /\.m?js(\?|$)/.test(r.name)).map((r) => r.name),
  }));
  const files = await Promise.all([...new Set(addresses)].map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())));
  return [...inline, ...files].reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}
