package blog.troppo.transfer;

import java.nio.file.Path;

final class MediaFetch {

	MediaFetch(Path uploads) {
	}

	void fetch(ImportDatabase database, long run, Tally tally, ImportProgress progress) {
	}

}
