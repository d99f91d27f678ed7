package blog.troppo.formatting.block;

import blog.troppo.formatting.data.MarkupSource;

/**
 * The recorded site's stored markup: it has no patterns, and its classic menu stands in
 * for a navigation of blocks.
 */
record RecordedMarkup(RecordedSite site) implements MarkupSource {

	@Override
	public String pattern(long id) {
		return null;
	}

	@Override
	public String pattern(String name) {
		return null;
	}

	@Override
	public String part(String slug) {
		return null;
	}

	@Override
	public String navigation(long id) {
		return null;
	}

	@Override
	public String usualNavigation() {
		return null;
	}

}
