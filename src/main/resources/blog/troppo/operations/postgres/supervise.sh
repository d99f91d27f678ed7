# Stops one database server when no Troppo process uses it any more, however the last one ended.
# Runs in data/postgres; arguments: the server's process and its start. It never touches another server: the next may run
# on the same files before this script has noticed.
# A signal to the terminal's whole group must not end it: Troppo's processes leave first.
trap '' HUP INT QUIT TERM TSTP
server=$1 began=$2
here=$(pwd -P)

# alive PID START: the process is there, no zombie, and not another one with the same number
alive() {
  if [ -d /proc/self ]; then
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    started=$2
    set -- ${stat##*) }
    [ "$1" != Z ] && [ "${20}" = "$started" ]
  else
    kill -0 "$1" 2>/dev/null
  fi
}

anyone() {
  for file in users/*; do
    { read -r pid start place <"$file"; } 2>/dev/null || continue
    [ "$place" = "$here" ] && alive "$pid" "$start" && return 0
    rm -f "$file"
  done
  return 1
}

# As pg_ctl does it: a fast shutdown, and after a minute an immediate one.
stop() {
  kill -INT "$server" 2>/dev/null
  for _ in $(seq 600); do
    alive "$server" "$began" || return 0
    sleep 0.1
  done
  kill -QUIT "$server" 2>/dev/null
}

while alive "$server" "$began"; do
  if anyone; then
    sleep 1
    continue
  fi
  # Who comes now sees this file and waits; who came just before is seen by the second look.
  : >stopping
  if anyone; then
    rm -f stopping
    continue
  fi
  stop
  rm -f supervisor stopping
  exit 0
done
