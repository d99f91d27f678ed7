// Starts WordPress's block editor on a page of ours. What it needs to know of the site stands in the page as JSON.
import './editor.css';
import '@wordpress/format-library';
import apiFetch from '@wordpress/api-fetch';
import { dispatch } from '@wordpress/data';
import { getSettings, setSettings } from '@wordpress/date';
import { initializeEditor } from '@wordpress/edit-post';
import { addFilter } from '@wordpress/hooks';
import { store as preferences } from '@wordpress/preferences';
import { create as keepWithTheUser } from '@wordpress/preferences-persistence';
import moment from 'moment';
import { keepClassicPosts } from './classic-block.js';
import { frameEmbeds } from './embeds.js';
import { MediaPicker } from './media-picker.js';
import { keepLock } from './post-lock.js';

const given = JSON.parse( document.getElementById( 'editor-start' ).textContent );

apiFetch.nonceMiddleware = apiFetch.createNonceMiddleware( given.nonce );
apiFetch.nonceEndpoint = given.ajax + '?action=rest-nonce';
apiFetch.use( apiFetch.createRootURLMiddleware( given.root ) );
apiFetch.use( apiFetch.nonceMiddleware );
apiFetch.use( apiFetch.mediaUploadMiddleware );

setSettings( { ...given.dates, l10n: { ...getSettings().l10n, ...given.dates.l10n } } );
// spans of time are said in the language that moment speaks, whatever the settings are
moment.locale( given.dates.l10n.locale );
const looks = keepWithTheUser( { localStorageRestoreKey: `WP_PREFERENCES_USER_${ given.person }` } );
// the editor starts without them, too, when the site does not say
await dispatch( preferences ).setPersistenceLayer( looks ).catch( () => {} );
addFilter( 'editor.MediaUpload', 'troppo/media-picker', () => MediaPicker );
keepClassicPosts();
frameEmbeds( given );
keepLock( given );
initializeEditor( 'editor', given.type, given.post, given.settings, given.edits );
// its pictures would come from wordpress.org
dispatch( preferences ).setDefaults( 'core/edit-post', { welcomeGuide: false, welcomeGuideTemplate: false } );
