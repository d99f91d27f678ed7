package blog.troppo.theme;

import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.Subject.TermArchive;

/**
 * Where the reader is, for menus to mark it.
 *
 * @param type {@code post_type}, {@code taxonomy} or empty
 * @param id of the post or term
 * @param path the address, below that of the front page
 */
record CurrentPlace(String type, long id, String path) {

	static CurrentPlace of(Drawing drawing) {
		String path = bare(drawing.query().path());
		return switch (drawing.subject()) {
			case Single single -> new CurrentPlace("post_type", single.post().id(), path);
			case TermArchive archive -> new CurrentPlace("taxonomy", archive.term().id(), path);
			case Subject.Posts posts when posts.page() != null ->
				new CurrentPlace("post_type", posts.page().id(), path);
			default -> new CurrentPlace("", 0, path);
		};
	}

	/** Whether a menu's entry for a post or a term leads here. */
	boolean is(String itemType, long objectId) {
		return itemType.equals(this.type) && objectId == this.id;
	}

	/** Whether an address, below that of the front page, is this one. */
	boolean isAt(String path) {
		return !path.contains("#") && this.path.equals(bare(path));
	}

	private static String bare(String path) {
		String bare = path.replaceFirst("/+$", "");
		return bare.isEmpty() ? "/" : bare;
	}

}
