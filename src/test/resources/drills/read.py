# Reads feeds as Python's feedparser does: read.py FILE... Prints how many entries each has; ends with 1 at one that is not well-formed.
import sys
import feedparser

for path in sys.argv[1:]:
    feed = feedparser.parse(open(path, "rb").read())
    if feed.bozo:
        sys.exit("%s: %s" % (path, feed.bozo_exception))
    print(len(feed.entries))
