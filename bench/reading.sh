#!/usr/bin/env bash
# Reads binary trees of about 1, 10 and 100 MB, as .efg and as .game, and does nothing else with them:
#   bench/reading.sh [RUNS]
# Prints the wall seconds and peak kilobytes of each run, as /usr/bin/time measures them.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./solver --version
export SOLVER_JAVA_OPTS=-Xmx8g
for depth in 14 17 20; do
  java bench/GameGenerator.java tree "$depth" >"$work/game.efg"
  ./solver convert -q "$work/game.efg" "$work/game.game"
  for format in efg game; do
    printf '%s: %s bytes\n' "$format" "$(wc -c <"$work/game.$format")"
    for ((run = 0; run < runs; run++)); do
      /usr/bin/time -f '  %e s  %M KB' ./solver test -q "$work/game.$format" >/dev/null
    done
  done
done
