# Prints the titles that newsboat knows: newsboat.py CACHE.
import sqlite3, sys

for title, in sqlite3.connect(sys.argv[1]).execute("select title from rss_item where deleted = 0"):
    print(title)
