package blog.troppo.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Answer;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.content.Questions;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Finds the public post that an address stands for, as {@code url_to_postid} does. */
@Component
class EmbeddablePosts {

	private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d{1,18})");

	private static final Pattern HOST = Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?([^/?#]*)");

	private final Questions questions;

	private final PostFinder posts;

	private final Attachments attachments;

	private final PermalinkBases bases;

	private final FrontPage front;

	private final SiteUrls urls;

	EmbeddablePosts(Questions questions, PostFinder posts, Attachments attachments, PermalinkBases bases,
			FrontPage front, SiteUrls urls) {
		this.questions = questions;
		this.posts = posts;
		this.attachments = attachments;
		this.bases = bases;
		this.front = front;
		this.urls = urls;
	}

	Optional<Post> find(String address) {
		Matcher host = HOST.matcher(address);
		boolean named = host.lookingAt();
		if (named ? !isOwn(host.group(1)) : !address.startsWith("/")) {
			return Optional.empty();
		}
		Matcher number = NUMBER.matcher(address);
		if (number.find()) {
			return this.posts.find(Long.parseLong(number.group(1)), Viewer.anybody()).filter(EmbeddablePosts::isPublic);
		}
		return ofPath((named ? address.substring(host.end()) : address).replaceFirst("[?#].*", ""));
	}

	/** Its featured image; an image is its own. */
	Optional<Attachment> picture(Post post) {
		long id = post.is(PostType.ATTACHMENT) ? post.id() : QueryVars.numberIn(post.meta("_thumbnail_id").orElse(""));
		return this.attachments.find(id).filter(Attachment::isImage);
	}

	private Optional<Post> ofPath(String path) {
		String home = this.urls.homePath();
		String below = path.startsWith(home) ? path.substring(home.length()) : path;
		boolean before = this.bases.structure().root().length() > 1;
		String bare = (before ? below : below.replaceFirst("^/index\\.php(?=/|$)", "")).replaceAll("^/+|/+$", "");
		if (bare.isEmpty()) {
			return this.posts.find(this.front.page(), Viewer.anybody());
		}
		if (this.bases.structure().isPlain()) {
			return Optional.empty();
		}
		Answer answer = this.questions
			.ask(this.questions.read(bare, RequestQuery.NONE).without("page", "paged", "cpage"), Viewer.anybody());
		return answer.question().isSingular() && !answer.isNotFound()
				? Optional.ofNullable(answer.post()).filter(EmbeddablePosts::isPublic) : Optional.empty();
	}

	private boolean isOwn(String authority) {
		Matcher home = HOST.matcher(this.urls.home());
		return home.lookingAt() && home.group(1).equalsIgnoreCase(authority);
	}

	private static boolean isPublic(Post post) {
		return post.type().isPublic();
	}

}
