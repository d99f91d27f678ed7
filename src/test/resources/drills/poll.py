# Polls a feed with Python's feedparser as its documentation tells: poll.py ADDRESS STATE. Prints what is in it.
import json, os, sys
import feedparser

address, path = sys.argv[1:]
state = json.load(open(path)) if os.path.exists(path) else {}
feed = feedparser.parse(address, etag=state.get("etag"), modified=state.get("modified"))
if feed.status == 200:
    if feed.bozo:
        sys.exit("not well-formed: %s" % feed.bozo_exception)
    state = {"etag": feed.get("etag"), "modified": feed.get("modified"), "titles": [entry.title for entry in feed.entries]}
    json.dump(state, open(path, "w"))
print("\n".join(state["titles"]))
