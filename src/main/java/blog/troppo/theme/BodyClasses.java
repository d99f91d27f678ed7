package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
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
import org.jspecify.annotations.Nullable;

/** WordPress's {@code body_class}. */
final class BodyClasses {

	private static final Pattern EDGE = Pattern.compile("[^a-zA-Z0-9]+");

	private final Set<String> classes = new LinkedHashSet<>();

	private final MainQuery query;

	private final boolean signedIn;

	private final boolean hasChildren;

	private BodyClasses(MainQuery query, boolean signedIn, boolean hasChildren) {
		this.query = query;
		this.signedIn = signedIn;
		this.hasChildren = hasChildren;
	}

	/**
	 * The classes in WordPress's order.
	 * @param signedIn whether it is for those who are signed in
	 * @param chosen the template that the author chose for a single post; empty for none
	 * @param privacyPolicy whether the post is the site's privacy policy
	 * @param hasChildren whether pages are below this one
	 */
	static List<String> of(MainQuery query, boolean signedIn, String chosen, boolean privacyPolicy,
			boolean hasChildren) {
		BodyClasses classes = new BodyClasses(query, signedIn, hasChildren);
		classes.write(chosen, privacyPolicy);
		return List.copyOf(classes.classes);
	}

	private void add(String... names) {
		this.classes.addAll(List.of(names));
	}

	private void write(String chosen, boolean privacyPolicy) {
		Subject subject = this.query.subject();
		if (DocumentTitle.isFront(subject)) {
			add("home");
		}
		if (privacyPolicy) {
			add("privacy-policy");
		}
		switch (subject) {
			case Posts _ -> add("blog");
			case Follow _ -> add("follow");
			case NotFound _ -> add("error404");
			case SearchResults results -> {
				add("search", this.query.posts().isEmpty() ? "search-no-results" : "search-results");
				archive(results.within());
			}
			case Single single -> single(single.post(), chosen);
			default -> archive(subject);
		}
		if (this.signedIn) {
			add("logged-in");
		}
		if (!(subject instanceof NotFound)) {
			paged(subject);
		}
	}

	private void archive(@Nullable Subject subject) {
		switch (subject) {
			case DateArchive _ -> add("archive", "date");
			case AuthorArchive archive -> add("archive", "author",
					"author-" + PostClasses.htmlClass(archive.author().nicename(), archive.author().id()),
					"author-" + archive.author().id());
			case TypeArchive archive ->
				add("archive", "post-type-archive", "post-type-archive-" + archive.type().name());
			case TermArchive archive -> term(archive.term());
			case null, default -> {
			}
		}
	}

	/** A post's part comes before the page of a list that the address names. */
	private void paged(Subject subject) {
		if (this.query.paged() > 1) {
			add("paged");
		}
		int number = (this.query.part() > 1) ? this.query.part() : this.query.paged();
		if (number > 1) {
			add("paged-" + number);
			if (pagedKind(subject) instanceof String kind) {
				add(kind + "-paged-" + number);
			}
		}
	}

	private static @Nullable String pagedKind(Subject subject) {
		return switch (subject) {
			case TermArchive archive when archive.term().taxonomy().equals(Taxonomy.CATEGORY) -> "category";
			case TermArchive archive when archive.term().taxonomy().equals(Taxonomy.POST_TAG) -> "tag";
			case DateArchive _ -> "date";
			case AuthorArchive _ -> "author";
			case SearchResults results ->
				(results.within() != null && pagedKind(results.within()) instanceof String kind) ? kind : "search";
			case TypeArchive _ -> "post-type";
			case Single single -> single.post().is(PostType.PAGE) ? "page" : "single";
			default -> null;
		};
	}

	private void term(Term term) {
		String named = PostClasses.ofTerm(term);
		add("archive");
		switch (term.taxonomy().name()) {
			case "category" -> add("category", "category-" + named, "category-" + term.id());
			case "post_tag" -> add("tag", "tag-" + named, "tag-" + term.id());
			default -> add("tax-" + term.taxonomy().name(), "term-" + named, "term-" + term.id());
		}
	}

	private void single(Post post, String chosen) {
		String type = post.type().name();
		add("wp-singular");
		String family = post.is(PostType.PAGE) ? "page" : type;
		if (!post.is(PostType.ATTACHMENT) && !chosen.isEmpty() && !chosen.equals("default")) {
			add(family + "-template");
			for (String part : chosen.split("/")) {
				add(family + "-template-"
						+ PostClasses.htmlClass(part.replace('.', '-').replaceFirst("-php$", ""), ""));
			}
			add(family + "-template-" + PostClasses.htmlClass(chosen.replace('.', '-'), ""));
		}
		else {
			add(family + "-template-default");
		}
		if (post.is(PostType.PAGE)) {
			page(post);
			return;
		}
		add("single", "single-" + type, "postid-" + post.id());
		if (post.is(PostType.POST)) {
			add("single-format-" + post.format().orElse("standard"));
		}
		if (post.is(PostType.ATTACHMENT)) {
			add("attachment", "attachmentid-" + post.id());
			Matcher mime = Pattern.compile("^(application/|image/|text/|audio/|video/|music/)")
				.matcher(post.mimeType());
			add("attachment-" + EDGE.matcher(mime.replaceFirst("")).replaceAll("-"));
		}
	}

	private void page(Post page) {
		add("page", "page-id-" + page.id());
		if (this.hasChildren) {
			add("page-parent");
		}
		page.parentId().ifPresent((parent) -> add("page-child", "parent-pageid-" + parent));
	}

}
