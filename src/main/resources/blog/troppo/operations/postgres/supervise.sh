# Stops the database when no Troppo process uses it any more, however the last one ended.
# Runs in data/postgres; arguments: pg_ctl, the cluster, and the words before a PostgreSQL command.
# A signal to the terminal's whole group must not end it: Troppo's processes leave first.
trap '' HUP INT QUIT TERM TSTP
control=$1 cluster=$2
shift 2
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

stop() {
  { read -r pid <"$cluster/postmaster.pid"; } 2>/dev/null || return 0
  if [ -d /proc/self ]; then
    [ "$(cd "/proc/$pid/cwd" 2>/dev/null && pwd -P)" = "$(cd "$cluster" && pwd -P)" ] || return 0
  fi
  "$@" "$control" stop -s -D "$cluster" -m fast -t 60 || "$@" "$control" stop -s -D "$cluster" -m immediate
}

while :; do
  while anyone; do
    sleep 1
  done
  # Who comes now sees this file and waits; who came just before is seen by the second look.
  : >stopping
  if ! anyone; then
    stop "$@"
    rm -f supervisor
    rm -f stopping
    exit 0
  fi
  rm -f stopping
done
