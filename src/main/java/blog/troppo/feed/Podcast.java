package blog.troppo.feed;

import java.util.Optional;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.EntryInformationImpl;
import com.rometools.modules.itunes.types.Duration;

import static blog.troppo.feed.FeedText.legal;

/** What podcast players read of an episode: Apple's tags. */
final class Podcast {

	private static final String DURATION = "(\\d{1,4}:)?(\\d{1,4}:)?\\d{1,6}";

	private Podcast() {
	}

	/** The tags of a file that tells of itself; empty for one that does not. */
	static Optional<EntryInformation> of(Enclosure file) {
		if (file.details().isEmpty()) {
			return Optional.empty();
		}
		EntryInformation tags = new EntryInformationImpl();
		file.detail("duration")
			.filter((text) -> text.matches(DURATION))
			.ifPresent((text) -> tags.setDuration(new Duration(text)));
		file.detail("author").ifPresent((text) -> tags.setAuthor(legal(text)));
		file.detail("subtitle").ifPresent((text) -> tags.setSubtitle(legal(text)));
		file.detail("summary").ifPresent((text) -> tags.setSummary(legal(text)));
		file.detail("explicit").ifPresent((text) -> tags.setExplicit(text.equals("1") || text.equals("yes")));
		return Optional.of(tags);
	}

}
