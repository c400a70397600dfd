#!/usr/bin/env bash
# The best commitment in full binary trees without chance moves, the solving alone:
#   bench/commitment.sh [DEPTH]
# Prints the seconds for each of five trees; each class is a process of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
depth=${1:-12}
./solver --version
jar=$(ls -t .solver/solver-*.jar | head -1)
for kind in pure behavior correlated; do
  java -cp "$jar" bench/CommitmentTimes.java "$depth" "$kind"
done
