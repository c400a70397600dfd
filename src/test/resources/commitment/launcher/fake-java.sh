#!/usr/bin/env bash
# Stands for bin/java and bin/javac of a JDK. Answers "-jar JAR ARGUMENT..." like this:
#   jar        prints the jar          stdin      copies standard input
#   exit N     exits with N            anything   prints working folder, locale and arguments
# and writes down its own options in java.log of the folder above the JDK's.
home=${0%/bin/*}
options=()
while (($#)) && [[ $1 != -jar ]]; do
  options+=("$1")
  shift
done
jar=${2-}
for option in "${options[@]}"; do
  case $option in
    -XX:DumpLoadedClassList=*)
      printf 'java/lang/Object id: 1\nsome/Class id: 2\n' >"${option#*=}"
      printf 'train %s\n' "${*:3}" >>"${home%/*}/java.log"
      echo 'this line of a training run must not be seen'
      exit 1
      ;;
    -XX:SharedArchiveFile=*) archive=${option#*=} ;;
    -Xshare:dump) dump=yes ;;
  esac
done
if [[ -n ${dump-} ]]; then
  printf 'dump %s\n' "${home##*/}" >>"${home%/*}/java.log"
  echo 'this line of the dump must not be seen'
  [[ ! -e ${home%/*}/no-archives ]] || exit 1
  [[ ! -e ${home%/*}/slow ]] || sleep 2
  echo 'an archive' >"$archive"
  exit
fi
printf 'run %s' "${home##*/}" >>"${home%/*}/java.log"
printf ' [%s]' "${options[@]}" >>"${home%/*}/java.log"
echo >>"${home%/*}/java.log"
[[ -f $jar ]] || exit 99
case ${3-} in
  jar) cat "$jar" ;;
  stdin) cat ;;
  exit) exit "$4" ;;
  *)
    printf 'folder %s\nlocale %s\n' "$PWD" "${LC_ALL-}"
    (($# < 3)) || printf '[%s]\n' "${@:3}"
    ;;
esac
