package blog.troppo.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Escape;
import blog.troppo.media.Attachment;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** A post for machines that read schema.org's words as JSON-LD. */
@Component
class LinkedData {

	private final Permalinks permalinks;

	private final Posts posts;

	private final PostFinder finder;

	private final Terms terms;

	private final Titles titles;

	private final Settings settings;

	private final SiteUrls urls;

	private final JsonMapper json = new JsonMapper();

	LinkedData(Permalinks permalinks, Posts posts, PostFinder finder, Terms terms, Titles titles, Settings settings,
			SiteUrls urls) {
		this.permalinks = permalinks;
		this.posts = posts;
		this.finder = finder;
		this.terms = terms;
		this.titles = titles;
		this.settings = settings;
		this.urls = urls;
	}

	String posting(Post post, String title, String description, @Nullable Attachment picture) {
		Map<String, Object> data = begin("BlogPosting");
		data.put("headline", title);
		data.put("url", this.permalinks.of(post));
		data.put("mainEntityOfPage", this.permalinks.of(post));
		post.publishedAt().ifPresent((at) -> data.put("datePublished", at.toString()));
		post.modifiedAt().ifPresent((at) -> data.put("dateModified", at.toString()));
		post.author().ifPresent((author) -> data.put("author", author(author)));
		data.put("publisher", Map.of("@type", "Organization", "name", siteName(), "url", this.urls.home("/")));
		if (!description.isEmpty()) {
			data.put("description", description);
		}
		if (picture != null) {
			data.put("image", picture.url());
		}
		data.put("commentCount", post.commentCount());
		return written(data);
	}

	/** From the front page down to the post: by its category, or the pages above it. */
	String breadcrumbs(Post post, String title) {
		List<Map<String, Object>> trail = new ArrayList<>();
		step(trail, siteName(), this.urls.home("/"));
		if (post.is(PostType.PAGE)) {
			ancestors(post).forEach((page) -> step(trail, this.titles.text(page), this.permalinks.of(page)));
		}
		else {
			post.terms(Taxonomy.CATEGORY)
				.findFirst()
				.map(this::ancestors)
				.orElseGet(List::of)
				.forEach((term) -> step(trail, Escape.decode(term.name()), this.permalinks.of(term)));
		}
		step(trail, title, this.permalinks.of(post));
		Map<String, Object> data = begin("BreadcrumbList");
		data.put("itemListElement", trail);
		return written(data);
	}

	/** Those above that anybody may read. */
	private List<Post> ancestors(Post page) {
		return page.parentId().isEmpty() ? List.of()
				: this.posts.findAncestry(page.id())
					.reversed()
					.stream()
					.filter((above) -> above.id() != page.id() && this.finder.isVisible(above, Viewer.anybody()))
					.toList();
	}

	private List<Term> ancestors(Term category) {
		return category.parentId().isEmpty() ? List.of(category) : this.terms.findAncestry(category.id()).reversed();
	}

	private static void step(List<Map<String, Object>> trail, String name, String address) {
		Map<String, Object> step = new LinkedHashMap<>();
		step.put("@type", "ListItem");
		step.put("position", trail.size() + 1);
		step.put("name", name);
		step.put("item", address);
		trail.add(step);
	}

	private Map<String, Object> author(User author) {
		return Map.of("@type", "Person", "name", author.displayName(), "url", this.permalinks.of(author));
	}

	private String siteName() {
		return Escape.decode(this.settings.get(SiteSettings.BLOGNAME));
	}

	private static Map<String, Object> begin(String type) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("@context", "https://schema.org");
		data.put("@type", type);
		return data;
	}

	/** So that nothing in it ends the script. */
	private String written(Map<String, Object> data) {
		return this.json.writeValueAsString(data)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026");
	}

}
