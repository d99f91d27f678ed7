package blog.troppo.formatting;

/**
 * Cuts HTML into text and markup the way WordPress's text filters do
 * ({@code wp_html_split}): a comment or CDATA section lasts to its end mark or to the end
 * of the text, any other {@code <} to the next {@code >}.
 */
final class HtmlTokens {

	private final String html;

	private final NextOf greaterThan;

	private final NextOf commentEnd;

	private final NextOf cdataEnd;

	HtmlTokens(String html) {
		this.html = html;
		this.greaterThan = new NextOf(html, ">");
		this.commentEnd = new NextOf(html, "-->");
		this.cdataEnd = new NextOf(html, "]]>");
	}

	/** Where the markup that begins with the {@code <} at {@code lt} ends, exclusive. */
	int end(int lt) {
		if (lt + 1 < this.html.length() && this.html.charAt(lt + 1) == '!') {
			if (this.html.startsWith("<!--", lt)) {
				return endOr(this.commentEnd.from(lt + 2), 3);
			}
			if (this.html.startsWith("<![CDATA[", lt)) {
				return endOr(this.cdataEnd.from(lt + 9), 3);
			}
		}
		return endOr(this.greaterThan.from(lt), 1);
	}

	private int endOr(int found, int length) {
		return (found < 0) ? this.html.length() : found + length;
	}

}
