// Load on one address with wrk, and what it cost the server's process.
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
export async function load({ url, plan, pid, seconds, connections = CONNECTIONS, look = false, from = 0 }) {
  const before = cpuTime(pid), strangers = others(pid);
  const { requests, micros, bytes, failed, p50, p99 } = await wrk(url, plan, seconds, connections, look, from);
  const spent = cpuTime(pid) - before;
  if (!requests) throw new Error(`${url} answered nothing in ${seconds} s`);
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
