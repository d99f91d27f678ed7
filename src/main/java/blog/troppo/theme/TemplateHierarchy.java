package blog.troppo.theme;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.theme.Subject.AuthorArchive;
import blog.troppo.theme.Subject.DateArchive;
import blog.troppo.theme.Subject.Follow;
import blog.troppo.theme.Subject.NotFound;
import blog.troppo.theme.Subject.Posts;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.Subject.TermArchive;
import blog.troppo.theme.Subject.TypeArchive;

/**
 * Which templates may draw a page, the most particular first: WordPress's template
 * hierarchy, with names as its files have them but for the {@code .php}.
 */
final class TemplateHierarchy {

	private TemplateHierarchy() {
	}

	/**
	 * The candidates in order.
	 * @param chosen the template that the author chose for a single post; empty for none
	 * @param privacyPolicy whether the post is the site's privacy policy
	 */
	static List<String> candidates(Subject subject, String chosen, boolean privacyPolicy) {
		Set<String> names = new LinkedHashSet<>();
		switch (subject) {
			case Follow _ -> names.add("follow");
			case NotFound _ -> names.add("404");
			case SearchResults _ -> names.add("search");
			case Posts posts -> {
				if (posts.front()) {
					names.add("front-page");
				}
				names.add("home");
			}
			case TypeArchive archive -> names.add("archive-" + archive.type().name());
			case TermArchive archive -> term(archive.term(), names);
			case AuthorArchive archive -> names
				.addAll(List.of("author-" + archive.author().nicename(), "author-" + archive.author().id(), "author"));
			case DateArchive _ -> names.add("date");
			case Single single -> single(single, chosen, privacyPolicy, names);
		}
		if (subject instanceof TypeArchive || subject instanceof TermArchive || subject instanceof AuthorArchive
				|| subject instanceof DateArchive) {
			names.add("archive");
		}
		names.add("index");
		return new ArrayList<>(names);
	}

	/** The candidates for a post that is shown inside another site's page. */
	static List<String> embed(Post post) {
		List<String> names = new ArrayList<>();
		post.format().ifPresent((format) -> names.add("embed-" + post.type().name() + "-" + format));
		names.add("embed-" + post.type().name());
		names.add("embed");
		return names;
	}

	private static void term(Term term, Set<String> names) {
		String kind = switch (term.taxonomy().name()) {
			case "category" -> "category";
			case "post_tag" -> "tag";
			default -> "taxonomy-" + term.taxonomy().name();
		};
		decoded(kind + "-", term.slug(), names);
		names.add(kind + "-" + term.id());
		names.add(kind);
		if (kind.startsWith("taxonomy-")) {
			names.add("taxonomy");
		}
	}

	private static void single(Single single, String chosen, boolean privacyPolicy, Set<String> names) {
		Post post = single.post();
		if (single.front()) {
			names.add("front-page");
		}
		if (privacyPolicy) {
			names.add("privacy-policy");
		}
		if (post.is(PostType.ATTACHMENT)) {
			attachment(post.mimeType(), names);
		}
		if (isName(chosen)) {
			names.add(chosen);
		}
		String type = post.type().name();
		if (post.is(PostType.PAGE)) {
			decoded("page-", post.slug(), names);
			names.add("page-" + post.id());
			names.add("page");
		}
		else {
			decoded("single-" + type + "-", post.slug(), names);
			names.add("single-" + type);
			names.add("single");
		}
		names.add("singular");
	}

	private static void attachment(String mimeType, Set<String> names) {
		int slash = mimeType.indexOf('/');
		String type = (slash < 0) ? mimeType : mimeType.substring(0, slash);
		if (slash >= 0) {
			String subtype = mimeType.substring(slash + 1);
			names.add(type + "-" + subtype);
			names.add(subtype);
		}
		if (!type.isEmpty()) {
			names.add(type);
		}
		names.add("attachment");
	}

	/**
	 * A slug with other letters than ASCII's is kept in percent signs; both names count.
	 */
	private static void decoded(String before, String slug, Set<String> names) {
		if (slug.isEmpty()) {
			return;
		}
		if (slug.contains("%")) {
			try {
				names.add(before + URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException ex) {
				// not percent-encoded after all: the slug as it is remains
			}
		}
		names.add(before + slug);
	}

	/** An author chooses among templates, not among files. */
	private static boolean isName(String chosen) {
		return !chosen.isEmpty() && !chosen.equals("default") && chosen.matches("[\\w./-]{1,200}")
				&& !chosen.contains("..");
	}

	/**
	 * The name of a chosen template, without the ending that an imported theme gave it.
	 */
	static String name(String stored) {
		return stored.toLowerCase(Locale.ROOT).endsWith(".php") ? stored.substring(0, stored.length() - 4) : stored;
	}

}
