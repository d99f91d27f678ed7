// Bundles the block editor into the folder that is named: each file by its hash, beside it what a server sends of it
// packed, and in `manifest.json` the name of each entry.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = path.resolve( process.argv[ 2 ] );

const { metafile } = await build( {
	entryPoints: { editor: 'source/editor.js', canvas: 'source/canvas.css' },
	bundle: true,
	splitting: true,
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
} );

const entries = {};
for ( const [ file, { entryPoint, cssBundle, imports } ] of Object.entries( metafile.outputs ) ) {
	if ( entryPoint?.startsWith( 'source/' ) ) {
		entries[ path.basename( entryPoint ) ] = path.basename( file );
		if ( cssBundle ) {
			entries[ path.basename( entryPoint, '.js' ) + '.css' ] = path.basename( cssBundle );
		}
		const first = imports.filter( ( { kind } ) => kind === 'import-statement' ).map( ( part ) => path.basename( part.path ) );
		if ( first.length > 0 ) {
			entries[ path.basename( entryPoint ) + '.parts' ] = first.join( ' ' );
		}
	}
}

await Promise.all( Object.keys( metafile.outputs ).map( async ( file ) => {
	const plain = await readFile( file );
	const [ gz, br ] = await Promise.all( [
		promisify( gzip )( plain, { level: 9 } ),
		promisify( brotliCompress )( plain, { params: { [ constants.BROTLI_PARAM_QUALITY ]: plain.length > 3e6 ? 9 : 11 } } ),
	] );
	await Promise.all( [ writeFile( file + '.gz', gz ), writeFile( file + '.br', br ) ] );
} ) );
await writeFile( path.join( folder, 'manifest.json' ), JSON.stringify( entries, null, '\t' ) + '\n' );
