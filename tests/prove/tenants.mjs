#!/usr/bin/env node
// every route of the table refuses nobody, expired and forged tokens, wrong roles and scopes, and other tenants: listed by route
// needs: stack
import { idle, routes, walk } from '../e2e/tenants/walk.mjs';

const tried = await walk();
const open = routes().filter((route) => route.access === 'open');
let last = '';
for (const { route, access, who, status, good } of tried) {
  if (route !== last) console.log(`${route}  (${access})`);
  last = route;
  console.log(`  ${good ? 'ok  ' : 'FAIL'} ${String(status).padEnd(4)} ${who}`);
}
console.log(`open to everybody, no token is looked at: ${open.map((r) => `${r.method} ${r.path}`).join(', ')}`);
const failures = [...tried.filter((t) => !t.good).map((t) => `${t.route}: ${t.who} got ${t.status}`), ...idle().map((name) => `${name} is no route`)];
const guarded = new Set(tried.map((t) => t.route)).size;
console.log(failures.length ? `FAIL tenants: ${failures.join('; ')}` : `PASS tenants: ${tried.length} tries of ${guarded} guarded routes refused as they must be; ${open.length} routes are open`);
process.exit(failures.length ? 1 : 0);
