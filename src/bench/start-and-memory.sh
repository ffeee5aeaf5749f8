#!/usr/bin/env bash
# Start time and memory of the built product: first start (database and demonstration made), then a second start.
# Use: src/bench/start-and-memory.sh          after: mvn -DskipTests package
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=$(ls target/giao-uoc-*.jar | grep -v original | head -1)
data=$(mktemp -d)
port=${PORT:-18080}
log=$data.log

# Proportional set size: shared memory of PostgreSQL's processes is counted once, not once for each.
pss() { local sum=0 kb; for pid in "$@"; do kb=$(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0); sum=$((sum + ${kb:-0})); done; echo $((sum / 1024)); }
postgres_pids() { local master; master=$(head -1 "$data/postgresql/postmaster.pid"); echo "$master"; pgrep -P "$master" || true; }

run() {
    local began now jvm
    began=$(date +%s%N)
    java -XX:+UseSerialGC -Xmx384m -XX:TieredStopAtLevel=1 -jar "$jar" --giaouoc.data="$data" --server.port="$port" --management.server.port=0 >"$log" 2>&1 &
    jvm=$!
    until curl -fsS -o /dev/null "http://127.0.0.1:$port/login" 2>/dev/null; do
        kill -0 $jvm 2>/dev/null || { cat "$log"; exit 1; }
        sleep 0.2
    done
    now=$(date +%s%N)
    for _ in $(seq 50); do curl -fsS -o /dev/null "http://127.0.0.1:$port/login"; done
    # shellcheck disable=SC2046
    echo "$1: sign-in page after $(((now - began) / 1000000)) ms; JVM $(pss $jvm) MB + PostgreSQL $(pss $(postgres_pids)) MB (PSS)"
    kill $jvm
    wait $jvm || true
}

run "first start"
run "second start"
rm -rf "$data" "$log"
