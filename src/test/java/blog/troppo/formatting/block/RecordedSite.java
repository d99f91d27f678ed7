package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.FeedSource;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.data.SiteView;
import blog.troppo.formatting.data.TermView;
import blog.troppo.formatting.data.UserView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The recorded site, read from its export into memory.
 */
public final class RecordedSite {

	static final String URL = "http://127.0.0.1:8071";

	static final ZoneId ZONE = ZoneId.of("Australia/Darwin");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	final Map<Long, PostView> posts = new LinkedHashMap<>();

	final Map<Long, MediaView> media = new LinkedHashMap<>();

	final Map<Long, TermView> terms = new LinkedHashMap<>();

	final Map<Long, UserView> users = new LinkedHashMap<>();

	final Map<Long, CommentView> comments = new LinkedHashMap<>();

	final Map<Long, List<TermView>> termsOfPost = new HashMap<>();

	final List<MenuItem> menuItems = new ArrayList<>();

	private final Map<String, TermView> bySlug = new HashMap<>();

	record MenuItem(long id, String title, String menu, int order, Map<String, String> meta) {
	}

	private RecordedSite(Document export) {
		this.users.put(1L, user(1, "admin", "admin", "admin@example.com"));
		export.select("wp|author")
			.forEach((author) -> this.users.put(number(author, "wp|author_id"),
					user(number(author, "wp|author_id"), text(author, "wp|author_login"),
							text(author, "wp|author_display_name"), text(author, "wp|author_email"))));
		readTerms(export);
		export.select("item").forEach(this::readItem);
		countTerms();
	}

	public static SiteData data() {
		return data(List.of(), Language.ENGLISH);
	}

	/** The same with these posts besides, filed under the usual category. */
	static SiteData data(List<PostView> more) {
		return data(more, Language.ENGLISH);
	}

	/** The same in another language. */
	static SiteData data(Language language) {
		return data(List.of(), language);
	}

