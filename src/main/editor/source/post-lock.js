// WordPress's heartbeat, as far as the lock of a post needs it: the editor says through hooks what is to be asked, and
// hears through hooks what was answered.
import apiFetch from '@wordpress/api-fetch';
import { select } from '@wordpress/data';
import { store } from '@wordpress/editor';
import { doAction } from '@wordpress/hooks';

const SECONDS = 15;

export function keepLock( { ajax } ) {
	const beat = async () => {
		const data = {};
		doAction( 'heartbeat.send', data );
		if ( ! data[ 'wp-refresh-post-lock' ] ) {
			return;
		}
		const form = new FormData();
		form.append( 'action', 'heartbeat' );
		for ( const [ key, value ] of Object.entries( data[ 'wp-refresh-post-lock' ] ) ) {
			form.append( `data[wp-refresh-post-lock][${ key }]`, value );
		}
		form.append( '_wpnonce', apiFetch.nonceMiddleware.nonce );
		try {
			const answer = await fetch( ajax, { method: 'POST', body: form } );
			if ( answer.ok ) {
				doAction( 'heartbeat.tick', await answer.json() );
			}
		} catch {
			// the connection is away: the next beat asks again
		}
	};
	const keep = () => {
		if ( ! select( store ).isPostLocked() ) {
			beat();
		}
	};
	setInterval( keep, SECONDS * 1000 );
	// whoever comes back to this tab hears at once that somebody else has taken over
	document.addEventListener( 'visibilitychange', () => document.visibilityState === 'visible' && keep() );
}
