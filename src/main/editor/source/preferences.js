// What a person chose of the editor's looks, kept in the browser.
import { dispatch } from '@wordpress/data';
import { store } from '@wordpress/preferences';

export function keepPreferences( person ) {
	const key = `WP_PREFERENCES_USER_${ person }`;
	dispatch( store ).setPersistenceLayer( {
		async get() {
			try {
				return JSON.parse( localStorage.getItem( key ) ) ?? {};
			} catch {
				return {};
			}
		},
		set( preferences ) {
			localStorage.setItem( key, JSON.stringify( preferences ) );
		},
	} );
}
