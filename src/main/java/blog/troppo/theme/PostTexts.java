package blog.troppo.theme;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.PostParts.Teaser;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a post says: the whole, a part, a beginning, or a form for its password. */
@Component
class PostTexts {

	private final ContentFormatting formatting;

	private final SiteUrls urls;

	PostTexts(ContentFormatting formatting, SiteUrls urls) {
		this.formatting = formatting;
		this.urls = urls;
	}

	/** On the post's own page the part asked for; in a list up to the author's "more". */
	Html body(Post post, PostParts parts, MainQuery query, boolean locked, String permalink, Words words) {
		if (locked) {
			return passwordForm(post, permalink, words);
		}
		if (query.subject() instanceof Subject.Single) {
			return this.formatting.content(PostParts.whole(parts.page(query.part()), post.id()));
		}
		Teaser teaser = PostParts.teaser(parts.page(1));
		String link = "";
		if (teaser.ends()) {
			String label = teaser.words().isEmpty() ? HtmlUtils.htmlEscape(words.say("post.more"), "UTF-8")
					: this.formatting.title(teaser.words()).markup();
			link = " <a href=\"" + attribute(permalink) + "#more-" + post.id() + "\" class=\"more-link\">" + label
					+ "</a>";
		}
		return this.formatting.content(teaser.text() + link);
	}

	/** The author's excerpt, else the beginning of the text. */
	Html summary(Post post, boolean locked, Words words) {
		if (locked) {
			return new Html("<p>" + HtmlUtils.htmlEscape(words.say("post.protected.excerpt"), "UTF-8") + "</p>\n");
		}
		return this.formatting
			.excerpt(post.excerpt().isBlank() ? this.formatting.beginning(post.content()) : post.excerpt());
	}

	Html caption(Post attachment) {
		return attachment.is(PostType.ATTACHMENT) && !attachment.excerpt().isBlank()
				? this.formatting.excerpt(attachment.excerpt()) : Html.EMPTY;
	}

	private Html passwordForm(Post post, String permalink, Words words) {
		String field = "pwbox-" + post.id();
		return new Html(
				"""
						<form action="%s" class="post-password-form" method="post">
						<input type="hidden" name="redirect_to" value="%s">
						<p>%s</p>
						<p><label for="%s">%s</label> <input name="post_password" id="%s" type="password" spellcheck="false" required \
						size="20" autocomplete="off"> <button type="submit">%s</button></p>
						</form>
						"""
					.formatted(attribute(this.urls.site("/wp-login.php?action=postpass")), attribute(permalink),
							attribute(words.say("post.password.why")), field,
							attribute(words.say("post.password.label")), field,
							attribute(words.say("post.password.send"))));
	}

	private static String attribute(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
