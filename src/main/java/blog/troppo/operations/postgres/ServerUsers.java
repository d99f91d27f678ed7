package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The processes that use the server now, one file each. The files of those that died
 * without a word are removed by whoever looks next.
 */
record ServerUsers(PostgresFolder folder) {

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** One process may come several times. */
	Path enter() throws IOException {
		ProcessIdentity self = ProcessIdentity.current();
		Path file = this.folder.users().resolve(self.pid() + "." + COUNT.incrementAndGet());
		this.folder.writeProcess(file, self);
		return file;
	}

	boolean anyone() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.users())) {
			for (Path file : files.toList()) {
				if (this.folder.livingProcess(file).isPresent()) {
					return true;
				}
				Files.deleteIfExists(file);
			}
		}
		return false;
	}

}
