#!/usr/bin/env bash
# Thresholds of a tree of 20479 nodes with five symbols, one at a time, each run a process of its own:
#   bench/thresholds.sh [RUNS]
# Prints the wall seconds, processor seconds and peak kilobytes of each run, as /usr/bin/time measures them.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./solver --version
java bench/SymbolicTree.java 12 >"$work/affine.game"
for options in '--param a --no-verify' '--no-verify' ''; do
  printf 'threshold %s\n' "$options"
  for ((run = 0; run < runs; run++)); do
    # shellcheck disable=SC2086 # several words
    /usr/bin/time -f '  %e s  %U s  %M KB' ./solver threshold -q $options "$work/affine.game" >/dev/null
  done
done
