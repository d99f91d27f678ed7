package blog.troppo.kept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finished answers for anybody that were right when a process ended. They stay so as long
 * as nobody starts the database: their file is named after the state in which that was
 * left, and who finds the database in this state may answer of it.
 *
 * @param site the host with its port that they are the answers of
 */
public record SavedAnswers(String site, Map<Key, Answer> answers) {

	private static final String FILE = "kept-answers";

	/**
	 * What tells answers apart.
	 *
	 * @param secure whether it is asked for over TLS
	 * @param path without a query
	 * @param shown whether a browser asks for a page of its own
	 */
	public record Key(boolean secure, String path, boolean shown) {
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

	/** Writes them down, for when the database has been left. */
	public void write(Path data) throws IOException {
		Path file = data.resolve(FILE);
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			out.writeUTF(build());
			out.writeUTF(this.site);
			out.writeInt(this.answers.size());
			for (Map.Entry<Key, Answer> entry : this.answers.entrySet()) {
				write(out, entry.getKey());
				write(out, entry.getValue());
			}
		}
		catch (IOException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	/** Somebody else has the database: what was written may not stay right. */
	public static void discard(Path data) throws IOException {
		Files.deleteIfExists(data.resolve(FILE));
	}

	/**
	 * The database has been left: what was written is right as long as it is in this
	 * state.
	 * @param state nothing if somebody has it after all
	 */
	public static void seal(Path data, Optional<String> state) throws IOException {
		Path written = data.resolve(FILE);
		if (state.isPresent() && Files.exists(written)) {
			Files.move(written, data.resolve(FILE + "-" + state.get()), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/**
	 * What is right while the database is in this state, if it was written by this build.
	 * Nothing is left of what was written.
	 */
	public static Optional<SavedAnswers> take(Path data, String state) throws IOException {
		Path file = data.resolve(FILE + "-" + state);
		try {
			return Files.exists(file) ? read(file) : Optional.empty();
		}
		finally {
			try (DirectoryStream<Path> all = Files.newDirectoryStream(data, FILE + "*")) {
				for (Path one : all) {
					Files.delete(one);
				}
			}
		}
	}

	private static Optional<SavedAnswers> read(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			if (!in.readUTF().equals(build())) {
				return Optional.empty();
			}
			String site = in.readUTF();
			Map<Key, Answer> answers = new HashMap<>();
			for (int left = in.readInt(); left > 0; left--) {
				answers.put(readKey(in), readAnswer(in));
			}
			return Optional.of(new SavedAnswers(site, answers));
		}
	}

	private static void write(DataOutputStream out, Key key) throws IOException {
		out.writeBoolean(key.secure());
		out.writeUTF(key.path());
		out.writeBoolean(key.shown());
	}

	private static Key readKey(DataInputStream in) throws IOException {
		return new Key(in.readBoolean(), in.readUTF(), in.readBoolean());
	}

	private static void write(DataOutputStream out, Answer answer) throws IOException {
		out.writeUTF(answer.head());
		out.writeInt(answer.bytes().length);
		out.write(answer.bytes());
		out.writeLong(answer.made().toEpochMilli());
		out.writeLong(answer.until().toEpochMilli());
	}

	private static Answer readAnswer(DataInputStream in) throws IOException {
		String head = in.readUTF();
		byte[] bytes = in.readNBytes(Math.max(0, in.readInt()));
		return new Answer(head, bytes, Instant.ofEpochMilli(in.readLong()), Instant.ofEpochMilli(in.readLong()));
	}

	/** Another build may draw other pages. */
	private static String build() throws IOException {
		try {
			Path code = Path.of(SavedAnswers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return code + " " + Files.getLastModifiedTime(code);
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex);
		}
	}

}
