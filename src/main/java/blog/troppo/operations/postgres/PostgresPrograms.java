package blog.troppo.operations.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;

import blog.troppo.operations.CannotProceedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, carried in the class path as one compressed archive for each
 * platform and unpacked once into the data folder.
 */
record PostgresPrograms(Path home, int major) {

	static PostgresPrograms in(PostgresFolder folder) throws IOException {
		String version = version();
		Path home = folder.root().resolve("bin-" + version);
		if (Files.notExists(home)) {
			Path draft = folder.root().resolve("unpacking");
			PostgresFolder.delete(draft);
			unpack(archive(), draft);
			Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
		}
		return new PostgresPrograms(home, Integer.parseInt(version.substring(0, version.indexOf('.'))));
	}

	private static String version() throws IOException {
		Properties properties = new Properties();
		try (InputStream resource = PostgresPrograms.class.getResourceAsStream("programs.properties")) {
			properties.load(resource);
		}
		return properties.getProperty("version");
	}

	static String archive() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
		String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
		return "postgres-" + system + "-" + processor + ".txz";
	}

	private static void unpack(String archive, Path target) throws IOException {
		try (InputStream resource = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
			if (resource == null) {
				throw new CannotProceedException("There is no built-in PostgreSQL for this machine (" + archive
						+ "): set TROPPO_DATABASE_URL to a PostgreSQL server, 15 or newer");
			}
			unpack(new TarArchiveInputStream(new XZInputStream(resource)), target);
		}
	}

	private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
		for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
			Path file = target.resolve(entry.getName()).normalize();
			if (!file.startsWith(target)) {
				throw new IOException("The archive reaches outside of its folder: " + entry.getName());
			}
			if (entry.isDirectory()) {
				Files.createDirectories(file);
			}
			else if (!entry.getName().endsWith(".a")) {
				unpack(tar, entry, file);
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, file);
		if ((entry.getMode() & 0100) != 0) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	String program(String name) {
		return this.home.resolve("bin").resolve(name).toString();
	}

}
