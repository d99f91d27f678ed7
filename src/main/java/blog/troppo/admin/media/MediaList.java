package blog.troppo.admin.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.admin.frame.Listing;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.support.Page;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files the library shows: as in WordPress everybody's, whoever may change them.
 */
@Component
@Transactional(readOnly = true)
class MediaList {

	static final List<String> KINDS = List.of("image", "audio", "video", "application");

	private static final List<PostStatus> SHOWN = List.of(PostStatus.INHERIT, PostStatus.PUBLISH);

	private static final int GRID = 40;

	private final PostFinder finder;

	private final Attachments attachments;

	private final PostRights rights;

	MediaList(PostFinder finder, Attachments attachments, PostRights rights) {
		this.finder = finder;
		this.attachments = attachments;
		this.rights = rights;
	}

	/** What the address asks for, in WordPress's parameters. */
	record Asked(String mode, String kind, String month, boolean detached, String search, int page) {

		boolean isList() {
			return this.mode.equals("list");
		}

		Map<String, String> filters() {
			Map<String, String> filters = new LinkedHashMap<>();
			filters.put("mode", isList() ? "list" : "");
			filters.put("post_mime_type", this.kind);
			filters.put("m", this.month);
			filters.put("detached", this.detached ? "1" : "");
			filters.put("s", this.search);
			return filters;
		}

		boolean isFiltered() {
			return this.detached || !(this.kind + this.month + this.search).isEmpty();
		}

	}

	Listing<MediaRow> find(Asked asked, Viewer viewer) {
		Page<Post> page = this.finder.find(query(asked).page(asked.page(), asked.isList() ? Listing.SIZE : GRID),
				viewer);
		Map<Long, String> parents = this.finder
			.load(page.items().stream().flatMap((post) -> post.parentId().stream()).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Post::id, MediaList::title));
		return new Listing<>("upload.php", asked.filters(), page.map((post) -> row(post, parents, viewer)));
	}

	private MediaRow row(Post post, Map<Long, String> parents, Viewer viewer) {
		Attachment attachment = this.attachments.of(post);
		String small = attachment.size("thumbnail").map(Attachment.Size::url).orElse(attachment.url());
		long parent = post.parentId().filter(parents::containsKey).orElse(0L);
		return new MediaRow(post.id(), title(post), attachment.url().substring(attachment.url().lastIndexOf('/') + 1),
				attachment.width(), attachment.height(), FileSize.of(attachment.bytes()), attachment.length(),
				attachment.isImage() ? small : "", post.mimeType().split("/", 2)[0],
				post.author().map(User::displayName).orElse(""), parent, parents.getOrDefault(parent, ""),
				post.publishedLocal().orElse(null), this.rights.may(viewer, PostAction.EDIT, post),
				this.rights.may(viewer, PostAction.DELETE, post));
	}

	static String title(Post post) {
		return Escape.decode(StripTags.stripAllToLine(post.title()));
	}

	private static PostQuery query(Asked asked) {
		PostQuery query = PostQuery.posts().ofType(PostType.ATTACHMENT).ofStatuses(SHOWN);
		query = KINDS.contains(asked.kind()) ? query.ofMimeType(asked.kind()) : query;
		query = asked.detached() ? query.below(0L) : query;
		query = asked.search().isBlank() ? query : query.matching(asked.search());
		String month = asked.month().replace("-", "");
		return month.matches("\\d{6}") ? query.publishedIn(PostQuery.DateCondition
			.of(Integer.valueOf(month.substring(0, 4)), Integer.valueOf(month.substring(4)), null)) : query;
	}

}
