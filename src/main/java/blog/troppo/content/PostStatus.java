package blog.troppo.content;

/**
 * Where a post stands. WordPress's eight, and whatever other word an import brings, which
 * is kept and shown to nobody.
 */
public record PostStatus(String name) {

	public static final PostStatus PUBLISH = new PostStatus("publish");

	public static final PostStatus FUTURE = new PostStatus("future");

	public static final PostStatus DRAFT = new PostStatus("draft");

	public static final PostStatus PENDING = new PostStatus("pending");

	public static final PostStatus PRIVATE = new PostStatus("private");

	public static final PostStatus TRASH = new PostStatus("trash");

	public static final PostStatus AUTO_DRAFT = new PostStatus("auto-draft");

	/** As the parent: attachments and revisions. */
	public static final PostStatus INHERIT = new PostStatus("inherit");

	@Override
	public String toString() {
		return this.name;
	}

}
