package blog.troppo.xmlrpc;

import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.rpc.RpcValue;
import org.jspecify.annotations.Nullable;

/** Files that podcasts bring: an entry of meta with address, length and type. */
final class Enclosures {

	private static final String NAME = "enclosure";

	private Enclosures() {
	}

	/** The first one. */
	static Optional<RpcValue> of(Post post) {
		return post.meta(NAME).map((stored) -> {
			String[] parts = (stored + "\n\n\n").split("\n", -1);
			return RpcValue.of(Map.of("url", parts[0].strip(), "length", new RpcValue.Text(parts[1].strip()).number(),
					"type", parts[2].strip()));
		});
	}

	/** Adds the one that was sent, unless the post has it. */
	static PostChange add(PostChange change, Sent sent, @Nullable Post post) {
		Sent given = sent.struct(NAME);
		if (!given.gives("url") || !given.gives("length") || !given.gives("type")) {
			return change;
		}
		String stored = given.text("url") + "\n" + given.text("length") + "\n" + given.text("type") + "\n";
		boolean there = post != null
				&& post.metaValues(NAME).stream().anyMatch((value) -> value.strip().equals(stored.strip()));
		return there ? change : change.moreMeta(NAME, stored);
	}

}
