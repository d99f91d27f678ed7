// Polls a feed and reads it with npm's feedparser: poll.js ADDRESS STATE. Prints what is in it.
const fs = require('fs');
const { Readable } = require('stream');
const FeedParser = require(process.cwd() + '/target/drill/node_modules/feedparser');

const [address, path] = process.argv.slice(2);
const state = fs.existsSync(path) ? JSON.parse(fs.readFileSync(path)) : { headers: {}, titles: [] };
fetch(address, { headers: { 'user-agent': 'npm-feedparser', ...state.headers } }).then((response) => {
  if (response.status === 304) {
    console.log(state.titles.join('\n'));
    return;
  }
  const titles = [];
  const parser = new FeedParser({ feedurl: address });
  parser.on('error', (error) => { console.error(error); process.exit(1); });
  parser.on('readable', () => { for (let item = parser.read(); item; item = parser.read()) titles.push(item.title); });
  parser.on('end', () => {
    const headers = { 'if-none-match': response.headers.get('etag'), 'if-modified-since': response.headers.get('last-modified') };
    fs.writeFileSync(path, JSON.stringify({ headers, titles }));
    console.log(titles.join('\n'));
  });
  Readable.fromWeb(response.body).pipe(parser);
});
