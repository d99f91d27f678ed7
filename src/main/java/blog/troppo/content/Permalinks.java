package blog.troppo.content;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkParts;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.Settings;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/** The addresses of posts, terms, authors and dates, absolute. */
@Component
public class Permalinks {

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final FrontPage front;

	private final Settings settings;

	private final Posts posts;

	private final TermFinder terms;

	Permalinks(PermalinkBases bases, SiteUrls urls, FrontPage front, Settings settings, Posts posts, TermFinder terms) {
		this.bases = bases;
		this.urls = urls;
		this.front = front;
		this.settings = settings;
		this.posts = posts;
		this.terms = terms;
	}

	/** A post's address; one that readers cannot see yet has only its number. */
	public String of(Post post) {
		PermalinkStructure structure = this.bases.structure();
		if (post.is(PostType.PAGE) && this.front.is(post.id())) {
			return this.urls.home("/");
		}
		if (post.is(PostType.PAGE)) {
			return ofPage(post);
		}
		if (structure.isPlain() || !hasName(post)) {
			return plain(post);
		}
		if (post.is(PostType.ATTACHMENT)) {
			return attachment(post, structure);
		}
		return post.type().isBuiltIn() ? this.urls.home(structure.path(parts(post, structure))) : plain(post);
	}

	/** The address with the slug, or a page's own slug, still open. */
	public String template(Post post) {
		PermalinkStructure structure = this.bases.structure();
		if (structure.isPlain() || post.is(PostStatus.TRASH)) {
			return plain(post);
		}
		if (post.is(PostType.ATTACHMENT)) {
			return templateOfAttachment(post, structure);
		}
		if (post.is(PostType.PAGE)) {
			String above = post.parentId()
				.flatMap(this.posts::findById)
				.map((parent) -> RequestQuery.decode(pagePath(parent)) + "/")
				.orElse("");
			return this.urls.home(structure.slashed(structure.root() + above + "%pagename%"));
		}
		if (!post.is(PostType.POST)) {
			return plain(post);
		}
		return this.urls.home(structure.path(parts(post, structure).with("%postname%")));
	}

	/** One that hangs from nothing has no address to write a slug in. */
	private String templateOfAttachment(Post attachment, PermalinkStructure structure) {
		Optional<String> above = attachment.parentId().flatMap(this.posts::findToShow).map(this::of);
		return above.filter((address) -> !address.contains("?"))
			.map((address) -> structure.slashed(address.replaceAll("/+$", "") + "/%postname%"))
			.orElseGet(() -> plain(attachment));
	}

	/** A page's address by its name, also that of the page in front. */
	public String ofPage(Post page) {
		PermalinkStructure structure = this.bases.structure();
		return structure.isPlain() || !hasName(page) ? plain(page)
				: this.urls.home(structure.slashed(structure.root() + pagePath(page)));
	}

	/**
	 * The addresses of several posts or pages, by their ids, with one look for all
	 * ancestors.
	 */
	public Map<Long, String> of(List<Post> posts) {
		PermalinkStructure structure = this.bases.structure();
		List<Long> nested = posts.stream()
			.filter((post) -> post.is(PostType.PAGE) && post.parentId().isPresent() && hasName(post))
			.map(Post::id)
			.toList();
		Map<Long, String> addresses = new HashMap<>();
		if (!structure.isPlain() && !nested.isEmpty()) {
			this.posts.findPaths(nested)
				.forEach((found) -> addresses.put(found.getPage(),
						this.urls.home(structure.slashed(structure.root() + found.getPath()))));
		}
		posts.stream()
			.filter((post) -> !addresses.containsKey(post.id()) || this.front.is(post.id()))
			.forEach((post) -> addresses.put(post.id(), of(post)));
		return addresses;
	}

	/** The address by number, which outlives every change of structure. */
	public String plain(Post post) {
		String parameter = post.is(PostType.PAGE) ? "page_id" : post.is(PostType.ATTACHMENT) ? "attachment_id" : "p";
		return this.urls.home("/?" + parameter + "=" + post.id());
	}

