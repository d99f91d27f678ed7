// The editor in German, in our own words: the packages on npm bring English alone. What has no line stays English.
import { setLocaleData } from '@wordpress/i18n';
import contexts from './de.json';

const words = { '': { lang: 'de', 'plural-forms': 'nplurals=2; plural=(n != 1);' } };
for ( const [ context, lines ] of Object.entries( contexts ) ) {
	for ( const [ english, german ] of Object.entries( lines ) ) {
		words[ context === '' ? english : context + '\u0004' + english ] = [ german ].flat();
	}
}
setLocaleData( words );
