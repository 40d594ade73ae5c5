#!/usr/bin/env bash
# From a fresh clone to a running shop: `make dev` in an empty folder, cold, within 12 minutes; then ended without a trace.
# Cold: its own target, .tools, node_modules and state. Shared with the machine: downloaded packages of cargo, npm and apt,
# and the standard library for WASM, which lives in the compiler's folder.
set -euo pipefail
limit=720
temp=$(mktemp -d); port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
cleanup() { [ -z "${pid:-}" ] || kill -TERM -- "-$pid" 2>/dev/null || true; rm -rf "$temp"; }
trap cleanup EXIT

git clone --quiet --no-local "$(git rev-parse --show-toplevel)" "$temp/clone"
began=$(date +%s%3N)
cd "$temp/clone"
setsid env -u CARGO_TARGET_DIR -u BEGAN_MS -u MAKEFLAGS -u MAKELEVEL PATH="${CLEAN_PATH:-$PATH}" PORT="$port" make dev >"$temp/out" 2>&1 &
pid=$!
tail --pid="$pid" -n +1 -f "$temp/out" & shown=$!
while ! grep -q "^ready http://127.0.0.1:$port$" "$temp/out"; do
  seconds=$((($(date +%s%3N) - began) / 1000))
  kill -0 "$pid" 2>/dev/null || { sleep 1; echo "FAIL setup: make dev ended by itself after $seconds s"; exit 1; }
  [ "$seconds" -lt $((limit * 2)) ] || { echo "FAIL setup: no ready line after $seconds s"; exit 1; }
  sleep 0.2
done
cold=$((($(date +%s%3N) - began) / 1000))

stop=$(date +%s%3N)
kill -INT -- "-$pid"; wait "$pid" 2>/dev/null || true; pid=
stop=$(($(date +%s%3N) - stop)); wait "$shown" 2>/dev/null || true
if pgrep -af "$temp"; then echo "FAIL setup: these still ran after Ctrl-C"; exit 1; fi
[ "$cold" -le $limit ] || { echo "FAIL setup: ready after $cold s, more than $limit s"; exit 1; }
echo "PASS setup: ready after $cold s from a fresh clone (limit $limit s), ended in $stop ms, nothing left running"
