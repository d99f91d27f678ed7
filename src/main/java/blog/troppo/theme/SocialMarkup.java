package blog.troppo.theme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.view.PaginationView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What WordPress leaves to plugins: the neighbours of a list's page, how networks show a
 * link to it (OpenGraph, Twitter card), and what search engines read (JSON-LD). A setting
 * turns it off.
 */
@Component
class SocialMarkup {

	private final Settings settings;

	private final ContentFormatting formatting;

	private final Titles titles;

	private final Attachments attachments;

	private final LinkedData data;

	SocialMarkup(Settings settings, ContentFormatting formatting, Titles titles, Attachments attachments,
			LinkedData data) {
		this.settings = settings;
		this.formatting = formatting;
		this.titles = titles;
		this.attachments = attachments;
		this.data = data;
	}

	String of(Drawing drawing, PageFacts facts, String address, PaginationView pagination) {
		if (!this.settings.get(SiteSettings.SOCIAL_METADATA) || drawing.subject() instanceof Subject.NotFound) {
			return "";
		}
		StringBuilder out = new StringBuilder();
		if (this.settings.get(SiteSettings.NEIGHBOUR_LINKS)) {
			link(out, "prev", pagination.previous());
			link(out, "next", pagination.next());
		}
		Post post = (drawing.subject() instanceof Single single) ? single.post() : null;
		String description = description(post, drawing);
		Attachment picture = (post != null) ? picture(post, drawing) : null;
		card(out, post, facts, address, description, picture);
		if (post != null && !post.is(PostType.ATTACHMENT)) {
			script(out, this.data.breadcrumbs(post, this.titles.text(post)));
		}
		if (post != null && post.is(PostType.POST)) {
			script(out, this.data.posting(post, this.titles.text(post), description, picture));
		}
		return out.toString();
	}

	private void card(StringBuilder out, @Nullable Post post, PageFacts facts, String address, String description,
			@Nullable Attachment picture) {
		Post article = (post != null && post.is(PostType.POST)) ? post : null;
		property(out, "og:type", (article != null) ? "article" : "website");
		property(out, "og:site_name", plain(this.settings.get(SiteSettings.BLOGNAME)));
		property(out, "og:title", (post != null) ? this.titles.text(post) : facts.title());
		property(out, "og:description", description);
		property(out, "og:url", (facts.canonical() != null) ? facts.canonical() : address);
		property(out, "og:locale", "en_US");
		if (picture != null) {
			property(out, "og:image", picture.url());
			property(out, "og:image:width", (picture.width() > 0) ? String.valueOf(picture.width()) : "");
			property(out, "og:image:height", (picture.height() > 0) ? String.valueOf(picture.height()) : "");
			property(out, "og:image:alt", picture.alt());
		}
		if (article != null) {
			time(out, "article:published_time", article.publishedAt());
			time(out, "article:modified_time", article.modifiedAt());
			terms(article, Taxonomy.CATEGORY).stream()
				.limit(1)
				.forEach((name) -> property(out, "article:section", name));
			terms(article, Taxonomy.POST_TAG).forEach((name) -> property(out, "article:tag", name));
		}
		HeadMarkup.tag(out, "meta", "name", "twitter:card", "content",
				(picture != null) ? "summary_large_image" : "summary");
	}

	/** Its featured image; an image is its own. Both were read with the page. */
	private @Nullable Attachment picture(Post post, Drawing drawing) {
		return (post.is(PostType.ATTACHMENT) ? Optional.of(post) : Images.featured(post).map(drawing.media()::get))
			.filter((file) -> file.is(PostType.ATTACHMENT))
			.map(this.attachments::of)
			.filter(Attachment::isImage)
			.orElse(null);
	}

	/** The post's excerpt; of one that needs a password, nothing gets out. */
	private String description(@Nullable Post post, Drawing drawing) {
		if (post == null) {
			return plain(this.settings.get(SiteSettings.BLOGDESCRIPTION));
		}
		if (post.needsPassword()) {
			return "";
		}
		String excerpt = post.excerpt().isBlank() ? this.formatting.beginning(post, drawing.texts()) : post.excerpt();
		return ContentFormatting.plain(StripTags.stripAllToLine(excerpt));
	}

	private static List<String> terms(Post post, Taxonomy taxonomy) {
		return post.terms(taxonomy).map(Term::name).map(Escape::decode).toList();
	}

	private String plain(String text) {
		return ContentFormatting.plain(this.formatting.title(text).markup());
	}

	private void script(StringBuilder out, String json) {
		out.append("<script type=\"application/ld+json\">").append(json).append("</script>\n");
	}

	private static void link(StringBuilder out, String relation, @Nullable String address) {
		if (address != null) {
			HeadMarkup.tag(out, "link", "rel", relation, "href", address);
		}
	}

	private static void time(StringBuilder out, String name, Optional<Instant> at) {
		at.ifPresent((instant) -> property(out, name, instant.toString()));
	}

	private static void property(StringBuilder out, String name, String value) {
		if (!value.isEmpty()) {
			HeadMarkup.tag(out, "meta", "property", name, "content", value);
		}
	}

}
