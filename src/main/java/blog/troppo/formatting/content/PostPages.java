package blog.troppo.formatting.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.TagBalance;
import blog.troppo.formatting.StripTags;

/**
 * A post's text cut at its {@code <!--nextpage-->} marks, each page cut again at its
 * {@code <!--more-->}, as {@code setup_postdata} and {@code get_the_content} do.
 */
public final class PostPages {

	private static final Pattern MORE = Pattern.compile("<!--more(.*?)?-->", Pattern.DOTALL);

	private static final Pattern MORE_BLOCK = Pattern.compile("<!-- /?wp:more(.*?) -->", Pattern.DOTALL);

	private static final String NEXT_PAGE = "<!--nextpage-->";

	private final List<String> pages;

	private final boolean noTeaser;

	private PostPages(List<String> pages, boolean noTeaser) {
		this.pages = pages;
		this.noTeaser = noTeaser;
	}

	public static PostPages of(String text) {
		boolean noTeaser = text.contains("<!--noteaser-->");
		if (!text.contains(NEXT_PAGE)) {
			return new PostPages(List.of(text), noTeaser);
		}
		String marked = text.replace("\n" + NEXT_PAGE + "\n", NEXT_PAGE)
			.replace("\n" + NEXT_PAGE, NEXT_PAGE)
			.replace(NEXT_PAGE + "\n", NEXT_PAGE)
			.replace("<!-- wp:nextpage -->", "")
			.replace("<!-- /wp:nextpage -->", "");
		if (marked.startsWith(NEXT_PAGE)) {
			marked = marked.substring(NEXT_PAGE.length());
		}
		return new PostPages(List.of(marked.split(Pattern.quote(NEXT_PAGE), -1)), noTeaser);
	}

	public int count() {
		return this.pages.size();
	}

	/** A page's text, the first page being 1; beyond the last one, the last. */
	public String page(int number) {
		return this.pages.get(Math.clamp(number, 1, count()) - 1);
	}

	/** The whole page as its own address shows it, an anchor where the teaser ends. */
	public String whole(int number, long postId) {
		String text = page(number);
		Matcher more = MORE.matcher(text);
		if (!more.find()) {
			return text;
		}
		String[] parts = parts(text, more);
		boolean teaserHidden = this.noTeaser && (count() == 1 || number == 1);
		return (teaserHidden ? "" : parts[0]) + "<span id=\"more-" + postId + "\"></span>" + parts[1];
	}

	/** The page as lists show it: the teaser and a link to the rest. */
	public String teaser(int number, MoreLink link) {
		String text = page(number);
		Matcher more = MORE.matcher(text);
		if (!more.find()) {
			return text;
		}
		String own = (more.group(1) != null) ? StripTags.strip(more.group(1).strip()) : "";
		return TagBalance.balance(parts(text, more)[0] + link.html(own));
	}

	/** What stands before the mark, without a link. */
	public String beforeMore() {
		String text = page(1);
		if (!text.contains("<!--more")) {
			return text;
		}
		Matcher more = MORE.matcher(text);
		return more.find() ? TagBalance.balance(parts(text, more)[0]) : text;
	}

	private static String[] parts(String text, Matcher more) {
		String cut = text.contains("<!-- wp:more") ? MORE_BLOCK.matcher(text).replaceAll("") : text;
		int at = cut.indexOf(more.group());
		return new String[] { cut.substring(0, at), cut.substring(at + more.group().length()) };
	}

	/**
	 * The link to the rest of a post.
	 *
	 * @param url the post's address
	 * @param postId the post's id
	 * @param text the link's HTML
	 */
	public record MoreLink(String url, long postId, String text) {

		String html(String own) {
			return " <a href=\"" + this.url + "#more-" + this.postId + "\" class=\"more-link\">"
					+ (own.isEmpty() ? this.text : own) + "</a>";
		}

	}

}
