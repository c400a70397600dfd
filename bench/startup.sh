#!/usr/bin/env bash
#
# How long a warm start takes, as a user feels it: the whole process, from ./solver to its end.
#
#   bench/startup.sh                       the first game of the library, 20 runs of each line
#   bench/startup.sh -n 50 FILE [OPTION]... check FILE with these options
#
# Prints medians in milliseconds, of
#   solver        ./solver check FILE, launcher included
#   no archive    the same without the class-data archive
#   all compilers the same with Java's second compiler too, as in long runs
#   java -jar     the jar without the launcher and without any option
#   java          a bare JVM that only says its version: the floor
# with hyperfine (https://github.com/sharkdp/hyperfine) if it is installed, else with bash's time.
# The exit code of check is 1 when a promise fails; that is no error here.

set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 70

runs=20
if [[ ${1:-} == -n ]]; then
  runs=$2
  shift 2
fi
file=${1:-$(find games -name '*.game' | LC_ALL=C sort | head -n 1)}
shift $(($# > 0 ? 1 : 0))
[[ -f $file ]] || {
  echo "startup.sh: no such file: ${file:-games/**/*.game}" >&2
  exit 2
}

./solver check "$@" "$file" >/dev/null # builds, if need be
code=$?
if ((code > 1)); then exit "$code"; fi
# The class-data archive is made beside the first run.
while compgen -G '.solver/*.jsa.[0-9]*' >/dev/null; do sleep 0.1; done
jars=(.solver/solver-*.jar)
jar=${jars[0]}
for other in "${jars[@]}"; do [[ $other -nt $jar ]] && jar=$other; done

# Prints the median of the runs of a command, in milliseconds.
median() {
  local run csv
  if command -v hyperfine >/dev/null; then
    csv=$(mktemp)
    hyperfine -N -i --warmup 2 --runs "$runs" --export-csv "$csv" "$(printf '%q ' "$@")" >/dev/null 2>&1
    awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "median") column = i - NF }
      NR == 2 { printf "%.0f", 1000 * $(NF + column) }' "$csv" # from the right: commands may have commas
    rm -f "$csv"
  else
    local TIMEFORMAT=%R
    "$@" >/dev/null 2>&1 </dev/null # warm
    for ((run = 0; run < runs; run++)); do
      { time "$@" >/dev/null 2>&1 </dev/null; } 2>&1
    done | LC_ALL=C sort -n |
      awk '{ t[NR] = $1 } END { printf "%.0f", 500 * (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) }'
  fi
}

line() {
  local name=$1
  shift
  printf '%-14s %5s ms\n' "$name" "$(median "$@")"
}

printf 'check %s, median of %d runs\n' "$*${*:+ }$file" "$runs"
line 'solver' ./solver check "$@" "$file"
line 'no archive' env SOLVER_JAVA_OPTS=-XX:SharedArchiveFile=/no/archive ./solver check "$@" "$file"
line 'all compilers' env SOLVER_JAVA_OPTS=-XX:TieredStopAtLevel=4 ./solver check "$@" "$file"
line 'java -jar' java -jar "$jar" check "$@" "$file"
line 'java' java -version
