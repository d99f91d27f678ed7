package blog.troppo.content;

import java.util.List;
import java.util.Optional;

import blog.troppo.site.MetaField;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/**
 * What a post said before: a revision for each change of its texts. Their number can be
 * bounded; the oldest go.
 */
@Component
class Revisions {

	private final Posts posts;

	private final Users users;

	private final Settings settings;

	private final Permalinks permalinks;

	private final List<MetaField> meta;

	Revisions(Posts posts, Users users, Settings settings, Permalinks permalinks, ObjectProvider<MetaField> meta) {
		this.permalinks = permalinks;
		this.meta = meta.orderedStream()
			.filter((field) -> field.subject() == Subject.POST && field.revisioned())
			.toList();
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
		Post kept = this.posts.save(revision);
		kept.identify(this.permalinks.plain(kept));
		return kept;
	}

	/** The names of the meta that belongs to the texts of this type's posts. */
	List<String> meta(PostType type) {
		return this.meta.stream()
			.filter((field) -> field.isOf(Subject.POST, type.name()))
			.map(MetaField::name)
			.toList();
	}

	/** From a post to a copy of it, or back. */
	void copyTexts(Post from, Post to) {
		to.write(from.title(), from.content(), from.excerpt());
		meta((from.is(PostType.REVISION) ? to : from).type())
			.forEach((name) -> to.setMeta(name, from.metaValues(name)));
	}

	/**
	 * Whether a copy says what the post does, whatever blanks stand between the words.
	 */
	boolean says(Post one, Post other) {
		return same(one.title(), other.title()) && same(one.content(), other.content())
				&& same(one.excerpt(), other.excerpt())
				&& meta(other.type()).stream().allMatch((name) -> one.metaValues(name).equals(other.metaValues(name)));
	}

	private static boolean same(String one, String other) {
		return one.equals(other) || normalize(one).equals(normalize(other));
	}

	private static String normalize(String text) {
		return text.strip().replace('\r', '\n').replaceAll("\n+", "\n").replaceAll("[ \t]+", " ");
	}

}
