package blog.troppo.reader;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/**
 * Which address an answer should have been asked for under: the permalink of a post that
 * was asked for by number, the archive's own address, the guess where nothing was found.
 */
@Component
class RightAddress {

	private final PostAddress posts;

	private final ArchiveAddress archives;

	private final GuessedAddress guess;

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final Settings settings;

	private final Attachments attachments;

	private final PostFinder parents;

	RightAddress(PostAddress posts, ArchiveAddress archives, GuessedAddress guess, Permalinks permalinks,
			PermalinkBases bases, SiteUrls urls, Settings settings, Attachments attachments, PostFinder parents) {
		this.posts = posts;
		this.archives = archives;
		this.guess = guess;
		this.permalinks = permalinks;
		this.bases = bases;
		this.urls = urls;
		this.settings = settings;
		this.attachments = attachments;
		this.parents = parents;
	}

	void find(Draft draft, Answer answer, RequestQuery query) {
		QueryVars vars = answer.question().vars();
		if (vars.has("preview")) {
			draft.drop("preview");
		}
		if (answer.is(Is.FEED) && vars.number("p") != 0) {
			this.posts.feed(draft, vars);
		}
		if (answer.isNotFound()) {
			this.guess.find(draft, answer);
		}
		else if (!this.bases.structure().isPlain()) {
			pretty(draft, answer, query);
			this.posts.part(draft, answer);
		}
	}

	/**
	 * An attachment without a page of its own: whatever is asked of it, its file answers.
	 */
	void file(Draft draft, Answer answer) {
		if (answer.is(Is.ATTACHMENT) && !this.settings.get(SiteSettings.ATTACHMENT_PAGES) && answer.post() != null) {
			file(draft, answer.post());
		}
	}

	private void pretty(Draft draft, Answer answer, RequestQuery query) {
		Post post = answer.post();
		if (answer.question().vars().text("sitemap").equals("index")) {
			draft.goTo(this.urls.home("/wp-sitemap.xml"));
		}
		else if (post != null && !answer.is(Is.POSTS_PAGE)) {
			this.posts.find(draft, answer, post, query);
		}
		else if (answer.is(Is.POSTS_PAGE) && post != null && query.isTruthy("page_id")) {
			draft.goTo(this.permalinks.of(post), post);
			draft.drop("page_id");
		}
		else {
			this.archives.find(draft, answer, query);
		}
	}

	private void file(Draft draft, Post attachment) {
		String file = this.attachments.find(attachment.id()).map(Attachment::url).orElse(attachment.guid());
		if (!file.equals(draft.target)) {
			draft.goTo(file, attachment.parentId().flatMap(this.parents::read).orElse(attachment));
		}
		draft.isFile = true;
	}

}
