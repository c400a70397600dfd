#!/usr/bin/env bash
# Reads and solves large games, each in a process of its own with a heap of 1 GB:
#   bench/large.sh [RUNS]
# Prints the wall seconds and peak kilobytes of each run, as /usr/bin/time measures them.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./solver --version
export SOLVER_JAVA_OPTS=-Xmx1g
for game in 'tree 19' 'path 1000000' 'ties 1000000'; do
  # shellcheck disable=SC2086 # two words
  java bench/GameGenerator.java $game >"$work/game.efg"
  printf '%s: %s bytes\n' "$game" "$(wc -c <"$work/game.efg")"
  for ((run = 0; run < runs; run++)); do
    /usr/bin/time -f '  %e s  %M KB' ./solver solve -q "$work/game.efg" >/dev/null
  done
done
