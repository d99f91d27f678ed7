package blog.troppo.rest.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** The body of a request that is no JSON, and the files of a form. */
public interface SentBody {

	SentBody NONE = new SentBody() {

		@Override
		public InputStream stream() {
			return InputStream.nullInputStream();
		}

		@Override
		public Optional<SentFile> file(String field) {
			return Optional.empty();
		}

	};

	/** The bytes as they come in; to be read once. */
	InputStream stream() throws IOException;

	/** Whether there is nothing to read in it, apart from a form's fields. */
	default boolean isEmpty() {
		return false;
	}

	/** The file of this field of a form. */
	Optional<SentFile> file(String field) throws IOException;

	/** The fields of a form that are files. */
	default Set<String> files() {
		return Set.of();
	}

	/**
	 * A file of a form.
	 *
	 * @param name as the sender calls it
	 */
	record SentFile(String name, String type, InputStream stream) {
	}

}
