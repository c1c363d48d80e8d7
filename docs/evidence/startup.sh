#!/usr/bin/env bash
# Time from the command to the answered sign-in page, in turn from the jar (A) and as ./qinqing run does it (B): A B B A.
# Needs one ./qinqing run before, so that database and cache are there. Usage: docs/evidence/startup.sh [port]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export QINQING_PORT="${1:-18080}" QINQING_TIMES=1 QINQING_DATA="${QINQING_DATA:-./data}"
jar=$(ls -t target/qinqing-liaison-*.jar | head -1)
log=$(mktemp)

answered() {
    local begin=$EPOCHREALTIME pid
    "$@" >"$log" 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$QINQING_PORT/app/login"; do
        kill -0 "$pid" 2>/dev/null || { cat "$log"; exit 1; }
        sleep 0.05
    done
    awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f s", b - a }'
    until grep -q ' ready$' "$log"; do sleep 0.1; done
    sleep 1
    kill "$pid"
    wait "$pid" || true
    grep -E '^ *[0-9]+ ms  (JVM|settings|database|ready|.*(context.refresh|config-classes.parse|&entityManagerFactory|webserver.create))' "$log" | sed 's/^ */    /' >"$log.parts"
}

for way in A B B A; do
    if [ $way = A ]; then
        printf 'A  jar           '
        answered "${JAVA_HOME:?}/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -jar "$jar"
    else
        printf 'B  ./qinqing run '
        answered ./qinqing run
    fi
    echo
    cat "$log.parts"
done
rm -f "$log" "$log.parts"
