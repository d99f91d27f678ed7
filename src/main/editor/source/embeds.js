// Embeds that bring scripts of other sites run in a frame of their own, whose policy lets them and keeps them away from
// this site. The frame asks for what it shows, and says how high that is.
import apiFetch from '@wordpress/api-fetch';

const HIGHEST = 4000;

const shown = new Map();

function framed( preview, frame ) {
	const html = preview?.html;
	if ( typeof html !== 'string' || ! /<script\b/i.test( html ) || html.includes( 'wp-embedded-content' ) ) {
		return preview;
	}
	const id = String( shown.size + 1 );
	shown.set( id, html );
	const outer = document.createElement( 'iframe' );
	outer.src = `${ frame }#${ id }`;
	outer.title = preview.title ?? preview.provider_name ?? '';
	outer.setAttribute( 'sandbox', 'allow-scripts allow-popups allow-presentation' );
	outer.style.cssText = 'display: block; width: 100%; border: 0';
	// the block reads the proportions of a film off its frame
	const inner = new DOMParser().parseFromString( html, 'text/html' ).querySelector( 'iframe[width][height]' );
	if ( inner ) {
		outer.setAttribute( 'width', inner.getAttribute( 'width' ) );
		outer.setAttribute( 'height', inner.getAttribute( 'height' ) );
	}
	return { ...preview, html: outer.outerHTML };
}

/** The frame that a message came from, wherever in the frames of this site it stands. */
function frameOf( source, within = document ) {
	for ( const frame of within.querySelectorAll( 'iframe' ) ) {
		if ( frame.contentWindow === source ) {
			return frame;
		}
		const found = frame.contentDocument && frameOf( source, frame.contentDocument );
		if ( found ) {
			return found;
		}
	}
	return null;
}

export function frameEmbeds( { frame } ) {
	apiFetch.use( async ( options, next ) => {
		const answer = await next( options );
		return options.path?.startsWith( '/oembed/1.0/proxy' ) ? framed( answer, frame ) : answer;
	} );
	window.addEventListener( 'message', ( { source, data } ) => {
		if ( ! shown.has( data?.embed ) ) {
			return;
		}
		if ( Number.isFinite( data.height ) ) {
			const asking = frameOf( source );
			if ( asking?.src.startsWith( frame ) ) {
				asking.style.height = `${ Math.min( Math.max( data.height, 0 ), HIGHEST ) }px`;
			}
		} else {
			source.postMessage( { embed: data.embed, html: shown.get( data.embed ) }, '*' );
		}
	} );
}
