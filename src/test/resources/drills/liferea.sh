#!/bin/sh
# Liferea on a screen that nobody sees. It remembers a feed's validators only while it runs, so it runs on between polls.
#   liferea.sh start FOLDER FEED     starts it with one feed
#   liferea.sh poll FOLDER           lets it look for news, waits until it has them, and prints the titles that it read (what it
#                                    has already, it keeps as it came first)
#   liferea.sh stop FOLDER
# FOLDER gets all that it writes.
set -e
export HOME="$2" XDG_CONFIG_HOME="$2/config" XDG_DATA_HOME="$2/data" XDG_CACHE_HOME="$2/cache" GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
said="$2/said"

ask() {
  gdbus call --session --dest org.gnome.feed.Reader --object-path /org/gnome/feed/Reader --method "org.gnome.feed.Reader.$1" >/dev/null 2>&1
}

# until COMMAND: for twenty seconds at most
wait_until() {
  for _ in $(seq 200); do
    "$@" && return
    sleep 0.1
  done
  echo "waited too long for $*"
  tail "$said"
  exit 1
}

polls() {
  grep -c -e 'new items, cache limit' -e 'download status code: 304' "$said" || true
}

polled() {
  [ "$(polls)" -gt "$1" ]
}

case $1 in
  start)
    mkdir -p "$XDG_CONFIG_HOME/liferea"
    printf '<opml version="1.0"><head/><body><outline title="Blog" type="rss" xmlUrl="%s" id="theblog" updateInterval="-2"/></body></opml>' \
      "$3" > "$XDG_CONFIG_HOME/liferea/feedlist.opml"
    setsid xvfb-run -a dbus-run-session "$0" run "$2" > "$said" 2>&1 &
    echo $! > "$2/session"
    wait_until test -s "$2/bus"
    DBUS_SESSION_BUS_ADDRESS=$(cat "$2/bus") wait_until ask Ping
    ;;
  run)
    echo "$DBUS_SESSION_BUS_ADDRESS" > "$2/bus"
    exec liferea --mainwindow-state=hidden --disable-plugins --debug-net --debug-update
    ;;
  poll)
    export DBUS_SESSION_BUS_ADDRESS=$(cat "$2/bus")
    before=$(polls) read=$(wc -l < "$said")
    ask Refresh
    wait_until polled "$before"
    tail -n "+$((read + 1))" "$said" | sed -n 's/.*trying to merge "\(.*\)" to node.*/\1/p'
    ;;
  stop)
    kill -- "-$(cat "$2/session")"
    wait_until sh -c '! kill -0 -- "-$1" 2>/dev/null' - "$(cat "$2/session")"
    ;;
esac
