package blog.troppo.theme;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
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

import org.springframework.stereotype.Component;

/** The words of {@code <title>}, as {@code wp_get_document_title}: plain text. */
@Component
class DocumentTitle {

	private final Settings settings;

	private final ContentFormatting formatting;

	private final Dates dates;

	private final SiteLanguage language;

	DocumentTitle(Settings settings, ContentFormatting formatting, Dates dates, SiteLanguage language) {
		this.language = language;
		this.settings = settings;
		this.formatting = formatting;
		this.dates = dates;
	}

	String of(MainQuery query) {
		return of(query, isFront(query.subject()));
	}

	/** The title of a feed: the site's own feed is not its front page. */
	String ofFeed(MainQuery query) {
		return of(query, false);
	}

	private String of(MainQuery query, boolean front) {
		Subject subject = query.subject();
		boolean untold = subject instanceof DateArchive && query.posts().isEmpty();
		String site = text(this.settings.get(SiteSettings.BLOGNAME));
		int page = Math.max(query.paged(), query.part());
		boolean paged = page >= 2 && !(subject instanceof NotFound);
		String title = Stream
			.of(front ? site : untold ? "" : what(subject), paged ? said("Page " + page) : "",
					front ? text(this.settings.get(SiteSettings.BLOGDESCRIPTION)) : site)
			.filter((part) -> !part.isEmpty() && !part.equals("0"))
			.collect(Collectors.joining(" – "));
		return ContentFormatting.plain(this.formatting.title(title).markup());
	}

	static boolean isFront(Subject subject) {
		return switch (subject) {
			case Posts posts -> posts.front();
			case Single single -> single.front();
			default -> false;
		};
	}

	private String what(Subject subject) {
		return switch (subject) {
			case Follow _ -> said("Follow this blog");
			case NotFound _ -> said("Page not found");
			case SearchResults results -> said("Search Results for “" + Escape.attr(results.words()) + "”");
			case Posts posts -> ofPost(posts.page());
			case Single single -> text(single.post().title());
			case TermArchive archive -> text(archive.term().name());
			case AuthorArchive archive -> text(archive.author().displayName());
			case TypeArchive archive -> archive.type().label();
			case DateArchive archive -> date(archive);
		};
	}

	/** Without "Protected:" or "Private:", as {@code single_post_title}. */
	private String ofPost(@Nullable Post page) {
		return (page != null) ? text(page.title()) : "";
	}

	String date(DateArchive archive) {
		String format = (archive.month() == null) ? "Y"
				: (archive.day() == null) ? "F Y" : this.settings.get(SiteSettings.DATE_FORMAT);
		return archive.start().map((start) -> this.dates.format(format, start)).orElse("");
	}

	/** In the site's language. */
	private String said(String english) {
		return Sentences.in(this.language.locale(), english);
	}

	/** Texturized and without tags; the whole title is texturized once more. */
	private String text(String name) {
		return StripTags.strip(this.formatting.title(name).markup());
	}

}
