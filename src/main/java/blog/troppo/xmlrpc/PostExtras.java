package blog.troppo.xmlrpc;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.media.LooseAttachments;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.Meta;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What clients hang on a post: its picture, custom fields, uploads that it shows. */
@Component
class PostExtras {

	private final Posts posts;

	private final LooseAttachments loose;

	PostExtras(Posts posts, LooseAttachments loose) {
		this.posts = posts;
		this.loose = loose;
	}

	/** An empty picture takes it away. */
	PostChange thumbnail(PostChange change, Sent sent, String name) {
		if (!sent.gives(name)) {
			return change;
		}
		if (!sent.counts(name)) {
			return change.featuredImage(0);
		}
		long id = Math.abs(sent.number(name));
		Post picture = this.posts.findById(id).orElseThrow(() -> new RpcFault(404, "Invalid attachment ID."));
		return change.featuredImage(picture.is(PostType.ATTACHMENT) ? id : 0);
	}

	/**
	 * An entry with an id is changed, or goes if it says nothing more; one without is
	 * added.
	 */
	PostChange customFields(PostChange given, Sent sent, @Nullable Post post) {
		PostChange change = given;
		for (RpcValue item : sent.items("custom_fields")) {
			Sent entry = new Sent(item);
			if (entry.gives("id")) {
				change = (post != null) ? existing(change, entry, post) : change;
			}
			else if (entry.gives("key") && !TermStructs.isProtected(entry.text("key"))) {
				change = change.moreMeta(entry.text("key"), entry.text("value"));
			}
		}
		return change;
	}

	private static PostChange existing(PostChange change, Sent entry, Post post) {
		Meta known = post.metaEntries()
			.stream()
			.filter((one) -> one.id() == entry.number("id") && !TermStructs.isProtected(one.name()))
			.findFirst()
			.orElse(null);
		if (known == null || entry.gives("key") && !entry.text("key").equals(known.name())) {
			return change;
		}
		return entry.gives("key") ? change.metaEntry(known.id(), entry.text("value"))
				: change.withoutMetaEntry(known.id());
	}

	/** Uploads that belong to no post belong to the first that shows them. */
	Post attach(Post post, SignedCall call) {
		this.loose.attach(post, call.viewer());
		return post;
	}

}
