package blog.troppo.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder {@code data/outbox}, one file for each mail. Only its owner reads them: they
 * hold links that open accounts.
 */
@Component
class Outbox {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path folder;

	Outbox(@Value("${troppo.data}") Path data) {
		this.folder = data.resolve("outbox");
	}

	/** The same mail, tried again, is the same file. */
	void keep(String name, MimeMessage mail) throws MessagingException {
		try {
			Files.createDirectories(this.folder, permissions("rwx------"));
			Path draft = Files.createTempFile(this.folder, name, ".part", permissions("rw-------"));
			try (OutputStream out = Files.newOutputStream(draft)) {
				mail.writeTo(out);
			}
			Files.move(draft, this.folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] permissions(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
