# Sourced by every script here: where things are, which tools come first, and `step`, which does a piece of work once.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
TOOLS="$ROOT/.tools"
cd "$ROOT"
set -a; . tools/versions.env; set +a
export CLEAN_PATH="${CLEAN_PATH:-$PATH}"
export PATH="$TOOLS/bin:$ROOT/node_modules/.bin:$PATH"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$ROOT/target}"
export WASM_BINDGEN_BIN="$TOOLS/bin/wasm-bindgen" WASM_OPT_BIN="$ROOT/node_modules/.bin/wasm-opt" ESBUILD_BIN="$ROOT/node_modules/.bin/esbuild"
export WRANGLER_SEND_METRICS=false WRANGLER_HIDE_BANNER=true NO_UPDATE_NOTIFIER=1
mkdir -p "$TOOLS/bin" "$TOOLS/log" "$TOOLS/stamp"

say()  { printf '%s\n' "$*"; }
fail() { printf '\n✗ %s\n' "$1" >&2; [ -z "${2:-}" ] || printf '  %s\n' "$2" >&2; exit 1; }
now()  { date +%s%N; }
took() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f s", (b - a) / 1e9 }'; }
digest() { cat -- "$@" 2>/dev/null | sha256sum | cut -c1-16; }

# step NAME KEY PRODUCT REMEDY COMMAND…: runs COMMAND unless PRODUCT is there and NAME was done for this KEY.
# What it prints goes to .tools/log/NAME.log; a line "note: …" of it is repeated beside the time.
step() {
  local name=$1 key=$2 product=$3 remedy=$4 start; shift 4
  [ ! -e "$product" ] || [ "$(cat "$TOOLS/stamp/$name" 2>/dev/null)" != "$key" ] || return 0
  start=$(now)
  if ! run_logged "$TOOLS/log/$name.log" "$@"; then
    tail -n 15 "$TOOLS/log/$name.log" | sed 's/^/    /' >&2
    fail "$name failed after $(took "$start"); its whole log: .tools/log/$name.log" "$remedy"
  fi
  printf '%s' "$key" >"$TOOLS/stamp/$name"
  printf '  %-20s %8s%s\n' "$name" "$(took "$start")" "$(sed -n 's/^note: / · /p' "$TOOLS/log/$name.log" | tail -n 1)"
}

# In a shell of its own, so that the first command to fail ends it (set -e sleeps inside an `if`).
run_logged() { local log=$1; shift; set +e; ( set -e; "$@" ) >"$log" 2>&1; local rc=$?; set -e; return $rc; }
