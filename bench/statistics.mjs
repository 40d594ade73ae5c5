// The arithmetic of measurements: medians, shares of a processor, and requests drawn from a stated distribution.
import { readFileSync } from 'node:fs';

/** The middle value; between the two middle ones for an even count. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Processor time of a process so far, all its threads, also those that ended, in microseconds. */
export function cpuTime(pid) {
  return ticksOf(readFileSync(`/proc/${pid}/stat`, 'utf8')) * MICROSECONDS_A_TICK;
}

/** utime + stime of a line of /proc/PID/stat; the name in it may hold spaces and brackets. */
export function ticksOf(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

// Linux tells processor time to every program in hundredths of a second (USER_HZ), whatever its own clock.
const MICROSECONDS_A_TICK = 10_000;

/**
 * Watches what others take of the machine's processors while this process, the ones it waited for and `pid` work: call what it gives
 * to have their mean number of busy processors since.
 */
export function others(pid) {
  const began = performance.now(), before = busy() - own(pid);
  return () => Math.max(0, (busy() - own(pid) - before) / 1000 / (performance.now() - began));
}

// Processor time that all processes of the machine took, in microseconds: everything but idle, waiting and what is counted twice.
function busy() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq + steal) * MICROSECONDS_A_TICK;
}

function own(pid) {
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /, '').split(' ');
  return [11, 12, 13, 14].reduce((sum, n) => sum + Number(fields[n]), 0) * MICROSECONDS_A_TICK + cpuTime(pid);
}

/** Memory that a process holds, in bytes. */
export function memoryOf(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) * 1024;
}

/** Mean number of processes that wanted a processor in the last minute. */
export const loadAverage = () => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Draws ranks in [0, size) by Zipf's law with exponent 1: rank r is drawn in proportion to 1 / (r + 1), as shoppers look at
 * what is popular.
 */
export function zipf(size, next) {
  const sums = new Float64Array(size);
  for (let rank = 0, sum = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1);
  return () => {
    const wanted = next() * sums[size - 1];
    let low = 0, high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle; else low = middle + 1;
    }
    return low;
  };
}

/** Draws ranks in [0, size), each as likely. */
export const uniform = (size, next) => () => Math.floor(next() * size);
