package blog.troppo.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.site.BlogChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The latest changes of the blog in their order, for those who ask what they missed. */
@Component
class ChangeLog {

	/** Who missed more than this may take everything for changed. */
	private static final int MOST = 4096;

	private final BlogChanged[] changes = new BlogChanged[MOST];

	private volatile long count;

	@EventListener
	synchronized void note(BlogChanged change) {
		this.changes[(int) (this.count % MOST)] = change;
		this.count++;
	}

	/** How many changes there were: what is read from now on has seen them. */
	long count() {
		return this.count;
	}

	/** What changed since that count; nothing if it is too long ago to know. */
	synchronized Optional<List<BlogChanged>> since(long count) {
		if (this.count - count > MOST) {
			return Optional.empty();
		}
		List<BlogChanged> missed = new ArrayList<>();
		for (long number = count; number < this.count; number++) {
			missed.add(this.changes[(int) (number % MOST)]);
		}
		return Optional.of(missed);
	}

}
