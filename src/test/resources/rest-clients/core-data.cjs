// @wordpress/api-fetch and @wordpress/core-data, unmodified, as in the block editor: signed in by cookie and nonce, entities are read,
// edited, saved, uploaded and deleted through the store.
const assert = require('node:assert');
const { JSDOM } = require('jsdom');

const { SITE, LOGIN, OWN_PASSWORD } = process.env;
const dom = new JSDOM('<!doctype html><body></body>', { url: SITE + '/wp-admin/', pretendToBeVisual: true });
dom.window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
dom.window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
for (const name of Object.getOwnPropertyNames(dom.window)) {
	if (!(name in globalThis)) {
		globalThis[name] = dom.window[name];
	}
}
globalThis.window = dom.window;
globalThis.document = dom.window.document;

const ask = globalThis.fetch;
const cookies = new Map();
async function browse(address, options = {}) {
	const headers = new Headers(options.headers);
	headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
	const answer = await ask(address, { redirect: 'manual', ...options, headers });
	for (const line of answer.headers.getSetCookie()) {
		const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
		cookies.set(name, value);
	}
	return answer;
}
globalThis.fetch = browse;
window.fetch = browse;

(async () => {
	await browse(SITE + '/wp-login.php');
	const signedIn = await browse(SITE + '/wp-login.php', { method: 'POST', body: new URLSearchParams({ log: LOGIN, pwd: OWN_PASSWORD,
		redirect_to: SITE + '/wp-admin/admin-ajax.php?action=rest-nonce', testcookie: '1' }) });
	assert.ok([302, 303].includes(signedIn.status), 'signed in: ' + signedIn.status);
	const nonce = await (await browse(SITE + '/wp-admin/admin-ajax.php?action=rest-nonce')).text();
	assert.match(nonce, /^[0-9a-zA-Z]{2,}$/);

	const apiFetch = require('@wordpress/api-fetch').default;
	apiFetch.use(apiFetch.createRootURLMiddleware(SITE + '/wp-json/'));
	apiFetch.use(apiFetch.createNonceMiddleware(nonce));
	apiFetch.use(apiFetch.mediaUploadMiddleware);
	const { select, dispatch, resolveSelect } = require('@wordpress/data');
	const { store } = require('@wordpress/core-data');

	const me = await resolveSelect(store).getCurrentUser();
	assert.strictEqual(me.slug, LOGIN);
	assert.strictEqual(await resolveSelect(store).canUser('create', { kind: 'postType', name: 'post' }), true);
	const post = await dispatch(store).saveEntityRecord('postType', 'post', { title: 'By core-data', content: 'One', status: 'draft' },
		{ throwOnError: true });
	const read = await resolveSelect(store).getEntityRecord('postType', 'post', post.id);
	assert.strictEqual(read.title.raw, 'By core-data');
	dispatch(store).editEntityRecord('postType', 'post', post.id, { title: 'Edited', content: 'Two', status: 'publish' });
	assert.ok(select(store).hasEditsForEntityRecord('postType', 'post', post.id));
	await dispatch(store).saveEditedEntityRecord('postType', 'post', post.id, { throwOnError: true });
	assert.strictEqual(select(store).getEntityRecord('postType', 'post', post.id).title.raw, 'Edited');
	assert.ok(!select(store).hasEditsForEntityRecord('postType', 'post', post.id));
	dispatch(store).editEntityRecord('postType', 'post', post.id, { content: 'Three' });
	const kept = await apiFetch({ path: `/wp/v2/posts/${post.id}/autosaves`, method: 'POST', data: { content: 'Three' } });
	assert.strictEqual(kept.content.raw, 'Three');
	const list = await resolveSelect(store).getEntityRecords('postType', 'post', { per_page: -1, search: 'Edited' });
	assert.ok(list.some((one) => one.id === post.id));
	assert.ok((await resolveSelect(store).getRevisions('postType', 'post', post.id)).length >= 1);

	const form = new FormData();
	form.append('file', new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')],
		{ type: 'image/png' }), 'dot.png');
	form.append('title', 'Dot');
	const media = await apiFetch({ path: '/wp/v2/media', method: 'POST', body: form });
	assert.strictEqual(media.title.raw, 'Dot');
	assert.strictEqual((await resolveSelect(store).getEntityRecord('postType', 'attachment', media.id)).id, media.id);

	const term = await dispatch(store).saveEntityRecord('taxonomy', 'category', { name: 'By core-data' }, { throwOnError: true });
	assert.ok((await resolveSelect(store).getEntityRecords('taxonomy', 'category', { per_page: -1 })).some((one) => one.id === term.id));
	const settings = await resolveSelect(store).getEntityRecord('root', 'site');
	assert.ok('title' in settings);
	await dispatch(store).deleteEntityRecord('taxonomy', 'category', term.id, { force: true }, { throwOnError: true });
	await dispatch(store).deleteEntityRecord('postType', 'attachment', media.id, { force: true }, { throwOnError: true });
	await dispatch(store).deleteEntityRecord('postType', 'post', post.id, { force: true }, { throwOnError: true });
	await assert.rejects(apiFetch({ path: `/wp/v2/posts/${post.id}` }), (problem) => problem.code === 'rest_post_invalid_id');
	console.log('core-data: done');
	process.exit(0);
})().catch((problem) => {
	console.error(problem);
	process.exit(1);
});
