package blog.troppo.content;

import java.util.List;
import java.util.Set;

import blog.troppo.formatting.Slugs;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.SiteLanguage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slugs that no other post has: {@code wp_unique_post_slug}. Pages need one of their own
 * below the same parent, attachments among all posts, the rest among their type; drafts
 * take what they like, and get a free one when they are published.
 */
@Component
class PostSlugs {

	private static final int MOST_BYTES = 200;

	private static final Set<String> RESERVED = Set.of("feed", "rdf", "rss", "rss2", "atom", "embed");

	private static final Set<PostStatus> UNCHECKED = Set.of(PostStatus.DRAFT, PostStatus.PENDING,
			PostStatus.AUTO_DRAFT);

	/** Each theme has its own: whoever writes one sees that it is free there. */
	private static final Set<String> TEMPLATES = Set.of("wp_template", "wp_template_part");

	private final JdbcClient database;

	private final PermalinkBases bases;

	private final SiteLanguage language;

	PostSlugs(JdbcClient database, PermalinkBases bases, SiteLanguage language) {
		this.language = language;
		this.database = database;
		this.bases = bases;
	}

	/** The slug that a title asks for, before anybody looks who else has it. */
	String of(String title) {
		return Slugs.sanitizeTitle(title, this.language.accents());
	}

	/** Whether a post that stands so may be without a slug, and share one. */
	static boolean isFree(PostStatus status) {
		return UNCHECKED.contains(status);
	}

	/** The slug, or the first with a number behind it that is free. */
	String unique(String wanted, Post post) {
		if (isFree(post.status()) || post.is(PostType.NAV_MENU_ITEM) || post.is(PostType.REVISION)
				|| TEMPLATES.contains(post.type().name()) || wanted.isEmpty()) {
			return wanted;
		}
		return free(wanted, post);
	}

	/** The same for a post that could share one. */
	String free(String wanted, Post post) {
		waitForOthersLike(wanted);
		return isReserved(wanted, post) ? afterFirst(wanted, post) : unshared(wanted, post);
	}

	/**
	 * What a published post would get, without holding it for anybody.
	 * @param shared whether somebody else has a slug like it
	 */
	String sample(String wanted, Post post, boolean shared) {
		if (isReserved(wanted, post)) {
			return afterFirst(wanted, post);
		}
		return shared ? unshared(wanted, post) : wanted;
	}

	private String unshared(String wanted, Post post) {
		return isTaken(wanted, post) ? afterFirst(wanted, post) : wanted;
	}

	private String afterFirst(String wanted, Post post) {
		int number = 2;
		while (isTaken(numbered(wanted, number), post)) {
			number++;
		}
		return numbered(wanted, number);
	}

	private static String numbered(String slug, int number) {
		String suffix = "-" + number;
		return Slugs.shorten(slug, MOST_BYTES - suffix.length()) + suffix;
	}

	/** Two who want the same slug at once: the second waits for the first's commit. */
	private void waitForOthersLike(String slug) {
		String stem = Slugs.shorten(slug.replaceFirst("(-\\d+)+$", ""), MOST_BYTES - 20);
		this.database.sql("select 1 from pg_advisory_xact_lock(hashtext('post-slug'), hashtext(?))")
			.param(stem)
			.query(Integer.class)
			.single();
	}

	private boolean isTaken(String slug, Post post) {
		String among;
		if (post.is(PostType.ATTACHMENT)) {
			among = "true";
		}
		else if (post.type().hierarchical()) {
			among = "type in (:type, 'attachment') and coalesce(parent_id, 0) = :parent";
		}
		else {
			among = "type = :type";
		}
		return this.database.sql("select exists (select from posts where slug = :slug and id <> :id and " + among + ")")
			.param("slug", slug)
			.param("id", post.id())
			.param("type", post.type().name())
			.param("parent", post.parentId().orElse(0L))
			.query(Boolean.class)
			.single();
	}

	/** Whether the address would mean something else. */
	private boolean isReserved(String slug, Post post) {
		if (RESERVED.contains(slug)) {
			return true;
		}
		if (post.type().hierarchical()) {
			return slug.matches("(page)?\\d+");
		}
		return post.is(PostType.POST) && !slug.equals(post.slug()) && slug.matches("[0-9]+") && looksLikeDate(slug);
	}

	/** A month or a day where a post's name stands behind a year or a month. */
	private boolean looksLikeDate(String digits) {
		List<String> parts = List.of(this.bases.structure().pattern().replaceAll("^/+", "").split("/+"));
		int name = parts.indexOf("%postname%");
		int number = (digits.length() < 9) ? Integer.parseInt(digits) : Integer.MAX_VALUE;
		if (number == 0 || name < 0) {
			return false;
		}
		String before = (name > 0) ? parts.get(name - 1) : "";
		return name == 0 || before.equals("%year%") && number < 13 || before.equals("%monthnum%") && number < 32;
	}

}
