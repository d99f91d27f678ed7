package blog.troppo.discussion;

/** Where a comment stands; an import may bring a word of its own, which hides it. */
public record CommentStatus(String name) {

	public static final CommentStatus APPROVED = new CommentStatus("approved");

	public static final CommentStatus HOLD = new CommentStatus("hold");

	public static final CommentStatus SPAM = new CommentStatus("spam");

	public static final CommentStatus TRASH = new CommentStatus("trash");

	/** Out of sight with its post, which is in the trash. */
	public static final CommentStatus POST_TRASHED = new CommentStatus("post-trashed");

	/**
	 * From the words of an export file and of WordPress's table: {@code 1}, {@code 0},
	 * {@code spam}.
	 */
	public static CommentStatus stored(String approved) {
		return switch (approved) {
			case "1" -> APPROVED;
			case "0", "" -> HOLD;
			default -> new CommentStatus(approved);
		};
	}

	/** The word of export files and of WordPress's table. */
	public String stored() {
		return equals(APPROVED) ? "1" : equals(HOLD) ? "0" : this.name;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
