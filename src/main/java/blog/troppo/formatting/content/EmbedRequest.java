package blog.troppo.formatting.content;

/**
 * An address that a text would like to be shown as a player or preview, and the size that
 * this may take.
 */
public record EmbedRequest(String url, int width, int height) {

	private static final int WIDTH = 500;

	private static final int HEIGHT = 750;

	private static final int TALLEST = 1000;

	/** Sizes of 0 become the usual ones. */
	public static EmbedRequest of(String url, int width, int height) {
		return new EmbedRequest(url, (width > 0) ? width : WIDTH, (height > 0) ? height : HEIGHT);
	}

	/** As it is asked for where the column for content has this width. */
	public static EmbedRequest inColumn(String url, int width) {
		return new EmbedRequest(url, width, Math.min((3 * width + 1) / 2, TALLEST));
	}

}
