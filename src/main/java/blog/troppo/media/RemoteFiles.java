package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

import blog.troppo.support.OutboundGuard;

import org.springframework.stereotype.Component;

/** Fetches files of other sites, through the guard, to be uploaded here. */
@Component
public class RemoteFiles {

	private static final long MOST_BYTES = 32L << 20;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final UploadFolder folder;

	private final OutboundGuard guard;

	RemoteFiles(UploadFolder folder, OutboundGuard guard) {
		this.folder = folder;
		this.guard = guard;
	}

	/**
	 * What is at an address, whole; it lies on the disk until the stream is closed.
	 * @return empty if there is nothing
	 * @throws java.net.UnknownHostException for an address that may not be asked
	 * @throws IOException if it fails, is too large or too slow
	 */
	public Optional<InputStream> fetch(URI address) throws IOException {
		Path part = this.folder.blank();
		boolean whole = false;
		try (OutputStream out = Files.newOutputStream(part)) {
			whole = this.guard.fetch(address, MOST_BYTES, PATIENCE, out).status() == 200;
		}
		finally {
			if (!whole) {
				Files.deleteIfExists(part);
			}
		}
		return whole ? Optional.of(Files.newInputStream(part, StandardOpenOption.DELETE_ON_CLOSE)) : Optional.empty();
	}

}
