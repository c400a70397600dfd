#!/usr/bin/env bash
# The same games as in equilibria.sh, solved here and by tools that are in use today, each run a process of its own:
#   bench/others.sh [SEEDS] [SECONDS]
# One-card poker and suit Leduc by GLPK, in doubles and exactly, and by QSopt_ex, which get the linear program of the
# sequence form ready made, in units of the denominator that its first line tells; all equilibria of random n by n games
# by lrsnash; and both by Gambit where it is installed. Prints processor seconds, user and system, and a line of the answer.
# Tools that are not installed are named and left out. On Debian: apt-get install lrslib glpk-utils qsopt-ex
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-3}
limit=${2:-180}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./solver --version
jar=$(ls -t .solver/solver-*.jar | head -1)
# run NAME WHAT-TO-SHOW COMMAND...
run() {
  local show=$2 code=0 seconds
  printf '  %-18s' "$1"
  shift 2
  command -v "$1" >/dev/null || { echo 'not installed'; return; }
  # An answer of ours that does not list all equilibria has exit code 5.
  /usr/bin/time -q -o "$work/time" -f '%U %S' timeout "$limit" "$@" >"$work/answer" 2>&1 </dev/null || code=$?
  seconds=$(awk '{ print $1 + $2 }' "$work/time")
  if [ "$code" = 124 ]; then
    echo "not ended after $limit s, $seconds s of the processor"
  elif [ "$code" != 0 ] && [ "$code" != 5 ]; then
    echo "exit code $code: $(tail -n 1 "$work/answer")"
  else
    printf '%6.2f s  %s\n' "$seconds" "$(grep -s -h -m 1 -oE "$show" "$work/answer" "$work/game.sol" || true)"
  fi
}
program() {
  java -cp "$jar" bench/SequenceFormProgram.java "$work/game.efg" >"$work/game.lp"
  head -n 1 "$work/game.lp"
  run solver 'A -[0-9/]+|First about [-0-9.]+' ./solver solve -q "$work/game.efg"
  run glpsol 'Objective: .*' glpsol --lp "$work/game.lp" -o /dev/stdout
  run 'glpsol --exact' 'Objective: .*' glpsol --exact --lp "$work/game.lp" -o /dev/stdout
  run esolver 'Value = .*' esolver -L -O "$work/game.sol" "$work/game.lp"
  run gambit-lp 'NE.{0,60}' gambit-lp -q "$work/game.efg"
  run gambit-lcp 'NE.{0,60}' gambit-lcp -q "$work/game.efg"
}
bimatrix() {
  printf '%s by %s, seed %s\n' "$1" "$1" "$2"
  java bench/GameGenerator.java bimatrix "$1" "$2" >"$work/game.efg"
  # Both numbers of players' actions, then the payoffs of the first, then those of the second.
  awk -F '[ ,]+' '$1 == "t" { first = first " " $6; second = second " " $7; ends++ }
    END { print sqrt(ends), sqrt(ends); print first; print second }' "$work/game.efg" >"$work/game.nash"
  run solver '.*subgame-perfect equilibri.*' ./solver solve --max 0 "$work/game.efg"
  run lrsnash 'Number of equilibria.*' lrsnash "$work/game.nash"
  run gambit-enummixed 'NE.{0,60}' gambit-enummixed -q "$work/game.efg"
}
for cards in 8 12 20 30; do
  printf 'poker of %s cards\n' "$cards"
  java bench/GameGenerator.java poker "$cards" >"$work/game.efg"
  program
done
printf 'suit Leduc\n'
./solver convert -q test-data/zero-sum/leduc.game "$work/game.efg"
program
for size in 8 10 12 15; do
  for ((seed = 1; seed <= seeds; seed++)); do bimatrix "$size" "$seed"; done
done
for size in 17 20; do bimatrix "$size" 1; done
