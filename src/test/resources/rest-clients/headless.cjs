// What the pages of a headless front end ask for, with nothing but fetch.
const assert = require('node:assert');

const { SITE, LOGIN, PASSWORD } = process.env;
const api = SITE + '/wp-json/wp/v2';

async function get(path, headers = {}) {
	const answer = await fetch(path.startsWith('http') ? path : api + path, { headers: { Origin: 'http://front.example', ...headers } });
	assert.strictEqual(answer.status, 200, path);
	assert.strictEqual(answer.headers.get('access-control-allow-origin'), 'http://front.example', path);
	return { json: await answer.json(), headers: answer.headers };
}

(async () => {
	const basic = { Authorization: 'Basic ' + btoa(`${LOGIN}:${PASSWORD}`), 'Content-Type': 'application/json' };
	const make = async (path, body) => (await fetch(api + path, { method: 'POST', headers: basic, body: JSON.stringify(body) })).json();
	const tag = await make('/tags', { name: 'Headless' });
	for (let i = 0; i < 3; i++) {
		await make('/posts', { title: `Headless ${i}`, content: 'x', excerpt: 'short', status: 'publish', tags: [tag.id] });
	}
	const page = await make('/pages', { title: 'About headless', content: '<!-- wp:paragraph --><p>Us</p><!-- /wp:paragraph -->', status: 'publish' });
	const site = (await get(SITE + '/wp-json/?_fields=name,description,url,home,gmt_offset,timezone_string')).json;
	assert.deepStrictEqual(Object.keys(site).sort(), ['description', 'gmt_offset', 'home', 'name', 'timezone_string', 'url']);
	const list = await get('/posts?per_page=2&_embed=author,wp:term&_fields=id,slug,title,excerpt,date,_links,_embedded');
	assert.strictEqual(list.json.length, 2);
	assert.ok(list.headers.get('access-control-expose-headers').includes('X-WP-TotalPages'));
	assert.ok(Number(list.headers.get('x-wp-total')) >= 3);
	assert.strictEqual(list.json[0]._embedded.author[0].slug, LOGIN);
	assert.strictEqual(list.json[0].content, undefined);
	const slugs = (await get('/posts?_fields=slug&per_page=100')).json.map((post) => post.slug);
	for (const slug of slugs.slice(0, 3)) {
		const found = (await get(`/posts?slug=${slug}&_embed`)).json;
		assert.strictEqual(found.length, 1);
		assert.ok(found[0].content.rendered.length > 0);
	}
	assert.strictEqual((await get(`/posts?tags=${tag.id}&orderby=title&order=asc&exclude=0`)).json[0].title.rendered, 'Headless 0');
	assert.strictEqual((await get(`/tags?slug=headless`)).json[0].count, 3);
	assert.strictEqual((await get('/pages?slug=about-headless')).json[0].id, page.id);
	assert.ok((await get('/search?search=headless&per_page=5')).json.length >= 3);
	assert.ok((await get('/categories?hide_empty=true')).json.length >= 1);
	const asked = await fetch(api + '/posts', { method: 'OPTIONS', headers: { Origin: 'http://front.example',
		'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type' } });
	assert.ok(asked.headers.get('access-control-allow-methods').includes('POST'));
	assert.ok(asked.headers.get('access-control-allow-headers').includes('Authorization'));
	console.log('headless: done');
})().catch((problem) => {
	console.error(problem);
	process.exit(1);
});
