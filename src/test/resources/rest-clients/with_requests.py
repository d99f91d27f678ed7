"""Python's requests with an application password: what scripts do with a blog."""
import base64
import os

import requests

site, login, password = (os.environ[name] for name in ("SITE", "LOGIN", "PASSWORD"))
api = site + "/wp-json/wp/v2"
session = requests.Session()
session.auth = (login, password)

assert requests.head(site).links.get("https://api.w.org/", {}).get("url") == site + "/wp-json/"
index = requests.get(site + "/wp-json/").json()
assert "wp/v2" in index["namespaces"] and "application-passwords" in index["authentication"]

me = session.get(api + "/users/me", params={"context": "edit"}).json()
assert me["username"] == login and me["capabilities"]["edit_posts"]

category = session.post(api + "/categories", json={"name": "By requests"}).json()
created = session.post(api + "/posts", json={"title": "Grüße – “you”", "content": "Text", "status": "publish",
                                             "categories": [category["id"]], "date": "2020-02-03T04:05:06"})
assert created.status_code == 201, created.text
post = created.json()
assert created.headers["Location"] == f"{api}/posts/{post['id']}" and post["title"]["raw"] == "Grüße – “you”"
assert post["date"] == "2020-02-03T04:05:06"

form = session.post(f"{api}/posts/{post['id']}", data={"title": "By a form", "sticky": "true"})
assert form.json()["title"]["raw"] == "By a form" and form.json()["sticky"] is True

dot = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
upload = session.post(api + "/media", data=dot, headers={"Content-Type": "image/png",
                                                       "Content-Disposition": 'attachment; filename="dot.png"'})
assert upload.status_code == 201, upload.text
media = upload.json()
assert session.get(media["source_url"]).content == dot
by_form = session.post(api + "/media", files={"file": ("dot2.png", dot, "image/png")}, data={"caption": "Small"})
assert by_form.status_code == 201 and by_form.json()["caption"]["raw"] == "Small", by_form.text
featured = session.put(f"{api}/posts/{post['id']}", json={"featured_media": media["id"]}).json()
assert featured["featured_media"] == media["id"]

everything, page = [], 1
while True:
    answer = requests.get(api + "/posts", params={"per_page": 1, "page": page, "_fields": "id,link"})
    everything += answer.json()
    if page >= int(answer.headers["X-WP-TotalPages"]):
        break
    page += 1
    assert answer.links["next"]["url"]
assert post["id"] in [one["id"] for one in everything]
beyond = requests.get(api + "/posts", params={"page": page + 1})
assert beyond.status_code == 400 and beyond.json()["code"] == "rest_post_invalid_page_number"

batch = session.post(site + "/wp-json/batch/v1", json={"requests": [
    {"path": f"/wp/v2/posts/{post['id']}", "method": "PUT", "body": {"title": "In a batch"}},
    {"path": "/wp/v2/tags", "body": {"name": "batched"}}]})
assert batch.status_code == 207 and [one["status"] for one in batch.json()["responses"]] == [200, 201], batch.text

for wrong, status in (({"title": "x", "status": "nonsense"}, 400), ({"title": "x", "author": 999999}, 400)):
    assert session.post(api + "/posts", json=wrong).status_code == status
assert requests.post(api + "/posts", json={"title": "x"}).json()["code"] == "rest_cannot_create"

for gone in (f"/posts/{post['id']}", f"/media/{media['id']}", f"/media/{by_form.json()['id']}",
             f"/categories/{category['id']}", f"/tags/{batch.json()['responses'][1]['body']['id']}"):
    assert session.delete(api + gone, params={"force": "true"}).json()["deleted"], gone
assert requests.get(f"{api}/posts/{post['id']}").status_code == 404
print("requests: done")
