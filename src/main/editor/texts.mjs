// Collects what the editor says to people, by context: each text that is handed to `@wordpress/i18n`, and what blocks say in
// their `block.json`. A plural stands under its singular, with both forms.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';

const LITERAL = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|` + '`(?:[^`\\\\$]|\\\\.)*`)';
const NEXT = String.raw`\s*,\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\s*)*`;
const CALL = String.raw`\b(__|_x|_n|_nx)\d*\(\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\s*)*`;
const CALLS = new RegExp( `${ CALL }${ LITERAL }(?:${ NEXT }${ LITERAL })?(?:${ NEXT }[^,"'\`]*?${ NEXT }${ LITERAL })?`, 'g' );

/** What a literal of JavaScript says. */
const read = ( literal ) => literal && Function( `return ${ literal }` )();

/** Texts by context. */
class Texts {
	contexts = {};

	add( context = '', english, plural ) {
		if ( english ) {
			const texts = this.contexts[ context ] ??= {};
			texts[ english ] ??= plural ? [ english, plural ] : english;
		}
	}

	ofScript( script ) {
		for ( const [ , call, ...literals ] of script.matchAll( CALLS ) ) {
			const [ first, second, third ] = literals.map( read );
			switch ( call ) {
				case '__': this.add( '', first ); break;
				case '_x': this.add( second, first ); break;
				case '_n': this.add( '', first, second ); break;
				case '_nx': this.add( third, first, second ); break;
			}
		}
	}

	/** The parts of a block's description that are for people, as the schema of `@wordpress/blocks` names them. */
	ofBlock( schema, said ) {
		if ( typeof schema === 'string' && typeof said === 'string' ) {
			this.add( schema, said );
		} else if ( Array.isArray( schema ) && Array.isArray( said ) ) {
			said.forEach( ( one ) => this.ofBlock( schema[ 0 ], one ) );
		} else if ( said && typeof schema === 'object' ) {
			Object.keys( schema ).forEach( ( key ) => this.ofBlock( schema[ key ], said[ key ] ) );
		}
	}

	inOrder( texts = this.contexts ) {
		const sorted = Object.entries( texts ).sort( ( [ one ], [ other ] ) => ( one < other ? -1 : 1 ) );
		return Object.fromEntries( sorted.map( ( [ key, text ] ) => [ key, text.constructor === Object ? this.inOrder( text ) : text ] ) );
	}
}

/** What a bundle of these options says: it is made once more, readable, so that the calls are found by their names. */
export async function textsOf( options ) {
	const { outputFiles, metafile } = await build( {
		...options, minify: false, write: false, external: [ '@wordpress/i18n', '@wordpress/vips' ],
	} );
	const texts = new Texts();
	outputFiles.filter( ( { path } ) => path.endsWith( '.js' ) ).forEach( ( { text } ) => texts.ofScript( text ) );
	const inputs = Object.keys( metafile.inputs );
	const schema = inputs.find( ( name ) => name.endsWith( '/i18n-block.json' ) );
	const json = async ( name ) => JSON.parse( await readFile( name, 'utf8' ) );
	for ( const block of inputs.filter( ( name ) => name.endsWith( '/block.json' ) ) ) {
		texts.ofBlock( await json( schema ), await json( block ) );
	}
	return texts.inOrder();
}
