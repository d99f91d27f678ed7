package blog.troppo.content;

import java.time.Duration;
import java.util.Optional;

import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.Signatures;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Viewer;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a post to those who may edit it as its page will be: one that is not public yet,
 * and what they have written and not saved. Nobody else learns that it is there.
 */
@Component
@Transactional(readOnly = true)
public class Previews {

	private static final String PURPOSE = "post_preview";

	private static final Duration VALID = Duration.ofDays(1);

	private final Posts posts;

	private final PostRights rights;

	private final Autosaves autosaves;

	private final Revisions revisions;

	private final Permalinks permalinks;

	private final Signatures signatures;

	private final EntityManager database;

	Previews(Posts posts, PostRights rights, Autosaves autosaves, Revisions revisions, Permalinks permalinks,
			Signatures signatures, EntityManager database) {
		this.posts = posts;
		this.rights = rights;
		this.autosaves = autosaves;
		this.revisions = revisions;
		this.permalinks = permalinks;
		this.signatures = signatures;
		this.database = database;
	}

	/** Where the post is looked at as it is saved: {@code get_preview_post_link}. */
	public String link(Post post) {
		return withQuery(post, "preview=true");
	}

	/**
	 * Where this viewer looks at what is written and not saved of the post. The address
	 * is good for a day, and of no use to anybody else.
	 */
	public String linkToUnsaved(Post post, Viewer viewer) {
		String nonce = this.signatures.seal(PURPOSE, subject(post.id(), viewer), VALID);
		return withQuery(post, "preview_id=" + post.id() + "&preview_nonce=" + nonce + "&preview=true");
	}

	private String withQuery(Post post, String query) {
		String address = this.permalinks.of(post);
		return address + (address.contains("?") ? "&" : "?") + query;
	}

	private static String subject(long post, Viewer viewer) {
		return viewer.userId() + ":" + post;
	}

	/** Whether an address asks for what is written and not saved. */
	public static boolean isOfUnsaved(RequestQuery query) {
		return query.has("preview_id") && query.has("preview_nonce");
	}

	/**
	 * The same answer with what the viewer has written and not saved, or else somebody
	 * has, for an address that {@linkplain #isOfUnsaved asks for that}:
	 * {@code _show_post_preview}.
	 */
	public Answer asWritten(Answer answer, RequestQuery query, Viewer viewer) {
		if (!isGranted(query, viewer)) {
			throw new ForbiddenException("Sorry, you are not allowed to preview drafts.");
		}
		Post post = answer.post();
		if (post == null || !answer.is(Is.PREVIEW)) {
			return answer;
		}
		return find(post.id(), viewer).map((found) -> answer.asWritten(written(found, query, viewer))).orElse(answer);
	}

	private Optional<Post> autosave(long post, Viewer viewer) {
		return this.autosaves.find(post, viewer)
			.or(() -> this.posts.findAllByParentIdOrderById(post)
				.reversed()
				.stream()
				.filter((child) -> child.slug().equals(Autosaves.slug(post)))
				.findFirst());
	}

	private boolean isGranted(RequestQuery query, Viewer viewer) {
		return viewer.userId() != null && this.signatures.open(PURPOSE, query.text("preview_nonce"))
			.filter(subject(QueryVars.numberIn(query.text("preview_id")), viewer)::equals)
			.isPresent();
	}

	/**
	 * The post as the autosave has it and with the featured image that the editor names,
	 * which nobody saves. What else pages show of it is read before it is let go.
	 */
	private Post written(Post post, RequestQuery query, Viewer viewer) {
		Optional<Post> autosave = autosave(post.id(), viewer);
		this.revisions.meta(post.type()).forEach(post::metaValues);
		this.database.detach(post);
		autosave.ifPresent((texts) -> this.revisions.copyTexts(texts, post));
		illustrate(post, query.text("_thumbnail_id"));
		return post;
	}

	/**
	 * A number that is none takes the image away:
	 * {@code _wp_preview_post_thumbnail_filter}.
	 */
	private static void illustrate(Post post, String image) {
		if (image.matches("[1-9]\\d{0,17}")) {
			post.setMeta("_thumbnail_id", image);
		}
		else if (!image.isEmpty() && !image.equals("0")) {
			post.removeMeta("_thumbnail_id");
		}
	}

	/** The post that is asked for by its number, if the viewer may edit it. */
	Optional<Post> find(long id, Viewer viewer) {
		if (id <= 0 || !viewer.isLoggedIn()) {
			return Optional.empty();
		}
		return this.posts.findToShow(id)
			.filter((post) -> PostType.readable().contains(post.type()) && !post.is(PostStatus.TRASH)
					&& this.rights.may(viewer, PostAction.EDIT, post));
	}

}
