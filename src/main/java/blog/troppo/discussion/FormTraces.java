package blog.troppo.discussion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Programs fill in what people don't see, and faster than people write. A cached page's
 * form is older than it looks: that makes it only less suspicious.
 */
@Component
class FormTraces implements SpamCheck {

	/** The field that people don't see. */
	static final String TRAP = "topic";

	static final String STAMP = "comment_stamp";

	private static final Duration FAST = Duration.ofSeconds(3);

	private final FormStamps stamps;

	FormTraces(FormStamps stamps) {
		this.stamps = stamps;
	}

	@Override
	public List<SpamFinding> look(NewComment comment) {
		List<SpamFinding> found = new ArrayList<>();
		if (!comment.traces().getOrDefault(TRAP, "").isBlank()) {
			found.add(new SpamFinding("honeypot", 10, "A field that people do not see was filled in"));
		}
		this.stamps.age(comment.traces().getOrDefault(STAMP, ""))
			.filter((age) -> age.compareTo(FAST) < 0)
			.ifPresent((age) -> found
				.add(new SpamFinding("timing", 4, "The form was filled in within " + age.toSeconds() + " seconds")));
		return found;
	}

}
