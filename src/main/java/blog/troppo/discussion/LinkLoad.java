package blog.troppo.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Much of what is spam is there for its links. */
@Component
class LinkLoad implements SpamCheck {

	private static final Pattern LINK = Pattern.compile("https?://|\\[url[=\\]]", Pattern.CASE_INSENSITIVE);

	private static final int USUAL = 2;

	private static final int MOST = 4;

	@Override
	public List<SpamFinding> look(NewComment comment) {
		List<SpamFinding> found = new ArrayList<>();
		long links = LINK.matcher(comment.content()).results().count();
		if (links > USUAL) {
			found.add(new SpamFinding("links", (int) Math.min(MOST, links - USUAL), links + " links"));
		}
		if (!comment.isPing() && LINK.matcher(comment.name()).find()) {
			found.add(new SpamFinding("name", 3, "The name is an address"));
		}
		return found;
	}

}
