package blog.troppo.kept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.kept.SavedAnswers.Answer;
import blog.troppo.kept.SavedAnswers.Key;

/** How {@link SavedAnswers} lie in a file. */
final class AnswersFile {

	private AnswersFile() {
	}

	/** On the disk when this is done. */
	static void write(SavedAnswers saved, Path to) throws IOException {
		try (FileOutputStream file = new FileOutputStream(to.toFile());
				DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file))) {
			out.writeUTF(build());
			out.writeUTF(saved.site());
			out.writeInt(saved.answers().size());
			for (Map.Entry<Key, Answer> entry : saved.answers().entrySet()) {
				write(out, entry.getKey());
				write(out, entry.getValue());
			}
			out.flush();
			file.getFD().sync();
		}
	}

	/** Nothing of what another build wrote. */
	static Optional<SavedAnswers> read(Path file) throws IOException {
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
