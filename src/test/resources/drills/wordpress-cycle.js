// Writes in a blog with npm's wordpress, a client of the wp family: BASE NAME PASSWORD
const assert = require("assert");
const path = require("path");
const { promisify } = require("util");
const wordpress = require(path.resolve("target/drill/node_modules/wordpress"));

const [base, username, password] = process.argv.slice(2);
const client = wordpress.createClient({ url: base, username, password });
const ask = (method, ...parameters) => promisify(client[method].bind(client))(...parameters);

(async () => {
  assert((await ask("listMethods")).includes("wp.newPost"));
  assert.strictEqual((await ask("getPostType", "post")).name, "post");
  assert((await ask("getTaxonomies")).some((taxonomy) => taxonomy.name === "category"));
  const tag = await ask("newTerm", { name: "npm", taxonomy: "post_tag" });
  const file = await ask("uploadFile", { name: "up.txt", type: "text/plain", bits: Buffer.from("up") });
  const id = await ask("newPost", { title: "By npm", content: "The text", status: "publish", terms: { post_tag: [tag] } });
  const post = await ask("getPost", id);
  assert.strictEqual(post.title, "By npm");
  assert.strictEqual(post.status, "publish");
  assert(post.date instanceof Date);
  await ask("editPost", id, { title: "Edited by npm" });
  assert.strictEqual((await ask("getPosts", { number: 1 }))[0].title, "Edited by npm");
  assert.strictEqual((await ask("getTerm", "post_tag", tag)).name, "npm");
  await ask("editTerm", tag, { name: "npm 2", taxonomy: "post_tag" });
  assert((await ask("getTerms", "post_tag")).some((term) => term.name === "npm 2"));
  assert((await ask("getMediaLibrary", {})).length >= 1);
  assert.strictEqual((await ask("getMediaItem", file.id)).title, "up.txt");
  const page = await ask("newPost", { type: "page", title: "A page", status: "publish" });
  await ask("deletePost", page);
  await ask("deleteTerm", "post_tag", tag);
  await ask("deletePost", id);
  assert.strictEqual((await ask("getPost", id)).status, "trash");
  console.log("wordpress: all done");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
