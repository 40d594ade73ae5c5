// Load on one address, and what it cost the server's process.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cpuTime, memoryOf, others } from './statistics.mjs';

/** Connections of every load test. */
export const CONNECTIONS = 16;

/**
 * Sends the requests of a plan (a file, see wrk.lua) for so many seconds, beginning with the `from`-th. `pid` is the process whose processor time is counted.
 * Gives µs of processor a request, requests a second, the latency's median and 99th percentile in ms, and how many processors
 * others kept busy meanwhile.
 */
export function load({ url, plan, pid, seconds, connections = CONNECTIONS, look = false, from = 0 }) {
  return cost(url, pid, () => wrk(url, plan, seconds, connections, look, from));
}

/** Sends every request of a plan once, and ends; gives what `load` gives. */
export function loadOnce({ url, plan, pid, connections = CONNECTIONS }) {
  return cost(url, pid, () => each(url, readFileSync(plan, 'utf8').trim().split('\n'), connections));
}

async function cost(url, pid, during) {
  const before = cpuTime(pid), strangers = others(pid);
  const { requests, micros, bytes, failed, p50, p99 } = await during();
  const spent = cpuTime(pid) - before;
  if (!requests) throw new Error(`${url} answered nothing`);
  return {
    cpu_us: spent / requests, per_second: requests / (micros / 1e6), p50_ms: p50 / 1000, p99_ms: p99 / 1000,
    requests, failed, bytes: bytes / requests, memory: memoryOf(pid), others: strangers(),
  };
}

async function wrk(url, plan, seconds, connections, look, from) {
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '20s', '-s', join(import.meta.dirname, 'wrk.lua'), url];
  const child = spawn('wrk', args, { env: { ...process.env, PLAN: plan, FROM: String(from), ...(look && { LOOK: '1' }) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { text += chunk; });
  const [code] = await once(child, 'close');
  const line = text.split('\n').find((l) => l.startsWith('{'));
  if (code || !line) throw new Error(`wrk ended with ${code}: ${text.slice(-300)}`);
  return JSON.parse(line);
}

// wrk always takes its whole time. This is slower, but what is asked once takes the server longer than the client.
async function each(url, paths, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections }), took = [], began = performance.now();
  let next = 0, bytes = 0, failed = 0;
  const one = (path) => new Promise((done) => {
    const since = performance.now();
    get(url + path, { agent }, (response) => {
      if (response.statusCode >= 400) failed++;
      response.on('data', (chunk) => { bytes += chunk.length; });
      response.on('end', () => done(took.push((performance.now() - since) * 1000)));
    }).on('error', () => done(failed++));
  });
  await Promise.all(Array.from({ length: connections }, async () => { while (next < paths.length) await one(paths[next++]); }));
  agent.destroy();
  const sorted = took.sort((a, b) => a - b), at = (share) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { requests: paths.length, micros: (performance.now() - began) * 1000, bytes, failed, p50: at(0.5), p99: at(0.99) };
}
