package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Sanitize;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/** Reads what MetaWeblog and Movable Type call the fields of a post. */
@Component
class WeblogFields {

	private static final Set<String> FORMATS = Set.of("standard", "aside", "chat", "gallery", "link", "image", "quote",
			"status", "video", "audio");

	private final Terms terms;

	private final TermAuthoring authoring;

	private final Settings settings;

	WeblogFields(Terms terms, TermAuthoring authoring, Settings settings) {
		this.terms = terms;
		this.authoring = authoring;
		this.settings = settings;
	}

	void checkFormat(Sent sent) {
		if (sent.gives("wp_post_format") && !FORMATS.contains(format(sent))) {
			throw new RpcFault(404, "Invalid post format.");
		}
	}

	private static String format(Sent sent) {
		return Sanitize.key(sent.text("wp_post_format"));
	}

	/**
	 * The texts and where the post stands.
	 * @param fresh whether the post says nothing yet
	 */
	PostChange texts(PostChange given, Sent sent, boolean fresh) {
		PostChange change = given;
		if (sent.gives("title")) {
			change = change.title(sent.text("title"));
		}
		if (sent.gives("description") || fresh && sent.counts("mt_text_more")) {
			change = change.content(content(sent.text("description"), sent));
		}
		if (sent.gives("mt_excerpt")) {
			change = change.excerpt(sent.text("mt_excerpt"));
		}
		if (sent.gives("wp_slug")) {
			change = change.slug(sent.text("wp_slug"));
		}
		if (sent.gives("wp_password")) {
			change = change.password(sent.text("wp_password"));
		}
		if (sent.gives("wp_page_parent_id")) {
			change = change.parent(sent.number("wp_page_parent_id"));
		}
		if (sent.gives("wp_page_order")) {
			change = change.menuOrder((int) sent.number("wp_page_order"));
		}
		if (sent.gives("wp_post_format")) {
			change = change.format(format(sent));
		}
		return sent.gives("mt_tb_ping_urls") ? change.toPing(addresses(sent)) : change;
	}

	private static String addresses(Sent sent) {
		return sent.isList("mt_tb_ping_urls")
				? sent.items("mt_tb_ping_urls").stream().map(RpcValue::text).collect(Collectors.joining(" "))
				: sent.text("mt_tb_ping_urls");
	}

	/** A rest without a new beginning comes behind the old text. */
	PostChange moreOf(PostChange change, Sent sent, Post post) {
		return (sent.counts("mt_text_more") && !sent.gives("description"))
				? change.content(content(post.content(), sent)) : change;
	}

	private static String content(String main, Sent sent) {
		return sent.counts("mt_text_more") ? main + "<!--more-->" + sent.text("mt_text_more") : main;
	}

	/**
	 * Comments and pings: a word or a number; what makes no sense is as the blog has it.
	 * @param always whether it is so too when nothing was sent
	 */
	PostChange doors(PostChange given, Sent sent, PostType type, boolean always) {
		PostChange change = given;
		boolean usually = type.equals(PostType.POST);
		if (always || sent.gives("mt_allow_comments")) {
			change = change.comments(isOpen(sent, "mt_allow_comments", Set.of("0", "2"),
					usually && this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS)));
		}
		if (always || sent.gives("mt_allow_pings")) {
			change = change.pings(isOpen(sent, "mt_allow_pings", Set.of("0"),
					usually && this.settings.get(SiteSettings.DEFAULT_PING_STATUS)));
		}
		return change;
	}

	private static boolean isOpen(Sent sent, String name, Set<String> closed, boolean usual) {
		String given = sent.get(name) instanceof RpcValue.Flag flag ? String.valueOf(flag.number()) : sent.text(name);
		if (given.equals("closed") || closed.contains(given)) {
			return false;
		}
		return given.equals("open") || given.equals("1") || usual;
	}

	/** By name; one that there is not is left out. */
	PostChange categories(PostChange change, Sent sent) {
		if (!sent.isList("categories")) {
			return change;
		}
		List<Long> ids = sent.items("categories")
			.stream()
			.flatMap((name) -> this.terms.findAllByTaxonomyAndName(Taxonomy.CATEGORY.name(), name.text().strip())
				.stream()
				.limit(1))
			.map(Term::id)
			.toList();
		return change.terms(Taxonomy.CATEGORY, orDefault(ids));
	}

	/** Who files a post under nothing files it where all others go. */
	List<Long> orDefault(List<Long> ids) {
		return ids.isEmpty() ? List.of(this.settings.get(SiteSettings.DEFAULT_CATEGORY)) : ids;
	}

	/**
	 * Tags with commas between them, or a list of them; without any it loses those it
	 * had.
	 */
	PostChange keywords(PostChange change, Sent sent, PostType type) {
		if (!type.equals(PostType.POST)) {
			return change;
		}
		Stream<String> names = sent.isList("mt_keywords") ? sent.items("mt_keywords").stream().map(RpcValue::text)
				: Stream.of(sent.text("mt_keywords").split(","));
		return change.terms(Taxonomy.POST_TAG,
				Refusals.told(() -> this.authoring.named(Taxonomy.POST_TAG, names.map(String::strip).toList()))
					.stream()
					.map(Term::id)
					.toList());
	}

}
