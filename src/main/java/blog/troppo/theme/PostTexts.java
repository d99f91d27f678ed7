package blog.troppo.theme;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.content.PostPages;
import blog.troppo.formatting.content.PostPages.MoreLink;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;

/** What a post says: the whole, a part, a beginning, or a form for its password. */
@Component
class PostTexts {

	private final ContentFormatting formatting;

	private final SiteUrls urls;

	private final Titles titles;

	PostTexts(ContentFormatting formatting, SiteUrls urls, Titles titles) {
		this.formatting = formatting;
		this.urls = urls;
		this.titles = titles;
	}

	/** On the post's own page the part asked for; in a list up to the author's "more". */
	Html body(Post post, PostPages parts, Drawing drawing, boolean locked, String permalink) {
		if (locked) {
			return passwordForm(post, permalink, drawing);
		}
		if (drawing.subject() instanceof Subject.Single) {
			String part = parts.whole(drawing.query().part(), post.id());
			return this.formatting.content(part, post.id(), drawing.texts());
		}
		String more = "<span aria-label=\"" + Escape.attr(drawing.say("post.more.of", this.titles.text(post))) + "\">"
				+ Escape.html(drawing.say("post.more")) + "</span>";
		String teaser = parts.teaser(1, new MoreLink(permalink, post.id(), more));
		return this.formatting.content(teaser, post.id(), drawing.texts());
	}

	/** The author's excerpt, else the beginning of the text. */
	Html summary(Post post, boolean locked, Drawing drawing) {
		if (locked) {
			return new Html("<p>" + Escape.html(drawing.say("post.protected.excerpt")) + "</p>\n");
		}
		return this.formatting
			.excerpt(post.excerpt().isBlank() ? this.formatting.beginning(post, drawing.texts()) : post.excerpt());
	}

	Html caption(Post attachment) {
		return attachment.is(PostType.ATTACHMENT) && !attachment.excerpt().isBlank()
				? this.formatting.excerpt(attachment.excerpt()) : Html.EMPTY;
	}

	private Html passwordForm(Post post, String permalink, Drawing drawing) {
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
					.formatted(Escape.attr(this.urls.site("/wp-login.php?action=postpass")), Escape.attr(permalink),
							Escape.html(drawing.say("post.password.why")), field,
							Escape.html(drawing.say("post.password.label")), field,
							Escape.html(drawing.say("post.password.send"))));
	}

}
