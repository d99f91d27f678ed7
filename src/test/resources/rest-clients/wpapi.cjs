// npm's wpapi, unmodified: finds the API by the front page's Link header, reads, writes, uploads and deletes.
const assert = require('node:assert');
const WPAPI = require('wpapi');

const { SITE, LOGIN, PASSWORD } = process.env;

(async () => {
	const site = await WPAPI.discover(SITE + '/');
	const types = await site.types();
	assert.ok(types.post && types.page, 'types');
	const wp = new WPAPI({ endpoint: SITE + '/wp-json', username: LOGIN, password: PASSWORD, auth: true });
	const created = await wp.posts().create({ title: 'By wpapi', content: '<p>Text</p>', status: 'publish' });
	assert.strictEqual(created.title.raw, 'By wpapi');
	const read = await wp.posts().id(created.id).embed();
	assert.strictEqual(read._embedded.author[0].name, LOGIN);
	const found = await wp.posts().search('wpapi').perPage(1).page(1);
	assert.strictEqual(found.length, 1);
	assert.ok(Number(found._paging.total) >= 1, 'paging');
	const changed = await wp.posts().id(created.id).update({ title: 'Changed by wpapi', tags: [] });
	assert.strictEqual(changed.title.raw, 'Changed by wpapi');
	const tag = await wp.tags().create({ name: 'wpapi tag' });
	assert.strictEqual((await wp.tags().id(tag.id)).slug, 'wpapi-tag');
	const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
	const media = await wp.media().file(picture, 'dot.png').create({ title: 'Dot', alt_text: 'A dot' });
	assert.strictEqual(media.media_type, 'image');
	assert.strictEqual(media.alt_text, 'A dot');
	const comment = await wp.comments().create({ post: created.id, content: 'Said by wpapi' });
	assert.strictEqual((await wp.comments().param('post', created.id)).length, 1);
	assert.ok((await wp.comments().id(comment.id).delete({ force: true })).deleted);
	assert.ok((await wp.media().id(media.id).delete({ force: true })).deleted);
	assert.ok((await wp.tags().id(tag.id).delete({ force: true })).deleted);
	assert.strictEqual((await wp.posts().id(created.id).delete()).status, 'trash');
	assert.ok((await wp.posts().id(created.id).delete({ force: true })).deleted);
	await assert.rejects(() => wp.posts().id(created.id).get(), (problem) => problem.code === 'rest_post_invalid_id');
	console.log('wpapi: done');
})().catch((problem) => {
	console.error(problem);
	process.exit(1);
});
