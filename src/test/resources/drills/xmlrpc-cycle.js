// Writes in a blog with npm's xmlrpc, in MetaWeblog's words: BASE NAME PASSWORD
const assert = require("assert");
const path = require("path");
const xmlrpc = require(path.resolve("target/drill/node_modules/xmlrpc"));

const [base, name, password] = process.argv.slice(2);
const client = xmlrpc.createClient({ url: base + "/xmlrpc.php" });
const call = (method, ...parameters) => new Promise((done, failed) =>
  client.methodCall(method, parameters, (error, value) => (error ? failed(error) : done(value))));

(async () => {
  assert((await call("system.listMethods")).includes("metaWeblog.newPost"));
  const media = await call("metaWeblog.newMediaObject", 1, name, password,
    { name: "node.txt", type: "text/plain", bits: Buffer.from("from node ".repeat(500)) });
  await call("wp.newCategory", 1, name, password, { name: "Node" });
  const id = await call("metaWeblog.newPost", 1, name, password,
    { title: "Node & <friends>", description: `<a href="${media.url}">file</a>`, categories: ["Node"], mt_keywords: "a, b",
      dateCreated: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)) }, true);
  const post = await call("metaWeblog.getPost", id, name, password);
  assert.strictEqual(post.title, "Node & <friends>");
  assert.deepStrictEqual(post.categories, ["Node"]);
  assert(post.dateCreated instanceof Date);
  assert.strictEqual(await call("metaWeblog.editPost", id, name, password, { title: "Edited", description: "x" }, true), true);
  const comment = await call("wp.newComment", 1, name, password, id, { content: "Hello" });
  assert.strictEqual((await call("wp.getComments", 1, name, password, { post_id: id })).length, 1);
  assert.strictEqual(await call("wp.deleteComment", 1, name, password, comment), true);
  const page = await call("wp.newPage", 1, name, password, { title: "Page", description: "x" }, false);
  assert((await call("wp.getPageList", 1, name, password)).some((one) => one.page_id === page));
  assert.strictEqual(await call("wp.deletePage", 1, name, password, page), true);
  assert.strictEqual(await call("wp.deleteFile", 1, name, password, media.id), true);
  assert.strictEqual(await call("blogger.deletePost", "", id, name, password, true), true);
  await assert.rejects(call("metaWeblog.getPost", 999999, name, password), (error) => error.faultCode === 404);
  console.log("xmlrpc: all done");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
