"""Writes in a blog with Python's own XML-RPC client, which takes no stray byte: BASE NAME PASSWORD."""
import sys
import xmlrpc.client

base, name, password = sys.argv[1:]
server = xmlrpc.client.ServerProxy(base + "/xmlrpc.php", use_builtin_types=True)
who = (1, name, password)

blog = server.wp.getUsersBlogs(name, password)[0]
assert blog["isAdmin"] is True and blog["xmlrpc"] == base + "/xmlrpc.php", blog
category = server.wp.newCategory(*who, {"name": "Python"})
tag = server.wp.newTerm(*who, {"name": "snake", "taxonomy": "post_tag"})
picture = server.wp.uploadFile(*who, {"name": "naïve.txt", "type": "text/plain", "bits": b"\x00binary\xff" * 1000})
post = server.wp.newPost(*who, {"post_title": "Von Python – ünïcode 😀", "post_content": "See <a href='%s'>it</a>" % picture["url"],
                                "post_status": "publish", "comment_status": "open", "terms": {"category": [category], "post_tag": [int(tag)]},
                                "custom_fields": [{"key": "mood", "value": "good"}]})
got = server.wp.getPost(*who, post)
assert got["post_title"] == "Von Python – ünïcode 😀", got
assert {term["name"] for term in got["terms"]} == {"Python", "snake"}, got
assert got["custom_fields"][0]["value"] == "good", got
assert server.wp.editPost(*who, post, {"post_title": "Edited"}) is True
assert server.wp.getPost(*who, post, ["post_title"])["post_title"] == "Edited"
assert server.wp.getMediaItem(*who, picture["id"])["parent"] == int(post)
comment = server.wp.newComment(*who, post, {"content": "A comment"})
assert server.wp.editComment(*who, comment, {"status": "hold"}) is True
assert server.wp.getComment(*who, comment)["status"] == "hold"
assert server.wp.getCommentCount(*who, post)["awaiting_moderation"] == 1
assert server.wp.deleteComment(*who, comment) is True
page = server.wp.newPage(*who, {"title": "A page", "description": "Its text"}, True)
assert server.wp.editPage(1, page, name, password, {"title": "The page"}, True) is True
assert server.wp.getPage(1, page, name, password)["title"] == "The page"
assert server.wp.deletePage(*who, page) is True
many = xmlrpc.client.MultiCall(server)
many.wp.getTerm(*who, "post_tag", tag)
many.wp.getPosts(*who, {"number": 1}, ["post_title"])
term, posts = many()
assert term["slug"] == "snake" and posts[0]["post_title"] == "Edited", (term, posts)
assert server.wp.deleteTerm(*who, "post_tag", tag) is True
assert server.wp.deleteFile(*who, picture["id"]) is True
assert server.wp.deletePost(*who, post) is True
try:
    server.wp.getPost(1, name, "wrong", post)
    raise SystemExit("a wrong password was taken")
except xmlrpc.client.Fault as fault:
    assert fault.faultCode == 403, fault
print("python: all done")
