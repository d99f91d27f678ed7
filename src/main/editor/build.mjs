// Bundles the block editor into the folder that is named: each file by its hash, beside it what a server sends of it
// packed, in `manifest.json` the name of each entry, and in `texts.json` all that it says.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { textsOf } from './texts.mjs';

const folder = path.resolve( process.argv[ 2 ] );

const common = {
	bundle: true,
	format: 'esm',
	target: 'es2022',
	minify: true,
	legalComments: 'none',
	metafile: true,
	outdir: folder,
	entryNames: '[name]-[hash]',
	chunkNames: 'part-[hash]',
	assetNames: '[name]-[hash]',
	jsx: 'automatic',
	define: {
		'process.env.NODE_ENV': '"production"',
		'globalThis.IS_GUTENBERG_PLUGIN': 'false',
		'globalThis.IS_WORDPRESS_CORE': 'true',
		'globalThis.SCRIPT_DEBUG': 'false',
	},
	loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
	logLevel: 'warning',
};

/** The sheets that packages bring for languages from right to left, where they bring one. */
const fromRightToLeft = {
	name: 'from-right-to-left',
	setup( steps ) {
		steps.onResolve( { filter: /\.css$/ }, ( { path: name, kind, resolveDir } ) => {
			const twin = path.resolve( resolveDir, name.replace( /\.css$/, '-rtl.css' ) );
			return kind === 'import-rule' && existsSync( twin ) ? { path: twin } : undefined;
		} );
	},
};

const [ first, mirrored, texts ] = await Promise.all( [
	build( { ...common, splitting: true, entryPoints: {
		editor: 'source/editor.js',
		canvas: 'source/canvas.css',
		'words-de': 'source/words/de.js',
		'words-rtl': 'source/words/rtl.js',
	} } ),
	build( { ...common, plugins: [ fromRightToLeft ], entryPoints: {
		'editor-rtl': 'source/editor.css',
		'canvas-rtl': 'source/canvas.css',
	} } ),
	textsOf( { ...common, splitting: true, entryPoints: { editor: 'source/editor.js' } } ),
] );
const outputs = { ...first.metafile.outputs, ...mirrored.metafile.outputs };

const entries = {};
const named = ( file ) => path.basename( file ).replace( /-[A-Z0-9]{8}(?=\.)/, '' );
for ( const [ file, { entryPoint, cssBundle, imports } ] of Object.entries( outputs ) ) {
	if ( entryPoint?.startsWith( 'source/' ) ) {
		entries[ named( file ) ] = path.basename( file );
		if ( cssBundle ) {
			entries[ named( cssBundle ) ] = path.basename( cssBundle );
		}
		const parts = imports.filter( ( { kind } ) => kind === 'import-statement' ).map( ( part ) => path.basename( part.path ) );
		if ( parts.length > 0 ) {
			entries[ named( file ) + '.parts' ] = parts.join( ' ' );
		}
	}
}

// What the editor shows of other people's markup measures itself by a script of these packages, written into its frame:
// the page's policy names it by its hash.
const measuring = async () => {
	for ( const file of Object.keys( outputs ).filter( ( name ) => name.endsWith( '.js' ) ) ) {
		const text = await readFile( file, 'utf8' );
		const start = text.search( /function\(\)\{(?:let|const)\{MutationObserver:\w+\}=window;/ );
		for ( let end = text.indexOf( '{', start ) + 1, open = 1; start >= 0 && end < text.length; end++ ) {
			open += text[ end ] === '{' ? 1 : text[ end ] === '}' ? -1 : 0;
			if ( open === 0 ) {
				return `(${ text.slice( start, end + 1 ) })();`;
			}
		}
	}
	throw new Error( 'The script that measures frames was not found in the bundle' );
};
entries.measuring = 'sha256-' + createHash( 'sha256' ).update( await measuring() ).digest( 'base64' );

await Promise.all( Object.keys( outputs ).map( async ( file ) => {
	const plain = await readFile( file );
	const [ gz, br ] = await Promise.all( [
		promisify( gzip )( plain, { level: 9 } ),
		promisify( brotliCompress )( plain, { params: { [ constants.BROTLI_PARAM_QUALITY ]: plain.length > 3e6 ? 9 : 11 } } ),
	] );
	await Promise.all( [ writeFile( file + '.gz', gz ), writeFile( file + '.br', br ) ] );
} ) );
const asJson = ( name, content ) => writeFile( path.join( folder, name ), JSON.stringify( content, null, '\t' ) + '\n' );
await Promise.all( [ asJson( 'manifest.json', entries ), asJson( 'texts.json', texts ) ] );
