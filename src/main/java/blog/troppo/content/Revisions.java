package blog.troppo.content;

import java.util.List;
import java.util.Optional;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * What a post said before: a revision for each change of its texts. Their number can be
 * bounded; the oldest go.
 */
@Component
class Revisions {

	/** Meta that belongs to the text. */
	static final List<String> META = List.of("footnotes");

	private final Posts posts;

	private final Users users;

	private final Settings settings;

	Revisions(Posts posts, Users users, Settings settings) {
		this.posts = posts;
		this.users = users;
		this.settings = settings;
	}

	/** Keeps what the post says now, unless the latest revision says the same. */
	void keep(Post post, Viewer writer) {
		int most = this.settings.get(SiteSettings.REVISIONS_TO_KEEP);
		if (!post.type().supports("revisions") || post.is(PostStatus.AUTO_DRAFT) || most == 0) {
			return;
		}
		List<Post> kept = this.posts.findRevisions(post.id());
		if (kept.isEmpty() || !says(kept.getLast(), post)) {
			add(post, "revision", writer);
			if (most > 0 && kept.size() >= most) {
				kept.subList(0, kept.size() + 1 - most).forEach(this.posts::delete);
			}
		}
	}

	/** A copy of the post's texts below it. */
	Post add(Post post, String kind, Viewer writer) {
		Post revision = new Post(PostType.REVISION,
				Optional.ofNullable(writer.userId()).flatMap(this.users::findById).orElse(null));
		copyTexts(post, revision);
		revision.become(PostStatus.INHERIT);
		revision.moveBelow(post.id());
		revision.name(post.id() + "-" + kind + "-v1");
		revision.openToComments(false);
		revision.openToPings(false);
		revision
			.date(PostTimes.NONE.published(post.times().modifiedLocal(), post.times().modifiedAt()).unchangedSince());
		return this.posts.save(revision);
	}

	static void copyTexts(Post from, Post to) {
		to.write(from.title(), from.content(), from.excerpt());
		for (String name : META) {
			from.meta(name).ifPresentOrElse((value) -> to.setMeta(name, value), () -> to.removeMeta(name));
		}
	}

	/** Whether two posts say the same, whatever blanks stand between the words. */
	static boolean says(Post one, Post other) {
		return same(one.title(), other.title()) && same(one.content(), other.content())
				&& same(one.excerpt(), other.excerpt())
				&& META.stream().allMatch((name) -> one.meta(name).equals(other.meta(name)));
	}

	private static boolean same(String one, String other) {
		return one.equals(other) || normalize(one).equals(normalize(other));
	}

	private static String normalize(String text) {
		return text.strip().replace('\r', '\n').replaceAll("\n+", "\n").replaceAll("[ \t]+", " ");
	}

}
