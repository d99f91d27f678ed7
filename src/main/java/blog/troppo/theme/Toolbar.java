package blog.troppo.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.People.Person;
import blog.troppo.theme.folder.Theme;
import blog.troppo.user.Languages;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The bar above the site's pages for those who are logged in and want it: WordPress's
 * admin bar. Readers' pages know nothing of it, so nothing moves for them.
 */
@Component
class Toolbar {

	private static final CommentQuery WAITING = CommentQuery.comments()
		.standing(CommentStatus.HOLD)
		.notOfTypes(List.of("note"));

	private final People people;

	private final CommentFinder comments;

	private final Languages languages;

	private final Settings settings;

	private final SiteUrls urls;

	private final ThemeAssets assets;

	private final ToolbarEdit edit;

	private final ITemplateEngine templates;

	Toolbar(People people, Languages languages, CommentFinder comments, Settings settings, SiteUrls urls,
			ThemeAssets assets, ToolbarEdit edit, ITemplateEngine templates) {
		this.people = people;
		this.comments = comments;
		this.languages = languages;
		this.settings = settings;
		this.urls = urls;
		this.assets = assets;
		this.edit = edit;
		this.templates = templates;
	}

	private static final Pattern SKIP_LINK = Pattern.compile("\\s*<a [^>]*class=\"[^\"]*skip-link[^>]*>[^<]*</a>");

	/** An entry; its words are the message {@code toolbar.NAME}. */
	record Link(String name, String url) {
	}

	/** The page with the bar of whoever looks at it; for most, as it is. */
	String over(String html, MainQuery query, @Nullable Theme previewed) {
		return this.people.find(query.viewer()).filter(Person::toolbar).map((person) -> {
			String head = "<link rel=\"stylesheet\" id=\"admin-bar-css\" href=\""
					+ this.assets.sharedUrl("assets/toolbar.css") + "\">\n</head>";
			int body = start(html);
			return html.substring(0, body).replaceFirst("</head>", Matcher.quoteReplacement(head)) + "\n"
					+ bar(person, query, previewed) + html.substring(body);
		}).orElse(html);
	}

	/**
	 * After the theme's link to the content, which is the first that a keyboard finds.
	 */
	private static int start(String html) {
		int body = html.indexOf('>', html.indexOf("<body")) + 1;
		Matcher skip = SKIP_LINK.matcher(html).region(body, html.length());
		return skip.lookingAt() ? skip.end() : body;
	}

	private String bar(Person person, MainQuery query, @Nullable Theme previewed) {
		Viewer viewer = query.viewer();
		Context context = new Context(this.languages.called(person.language()));
		context.setVariable("site", this.settings.get(SiteSettings.BLOGNAME));
		context.setVariable("person", person.name());
		context.setVariable("admin", this.urls.site("/wp-admin/"));
		context.setVariable("waiting", viewer.can("edit_posts") ? this.comments.count(WAITING) : null);
		context.setVariable("more", more(viewer));
		context.setVariable("edit", this.edit.of(query.subject(), viewer).orElse(null));
		context.setVariable("logout", this.urls.site("/wp-login.php?action=logout&_wpnonce=" + nonce()));
		context.setVariable("preview", (previewed != null) ? previewed.title() : null);
		context.setVariable("previewed", (previewed != null) ? previewed.name() : null);
		context.setVariable("end", this.urls.home(ThemePreview.without(query.path())));
		return this.templates.process("theme/toolbar", context).strip();
	}

	/** What can be made new, by those who may. */
	private List<Link> more(Viewer viewer) {
		List<Link> links = new ArrayList<>();
		Map<String, List<String>> all = Map.of("post", List.of("edit_posts", "post-new.php"), "media",
				List.of("upload_files", "media-new.php"), "page", List.of("edit_pages", "post-new.php?post_type=page"),
				"user", List.of("create_users", "user-new.php"));
		for (String name : List.of("post", "media", "page", "user")) {
			List<String> needed = all.getOrDefault(name, List.of());
			if (viewer.can(needed.getFirst())) {
				links.add(new Link("new." + name, this.urls.site("/wp-admin/" + needed.getLast())));
			}
		}
		return links;
	}

	private static String nonce() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& request.getRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
						? token.getToken() : "";
	}

}
