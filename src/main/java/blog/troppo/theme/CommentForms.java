package blog.troppo.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.discussion.FormStamps;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.People.Person;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.view.CommentForm;
import blog.troppo.theme.view.Html;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The form for a comment, or what stands in its place. */
@Component
class CommentForms {

	private static final Pattern ANSWERED = Pattern.compile("[?&]replytocom=(\\d{1,18})(?=&|$)");

	private final Settings settings;

	private final SiteUrls urls;

	private final Permalinks permalinks;

	private final People people;

	private final Comments comments;

	private final FormStamps stamps;

	CommentForms(Settings settings, SiteUrls urls, Permalinks permalinks, People people, Comments comments,
			FormStamps stamps) {
		this.comments = comments;
		this.stamps = stamps;
		this.settings = settings;
		this.urls = urls;
		this.permalinks = permalinks;
		this.people = people;
	}

	/** The form; null where the reader may not comment. */
	@Nullable CommentForm form(Post post, MainQuery query, boolean open) {
		if (!open || mustLogIn(query)) {
			return null;
		}
		Optional<Comment> answered = answered(query.path(), post);
		String permalink = this.permalinks.of(post);
		String name = query.viewer().isLoggedIn() ? this.people.find(query.viewer()).map(Person::name).orElse("")
				: null;
		return new CommentForm(this.urls.site("/wp-comments-post.php"), post.id(), answered.map(Comment::id).orElse(0L),
				answered.map((comment) -> Escape.decode(comment.authorName())).orElse(""),
				answered.isPresent() ? permalink + "#respond" : null,
				this.settings.get(SiteSettings.REQUIRE_NAME_EMAIL),
				this.settings.get(SiteSettings.COMMENTS_COOKIES_OPT_IN), query.commenter().name(),
				query.commenter().email(), query.commenter().url(), this.stamps.now(),
				this.settings.get(SiteSettings.COMMENT_FOLLOWING), name, this.urls.site("/wp-admin/profile.php"),
				login("/wp-login.php?action=logout&redirect_to=", permalink));
	}

	/** Who must log in, or that nobody can comment any more. */
	Html gate(Post post, MainQuery query, boolean open, Words words) {
		if (!open) {
			boolean worthSaying = post.commentCount() > 0 || post.is(PostType.POST);
			return worthSaying ? Html.of(words.say("comments.closed")) : Html.EMPTY;
		}
		String login = login("/wp-login.php?redirect_to=", this.permalinks.of(post));
		return mustLogIn(query) ? new Html(words.say("comments.login", HtmlUtils.htmlEscape(login, "UTF-8")))
				: Html.EMPTY;
	}

	private boolean mustLogIn(MainQuery query) {
		return this.settings.get(SiteSettings.COMMENT_REGISTRATION) && !query.viewer().isLoggedIn();
	}

	private String login(String path, String permalink) {
		return this.urls.site(path) + URLEncoder.encode(permalink, StandardCharsets.UTF_8);
	}

	private Optional<Comment> answered(String path, Post post) {
		Matcher matcher = ANSWERED.matcher(path);
		if (!this.settings.get(SiteSettings.THREAD_COMMENTS) || !matcher.find()) {
			return Optional.empty();
		}
		return this.comments.findToShow(Long.parseLong(matcher.group(1)))
			.filter((comment) -> comment.post().id() == post.id() && comment.status().equals(CommentStatus.APPROVED));
	}

}