	public String of(Term term) {
		if (this.bases.structure().isPlain()) {
			return this.urls.home("/?" + (term.taxonomy().equals(Taxonomy.CATEGORY) ? "cat=" + term.id()
					: term.taxonomy().queryVar() + "=" + term.slug()));
		}
		return switch (term.taxonomy().name()) {
			case "category" -> slashed(this.bases.category() + path(term));
			case "post_tag" -> slashed(this.bases.tag() + term.slug());
			case "post_format" -> slashed(this.bases.format() + term.slug().replaceFirst("^post-format-", ""));
			default -> this.urls.home("/?taxonomy=" + term.taxonomy().name() + "&term=" + term.slug());
		};
	}

	public String of(User author) {
		return this.bases.structure().isPlain() ? this.urls.home("/?author=" + author.id())
				: slashed(this.bases.author() + author.nicename());
	}

	public String ofYear(int year) {
		return this.bases.structure().isPlain() ? this.urls.home("/?m=%04d".formatted(year))
				: dated(this.bases.year(), year, 0, 0);
	}

	public String ofMonth(int year, int month) {
		return this.bases.structure().isPlain() ? this.urls.home("/?m=%04d%02d".formatted(year, month))
				: dated(this.bases.month(), year, month, 0);
	}

	public String ofDay(int year, int month, int day) {
		return this.bases.structure().isPlain() ? this.urls.home("/?m=%04d%02d%02d".formatted(year, month, day))
				: dated(this.bases.day(), year, month, day);
	}

	private String dated(String structure, int year, int month, int day) {
		return slashed(structure.replace("%year%", "%d".formatted(year))
			.replace("%monthnum%", "%02d".formatted(month))
			.replace("%day%", "%02d".formatted(day)));
	}

	/** The slugs of a term and its parents, from the top. */
	public String path(Term term) {
		Map<Long, String> slugs = new LinkedHashMap<>();
		Optional<Term> above = Optional.of(term);
		while (above.isPresent() && slugs.putIfAbsent(above.get().id(), above.get().slug()) == null) {
			above = above.get().parentId().flatMap(this.terms::read);
		}
		return String.join("/", List.copyOf(slugs.values()).reversed());
	}

	/** The slugs of a page and its parents, from the top. */
	public String pagePath(Post page) {
		if (page.parentId().isEmpty()) {
			return page.slug();
		}
		return this.posts.findAncestry(page.id()).reversed().stream().map(Post::slug).collect(Collectors.joining("/"));
	}

	/** An attachment's address, for those who have read its parent already. */
	public String of(Post attachment, Post parent) {
		PermalinkStructure structure = this.bases.structure();
		return structure.isPlain() || !hasName(attachment) ? plain(attachment) : below(attachment, parent, structure);
	}

	private String attachment(Post post, PermalinkStructure structure) {
		return post.parentId()
			.flatMap(this.posts::findToShow)
			.map((parent) -> below(post, parent, structure))
			.orElseGet(
					() -> post.parentId().isPresent() ? plain(post) : this.urls.home(structure.slashed(post.slug())));
	}

	private String below(Post post, Post parent, PermalinkStructure structure) {
		String below = of(parent);
		if (below.contains("?")) {
			return plain(post);
		}
		boolean couldBePartOfThePost = post.slug().matches("\\d+") || structure.pattern().contains("%category%");
		return structure
			.slashed(below.replaceAll("/+$", "") + (couldBePartOfThePost ? "/attachment/" : "/") + post.slug());
	}

	private PermalinkParts parts(Post post, PermalinkStructure structure) {
		String category = structure.tags().contains("category") ? categoryPath(post) : "";
		LocalDateTime date = post.publishedLocal().orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
		String author = structure.tags().contains("author") ? post.author().map(User::nicename).orElse("") : "";
		return new PermalinkParts(post.id(), date, post.slug(), author, category);
	}

	/** The post's oldest category; the default one for a post without any. */
	private String categoryPath(Post post) {
		List<Term> categories = post.terms(Taxonomy.CATEGORY).sorted(Comparator.comparingLong(Term::id)).toList();
		Optional<Term> category = categories.isEmpty()
				? this.terms.read(this.settings.get(SiteSettings.DEFAULT_CATEGORY))
				: Optional.of(categories.getFirst());
		return category.map(this::path).orElse("");
	}

	private static boolean hasName(Post post) {
		return !post.slug().isEmpty() && (post.is(PostStatus.PUBLISH) || post.is(PostStatus.PRIVATE)
				|| post.is(PostStatus.INHERIT) && post.is(PostType.ATTACHMENT));
	}

	private String slashed(String path) {
		return this.urls.home(this.bases.structure().slashed(path));
	}

}