	private static SiteData data(List<PostView> more, Language language) {
		try (InputStream in = RecordedSite.class.getResourceAsStream("/conformance/content.xml")) {
			String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			RecordedSite site = new RecordedSite(Jsoup.parse(xml, "", Parser.xmlParser()));
			site.add(more);
			RecordedPosts posts = new RecordedPosts(site);
			RecordedTerms terms = new RecordedTerms(site);
			return new SiteData(view(language), posts, terms, new RecordedComments(site), site.users::get,
					new RecordedMedia(site), new RecordedMarkup(site), FeedSource.NONE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(List<PostView> more) {
		more.forEach((post) -> {
			this.posts.put(post.id(), post);
			this.termsOfPost.put(post.id(), post.type().equals("post") ? List.of(this.terms.get(1L)) : List.of());
		});
		if (!more.isEmpty()) {
			this.posts.replaceAll((id, post) -> BoundPosts.declared(post));
			countTerms();
		}
	}

	private static SiteView view(Language language) {
		Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZONE);
		return new SiteView("Club Troppo", "", URL, URL, "F j, Y", "g:i a", 1, 0, 0, true, false, "mystery", false, 5,
				CommentPaging.NONE, language, clock);
	}

	private void readTerms(Document export) {
		export.select("channel > wp|category")
			.forEach((term) -> add(term, "category", "wp|category_nicename", "wp|cat_name", "wp|category_description",
					text(term, "wp|category_parent"), "/category/"));
		export.select("channel > wp|tag")
			.forEach((term) -> add(term, "post_tag", "wp|tag_slug", "wp|tag_name", "wp|tag_description", "", "/tag/"));
	}

	private void add(Element term, String taxonomy, String slug, String name, String description, String parent,
			String base) {
		long id = number(term, "wp|term_id");
		TermView parentTerm = this.bySlug.get(taxonomy + " " + parent);
		String path = (parentTerm == null) ? URL + base : parentTerm.url();
		TermView view = new TermView(id, taxonomy, text(term, slug), text(term, name), text(term, description),
				(parentTerm == null) ? 0 : parentTerm.id(), 0, path + text(term, slug) + "/");
		this.terms.put(id, view);
		this.bySlug.put(taxonomy + " " + view.slug(), view);
	}

	private void readItem(Element item) {
		long id = number(item, "wp|post_id");
		Map<String, String> meta = new LinkedHashMap<>();
		item.select("> wp|postmeta")
			.forEach((each) -> meta.put(text(each, "wp|meta_key"), text(each, "wp|meta_value")));
		String type = text(item, "wp|post_type");
		List<TermView> itsTerms = new ArrayList<>();
		item.select("> category").forEach((each) -> {
			TermView term = this.bySlug.get(each.attr("domain") + " " + each.attr("nicename"));
			if (term != null) {
				itsTerms.add(term);
			}
		});
		if (type.equals("nav_menu_item")) {
			this.menuItems.add(new MenuItem(id, text(item, "title"), item.select("> category").attr("nicename"),
					(int) number(item, "wp|menu_order"), meta));
		}
		itsTerms.sort(Comparator.comparing(TermView::name));
		this.termsOfPost.put(id, itsTerms);
		this.posts.put(id, post(item, id, type, meta));
		if (type.equals("attachment")) {
			this.media.put(id, media(item, id, meta));
		}
		item.select("> wp|comment").forEach((comment) -> readComment(comment, id, text(item, "link")));
	}

	private PostView post(Element item, long id, String type, Map<String, String> meta) {
		String author = text(item, "dc|creator");
		long authorId = this.users.values()
			.stream()
			.filter((user) -> user.login().equals(author))
			.mapToLong(UserView::id)
			.findFirst()
			.orElse(1);
		int approved = (int) item.select("> wp|comment > wp|comment_approved")
			.stream()
			.filter((each) -> each.text().equals("1"))
			.count();
		return new PostView(id, type, text(item, "wp|status"), text(item, "wp|post_name"), text(item, "title"),
				text(item, "content|encoded"), text(item, "excerpt|encoded"), !text(item, "wp|post_password").isEmpty(),
				authorId, date(text(item, "wp|post_date")), date(text(item, "wp|post_modified")), text(item, "link"),
				number(item, "wp|post_parent"), (int) number(item, "wp|menu_order"),
				Long.parseLong(meta.getOrDefault("_thumbnail_id", "0")), approved,
				text(item, "wp|comment_status").equals("open"),
				item.select("> category[domain=post_format]").attr("nicename").replace("post-format-", ""),
				text(item, "wp|is_sticky").equals("1"), meta);
	}

	private static MediaView media(Element item, long id, Map<String, String> meta) {
		Matcher size = Pattern.compile("\"width\";i:(\\d+);s:6:\"height\";i:(\\d+)")
			.matcher(meta.getOrDefault("_wp_attachment_metadata", ""));
		boolean sized = size.find();
		return new MediaView(id, "image/jpeg", date(text(item, "wp|post_date")).toLocalDateTime(),
				text(item, "wp|attachment_url"), text(item, "link"), text(item, "title"), text(item, "excerpt|encoded"),
				text(item, "content|encoded"), meta.getOrDefault("_wp_attachment_image_alt", ""),
				sized ? Integer.parseInt(size.group(1)) : 0, sized ? Integer.parseInt(size.group(2)) : 0, List.of(),
				Map.of());
	}

	private void readComment(Element comment, long postId, String postUrl) {
		if (!text(comment, "wp|comment_approved").equals("1")) {
			return;
		}
		long id = number(comment, "wp|comment_id");
		this.comments.put(id,
				new CommentView(id, postId, number(comment, "wp|comment_parent"), text(comment, "wp|comment_author"),
						text(comment, "wp|comment_author_url"), text(comment, "wp|comment_author_email"),
						number(comment, "wp|comment_user_id"), date(text(comment, "wp|comment_date")),
						text(comment, "wp|comment_content"), text(comment, "wp|comment_type"),
						postUrl + "#comment-" + id));
	}

	private void countTerms() {
		Map<Long, Integer> counts = new HashMap<>();
		this.posts.values()
			.stream()
			.filter((post) -> post.status().equals("publish"))
			.forEach((post) -> this.termsOfPost.get(post.id())
				.forEach((term) -> counts.merge(term.id(), 1, Integer::sum)));
		this.terms.replaceAll((id, term) -> new TermView(id, term.taxonomy(), term.slug(), term.name(),
				term.description(), term.parentId(), counts.getOrDefault(id, 0), term.url()));
	}

	private static UserView user(long id, String login, String name, String email) {
		return new UserView(id, login, name, email, "", "", URL + "/author/" + login + "/");
	}

	private static ZonedDateTime date(String text) {
		return text.startsWith("0000") ? ZonedDateTime.of(LocalDateTime.MIN, ZONE)
				: LocalDateTime.parse(text, DATE).atZone(ZONE);
	}

	private static String text(Element element, String selector) {
		Element found = element.selectFirst("> " + selector);
		return (found != null) ? found.wholeText() : "";
	}

	private static long number(Element element, String selector) {
		String text = text(element, selector);
		return text.isEmpty() ? 0 : Long.parseLong(text);
	}

}
