package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.block.json.BlockJson;

/**
 * The script that makes a menu of archives or terms go where its choice points to.
 */
final class DropdownScript {

	private static final String SCRIPT = """
			<script>
			( ( [ dropdownId, homeUrl ] ) => {
					const dropdown = document.getElementById( dropdownId );
					function onSelectChange() {
						setTimeout( () => {
							if ( 'escape' === dropdown.dataset.lastkey ) {
								return;
							}
			%s
						}, 250 );
					}
					function onKeyUp( event ) {
						if ( 'Escape' === event.key ) {
							dropdown.dataset.lastkey = 'escape';
						} else {
							delete dropdown.dataset.lastkey;
						}
					}
					function onClick() {
						delete dropdown.dataset.lastkey;
					}
					dropdown.addEventListener( 'keyup', onKeyUp );
					dropdown.addEventListener( 'click', onClick );
					dropdown.addEventListener( 'change', onSelectChange );
				} )( %s );
			//# sourceURL=%s
			</script>
			""";

	private static final String TO_VALUE = """
			if ( dropdown.value ) {
				location.href = dropdown.value;
			}""";

	private static final String TO_TERM = """
			// Only navigate if a valid term is selected (not the default "Select [taxonomy]" option)
			if ( dropdown.value && dropdown.value !== '-1' && dropdown instanceof HTMLSelectElement ) {
				const url = new URL( homeUrl );
				url.searchParams.set( dropdown.name, dropdown.value );
				location.href = url.href;
			}""";

	private DropdownScript() {
	}

	/** The choice's value is an address. */
	static String toValue(String id, String homeUrl) {
		return script(TO_VALUE.strip(), id, homeUrl, "block_core_archives_build_dropdown_script");
	}

	/** The choice's value is a term's slug. */
	static String toTerm(String id, String homeUrl) {
		return script(TO_TERM, id, homeUrl, "build_dropdown_script_block_core_categories");
	}

	private static String script(String action, String id, String homeUrl, String name) {
		String indented = "\t\t\t\t" + action.replace("\n", "\n\t\t\t\t");
		return SCRIPT.formatted(indented, BlockJson.writePlain(List.of(id, homeUrl)), name);
	}

}
