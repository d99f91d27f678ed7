package blog.troppo.kept;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Finished answers for anybody that are right as long as the process that wrote them says
 * nothing else. When it has ended they stay so until somebody starts the database: their
 * file is named after the state in which that was left, and who finds the database in
 * this state may answer of it. Of a process that was killed they are what it knew last.
 *
 * @param site the host with its port that they are the answers of
 */
public record SavedAnswers(String site, Map<Key, Answer> answers) {

	private static final String FILE = "kept-answers-";

	private static final String OF_A_PROCESS = FILE + "of-";

	private static final String DRAFT = "." + FILE + "draft";

	/**
	 * What tells answers apart.
	 *
	 * @param secure whether it is asked for over TLS
	 * @param path without a query
	 * @param shown whether a browser asks for a page of its own
	 */
	public record Key(boolean secure, String path, boolean shown) {

		private Key unshown() {
			return new Key(this.secure, this.path, false);
		}

	}

	/**
	 * One of them, of status 200.
	 *
	 * @param head the headers as they are sent, each with the end of its line, but for
	 * those of the connection
	 * @param until when it may change by itself
	 */
	public record Answer(String head, byte[] bytes, Instant made, Instant until) {
	}

	public SavedAnswers {
		answers = Map.copyOf(answers);
	}

	/** What is kept for who asks so; most is the same for who shows it, and kept once. */
	public Optional<Answer> find(Key key) {
		Answer answer = this.answers.get(key);
		return (answer != null) ? Optional.of(answer) : Optional.ofNullable(this.answers.get(key.unshown()))
			.filter((unshown) -> !Destination.matters(unshown.head()));
	}

	/** Writes them down as this process's, in the place of what it wrote before. */
	public void write(Path data) throws IOException {
		Path draft = data.resolve(DRAFT);
		try {
			AnswersFile.write(this, draft);
			Files.move(draft, own(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/** What was written, by whomever, may not be right any more. */
	public static void discard(Path data) throws IOException {
		try (DirectoryStream<Path> all = Files.newDirectoryStream(data, FILE + "*")) {
			for (Path one : all) {
				Files.deleteIfExists(one);
			}
		}
	}

	/**
	 * The database has been left: what this process wrote is right as long as it is in
	 * this state.
	 * @param state nothing if somebody has it after all
	 */
	public static void seal(Path data, Optional<String> state) throws IOException {
		if (state.isPresent() && Files.exists(own(data))) {
			Files.move(own(data), data.resolve(FILE + state.get()), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/**
	 * What is right while the database is in this state, or what a process that was
	 * killed knew last, which may have become stale; if it was written by this build.
	 * Nothing is left of what was written.
	 * @param state nothing while a server runs
	 * @param abandoned whether no process uses the database
	 */
	public static Optional<SavedAnswers> take(Path data, Optional<String> state, boolean abandoned) throws IOException {
		Path sealed = data.resolve(FILE + state.orElse("none"));
		try {
			if (state.isPresent() && Files.exists(sealed)) {
				return AnswersFile.read(sealed);
			}
			Optional<Path> last = abandoned ? ofAProcess(data) : Optional.empty();
			return last.isPresent() ? AnswersFile.read(last.get()).map(SavedAnswers::perhapsStale) : Optional.empty();
		}
		finally {
			discard(data);
		}
	}

	private static Optional<Path> ofAProcess(Path data) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(data, OF_A_PROCESS + "*")) {
			Iterator<Path> each = files.iterator();
			return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
		}
	}

	private SavedAnswers perhapsStale() {
		Map<Key, Answer> stale = new HashMap<>();
		this.answers.forEach((key, answer) -> stale.put(key,
				new Answer(answer.head(), answer.bytes(), answer.made(), answer.made())));
		return new SavedAnswers(this.site, stale);
	}

	private static Path own(Path data) {
		return data.resolve(OF_A_PROCESS + ProcessHandle.current().pid());
	}

}
