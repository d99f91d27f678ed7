package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

import blog.troppo.support.Digests;

/** The embedded database while nobody uses it. */
public final class DatabaseAtRest {

	private DatabaseAtRest() {
	}

	/** Whether there is one that no process uses, though its server may still run. */
	public static boolean isAbandoned(Path data) throws IOException {
		return Files.isDirectory(data.resolve("postgres/users")) && !new ServerUsers(PostgresFolder.in(data)).anyone();
	}

	/**
	 * The state that the last server left it in: another one as soon as a server has been
	 * started, whoever did that, or other files are in its place. Nothing while one runs,
	 * or where there is no database.
	 */
	public static Optional<String> state(Path data) throws IOException {
		Path cluster = data.resolve("postgres/cluster");
		Path control = cluster.resolve("global/pg_control");
		if (Files.notExists(control) || PostmasterFile.living(cluster).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(control)), 0, 16));
	}

}
