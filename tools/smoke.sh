#!/usr/bin/env bash
# Starts the product with the README's command, asks it for its company, and stops it.
set -euo pipefail
cd "$(dirname "$0")/.."
workspace=$(mktemp -d)
log=$(mktemp)
npm start --silent -- --workspace "$workspace" --port 4739 --no-open >"$log" 2>&1 &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; rm -rf "$workspace" "$log"' EXIT
for _ in $(seq 1 300); do
  if answer=$(curl -sf http://127.0.0.1:4739/api/companies 2>/dev/null) && [ "$answer" != "[]" ]; then
    echo "$answer" | head -c 400; echo
    curl -sf http://127.0.0.1:4739/ | grep -q '<div id="root"' && echo "the page is served" && exit 0
  fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 1
done
echo "npm start did not answer:"; cat "$log"; exit 1
