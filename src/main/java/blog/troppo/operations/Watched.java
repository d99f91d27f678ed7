package blog.troppo.operations;

import java.util.Optional;

/**
 * Something that can go wrong while the blog runs. Who looks after the blog is told once
 * when it does, and once when it is over.
 */
public interface Watched {

	/** One word or two, the same as long as it is the same trouble. */
	String subject();

	/** What is wrong and what to do, in one sentence; nothing while all is well. */
	Optional<String> trouble();

}
