#!/usr/bin/env bash
# Equilibria of games that are solved as one block, each run a process of its own:
#   bench/equilibria.sh [SEEDS]
# One-card poker by the linear program of the sequence form, its value held against the one known for it; suit Leduc;
# all equilibria of random n by n games; what is found in larger ones, and in games of three players. Prints wall seconds
# and processor seconds as /usr/bin/time measures them.
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./solver --version
# An answer that does not list all equilibria has exit code 5.
timed() { /usr/bin/time -q -f "  %e s  %U s" ./solver solve "$@" || [ $? = 5 ]; }
for game in '8 -1/16' '12 -49/792' '20 -137/2280' '30 -307/5220'; do
  read -r cards value <<<"$game"
  java bench/GameGenerator.java poker "$cards" >"$work/poker.efg"
  printf 'poker of %s cards\n' "$cards"
  timed -q "$work/poker.efg" >"$work/answer"
  grep -q "A $value\b" "$work/answer" || { echo "  not the value $value: $(cat "$work/answer")"; exit 1; }
done
printf 'suit Leduc\n'
timed -q test-data/zero-sum/leduc.game >"$work/answer"
for size in 8 10 12 15; do
  for ((seed = 1; seed <= seeds; seed++)); do
    java bench/GameGenerator.java bimatrix "$size" "$seed" >"$work/bimatrix.efg"
    printf '%s by %s, seed %s\n' "$size" "$size" "$seed"
    timed --max 0 "$work/bimatrix.efg" >"$work/answer"
    grep -q '^Complete: all' "$work/answer" || { echo "  not all"; exit 1; }
    sed -n 3p "$work/answer"
  done
done
for game in 'bimatrix 40' 'bimatrix 100' 'trimatrix 3' 'trimatrix 4' 'trimatrix 5' 'trimatrix 6' 'trimatrix 10'; do
  read -r kind size <<<"$game"
  java bench/GameGenerator.java "$kind" "$size" 1 >"$work/random.efg"
  printf '%s %s, seed 1\n' "$kind" "$size"
  timed --max 0 "$work/random.efg" >"$work/answer"
  sed -n 3p "$work/answer"
  grep 'cut off' "$work/answer" || true
  tail -n 1 "$work/answer"
done
