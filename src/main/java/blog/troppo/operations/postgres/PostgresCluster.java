package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import blog.troppo.operations.CannotProceedException;

/**
 * The database files: made once by {@code initdb} with password authentication from the
 * first moment, and configured anew before each start.
 */
record PostgresCluster(PostgresFolder folder, PostgresPrograms programs, RunAs runAs) {

	static final String OWNER = "troppo";

	static final String SUPERUSER = "postgres";

	private static final List<String> CONFIGURATION = List.of("postgresql.conf", "pg_hba.conf");

	void prepare() throws IOException {
		Path cluster = this.folder.cluster();
		if (Files.notExists(cluster)) {
			create();
		}
		int major = Integer.parseInt(Files.readString(cluster.resolve("PG_VERSION")).strip());
		if (major != this.programs.major()) {
			throw new CannotProceedException("The data folder was written by PostgreSQL " + major + ", this Troppo has "
					+ this.programs.major() + ": start the Troppo that wrote it (and move by its backup)");
		}
		if (Files.notExists(this.folder.secret())) {
			newSecret(cluster, "ALTER ROLE troppo LOGIN PASSWORD '%1$s'\nALTER ROLE postgres PASSWORD '%1$s'\n");
		}
		for (String name : CONFIGURATION) {
			Path file = cluster.resolve(name);
			Files.deleteIfExists(file);
			Files.copy(resource(name), file);
			RunAs.giveToOwnerOf(this.folder.root(), file);
		}
	}

	String secret() throws IOException {
		return Files.readString(this.folder.secret()).strip();
	}

	private static java.io.InputStream resource(String name) {
		return java.util.Objects.requireNonNull(PostgresCluster.class.getResourceAsStream(name));
	}

	/**
	 * Sorting and letters follow Unicode independently of the system's library, so a data
	 * folder moves between machines; only the full-text parser asks the C library what a
	 * letter is, and gets UTF-8 where the system knows it.
	 */
	private void create() throws IOException {
		Path draft = this.folder.root().resolve("cluster-draft");
		PostgresFolder.delete(draft);
		Commands.Result made = initdb(draft, "C.UTF-8");
		if (!made.succeeded() && made.output().contains("invalid locale name")) {
			PostgresFolder.delete(draft);
			made = initdb(draft, "C");
		}
		check(made);
		newSecret(draft, "ALTER ROLE postgres PASSWORD '%1$s'\n"
				+ "CREATE ROLE troppo LOGIN PASSWORD '%1$s' NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS\n"
				+ "CREATE DATABASE troppo OWNER troppo\nREVOKE ALL ON DATABASE troppo, postgres, template1 FROM PUBLIC\n");
		Files.move(draft, this.folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	private Commands.Result initdb(Path draft, String characterTypes) {
		return Commands.run(this.runAs.command(this.programs.program("initdb"), "-D", draft.toString(), "-U", SUPERUSER,
				"-A", "reject", "-E", "UTF8", "--locale=C", "--lc-ctype=" + characterTypes, "--locale-provider=builtin",
				"--builtin-locale=C.UTF-8", "--no-instructions"), "");
	}

	/**
	 * Works below the server, so no password needs to be known and none is shown. No
	 * number of rounds would make 192 random bits harder to guess, but each connection
	 * would wait for them.
	 */
	private void newSecret(Path cluster, String statements) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		String secret = Base64.getUrlEncoder().encodeToString(random);
		check(Commands.run(this.runAs.command(this.programs.program("postgres"), "--single", "-D", cluster.toString(),
				"-c", "exit_on_error=on", "-c", "scram_iterations=1", SUPERUSER), String.format(statements, secret)));
		this.folder.write(this.folder.secret(), secret + "\n");
	}

	private static void check(Commands.Result result) {
		if (!result.succeeded()) {
			throw new CannotProceedException("The database cannot be created: " + cause(result)
					+ "; set that right and start again, or set TROPPO_DATABASE_URL to a PostgreSQL server");
		}
	}

	private static String cause(Commands.Result result) {
		return result.output()
			.lines()
			.filter((line) -> line.contains("error:") || line.contains("FATAL:") || line.contains("PANIC:"))
			.findFirst()
			.orElseGet(result::lastLine)
			.replaceFirst("^.*?(error|FATAL|PANIC): +", "");
	}

}
