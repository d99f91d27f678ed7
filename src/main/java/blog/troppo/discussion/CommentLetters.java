package blog.troppo.discussion;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.mail.Letter;
import blog.troppo.site.Sentences;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Shortened;
import blog.troppo.user.Languages;

import org.springframework.stereotype.Component;

/** What moderators, authors and followers are written about a comment. */
@Component
class CommentLetters {

	private static final int LONGEST = 5000;

	private final CommentLinks links;

	private final ModerationPasses passes;

	private final SpamFindings findings;

	private final Followers followers;

	private final SiteUrls urls;

	private final Languages languages;

	CommentLetters(CommentLinks links, ModerationPasses passes, SpamFindings findings, Followers followers,
			SiteUrls urls, Languages languages) {
		this.links = links;
		this.passes = passes;
		this.findings = findings;
		this.followers = followers;
		this.urls = urls;
		this.languages = languages;
	}

	/** A post's title as plain text. */
	static String title(Post post) {
		String title = Escape.decode(StripTags.stripAllToLine(post.title()));
		return title.isEmpty() ? "(no title)" : title;
	}

	Letter toModerator(String email, Comment comment) {
		Locale language = this.languages.of(email);
		Map<String, Object> words = words(comment, language);
		addVerbs(words, comment, email);
		words.put("reasons",
				this.findings.of(comment.id())
					.stream()
					.map((finding) -> Sentences.in(language, finding.reason()))
					.toList());
		return new Letter(email, "comment-moderate", words).in(language);
	}

	/**
	 * @param moderates whether the author may moderate the comments of the post
	 */
	Letter toAuthor(String email, Comment comment, boolean moderates) {
		Locale language = this.languages.of(email);
		Map<String, Object> words = words(comment, language);
		if (moderates) {
			addVerbs(words, comment, email);
		}
		return new Letter(email, "comment-author", words).in(language);
	}

	Letter toFollower(Followers.Follower follower, Comment comment) {
		String leave = this.followers.leaveLink(follower);
		Locale language = this.languages.of(follower.email());
		Map<String, Object> words = words(comment, language);
		words.put("leave", leave);
		return new Letter(follower.email(), "comment-followed", words,
				Map.of("List-Unsubscribe", "<" + leave + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
			.in(language);
	}

	private Map<String, Object> words(Comment comment, Locale language) {
		Map<String, Object> words = new HashMap<>();
		String text = Escape.decode(StripTags.stripAll(comment.content()));
		words.put("title", Sentences.in(language, title(comment.post())));
		words.put("author", plain(comment.authorName(), Sentences.in(language, "Anonymous")));
		words.put("email", comment.authorEmail());
		words.put("url", Escape.decode(comment.authorUrl()));
		words.put("ip", comment.authorIp());
		words.put("text", Shortened.withEllipsis(LONGEST, text));
		words.put("link", this.links.of(comment));
		words.put("kind", Sentences.in(language, comment.isPing() ? comment.type() : "comment"));
		return words;
	}

	private void addVerbs(Map<String, Object> words, Comment comment, String email) {
		String link = this.urls
			.site("/wp-comments/moderate?c=" + comment.id() + "&t=" + this.passes.pass(comment, email));
		for (String verb : new String[] { "approve", "trash", "spam" }) {
			words.put(verb, link + "&verb=" + verb);
		}
	}

	private static String plain(String html, String otherwise) {
		return html.isBlank() ? otherwise : Escape.decode(html);
	}

}
