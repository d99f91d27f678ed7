package blog.troppo.operations.restoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.operations.backup.LockedArchiveException;
import blog.troppo.operations.backup.Passphrase;
import blog.troppo.operations.backup.Restore;
import blog.troppo.operations.backup.RestoreBusyException;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.ConflictException;
import blog.troppo.support.NotFoundException;
import blog.troppo.transfer.incoming.IncomingFile;
import blog.troppo.transfer.incoming.IncomingFiles;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Takes backups, has each read whole and restored beside the blog, and notes which one is
 * to take the blog's place. It does not do that itself: under {@code serve} nobody does.
 */
@Component
class SentBackups {

	static final TaskDescriptor<String> CHECK = TaskDescriptor.of("check-sent-backup", String.class);

	/** What must stay free for the blog when one is unpacked. */
	private static final long RESERVE = 512L << 20;

	private final SentFolder folder;

	private final IncomingFiles incoming;

	private final TaskQueue queue;

	private final JdbcConnectionDetails database;

	private final Path data;

	private final @Nullable Path passphraseFile;

	private final Clock clock;

	SentBackups(TaskQueue queue, JdbcConnectionDetails database, @Value("${troppo.data}") Path data,
			@Value("${troppo.backup.passphrase-file:#{null}}") @Nullable Path passphraseFile, Clock clock) {
		this.folder = SentFolder.in(data);
		this.incoming = new IncomingFiles(this.folder.path(), clock);
		this.queue = queue;
		this.database = database;
		this.data = data;
		this.passphraseFile = passphraseFile;
		this.clock = clock;
	}

	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		Task<String> checkSentBackup(SentBackups backups) {
			return Tasks.oneTime(CHECK).execute((instance, context) -> backups.check(instance.getData()));
		}

	}

	/** Those that come in pieces. */
	IncomingFiles incoming() {
		return this.incoming;
	}

	/** Takes one of which all pieces are here. */
	void receive(String id, String by) throws IOException {
		if (this.folder.find(id).isPresent()) {
			return;
		}
		IncomingFile file = this.incoming.finish(id, this.folder.archive(id));
		take(id, file.name(), by);
	}

	/** Takes one that came at once. */
	void receive(String name, InputStream content, String by) throws IOException {
		Files.createDirectories(this.folder.path());
		String id = IncomingFiles.newId();
		Path part = Files.createTempFile(this.folder.path(), ".incoming", ".part");
		try {
			Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
			Files.move(part, this.folder.archive(id), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(part);
		}
		take(id, IncomingFile.plainName(name), by);
	}

	private void take(String id, String name, String by) throws IOException {
		Path archive = this.folder.archive(id);
		Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
		this.folder.write(SentBackup.unread(id, name, Files.size(archive), this.clock.instant(), by));
		this.queue.add(CHECK.instance(id).data(id).build(), this.clock.instant());
	}

	/** The newest first. */
	List<SentBackup> all() {
		return this.folder.all();
	}

	SentBackup find(String id) {
		return this.folder.find(id).orElseThrow(() -> new NotFoundException("There is no such backup."));
	}

	Path archive(SentBackup sent) {
		return this.folder.archive(sent.id());
	}

	/**
	 * Reads all of it and restores it beside the blog, as each backup of the schedule.
	 */
	void check(String id) {
		Optional<SentBackup> found = this.folder.find(id).filter((sent) -> sent.state() == SentBackup.State.CHECKING);
		found.ifPresent((sent) -> this.folder.write(checked(sent)));
	}

	/** Another that is being tried now has the task try again later. */
	private SentBackup checked(SentBackup sent) {
		try {
			long room = Files.getFileStore(this.folder.path()).getUsableSpace() - RESERVE;
			return sent.checked(new Restore(this.database, this.data)
				.tryOut(this.folder.archive(sent.id()), passphrase(this.passphraseFile), room)
				.summary());
		}
		catch (LockedArchiveException ex) {
			return sent.is(SentBackup.State.LOCKED, "");
		}
		catch (RestoreBusyException ex) {
			throw ex;
		}
		catch (CannotProceedException ex) {
			return sent.is(SentBackup.State.BAD,
					String.valueOf(ex.getMessage())
						.replace(this.folder.archive(sent.id()).toString(), "It")
						.replace("; nothing was changed. Take another", ""));
		}
		catch (IOException ex) {
			return sent.is(SentBackup.State.BAD, "The disk cannot be looked at: " + ex.getMessage());
		}
	}

	static @Nullable String passphrase(@Nullable Path file) {
		return (file == null || file.toString().isEmpty()) ? null : Passphrase.read(file);
	}

	/** The next start is to put this one, and no other, in the blog's place. */
	synchronized void want(String id) {
		SentBackup sent = find(id);
		if (!sent.isReady()) {
			throw new ConflictException("Only a backup that was checked can be restored.");
		}
		this.folder.wanted().ifPresent((other) -> this.folder.write(other.is(SentBackup.State.GOOD, "")));
		this.folder.write(sent.is(SentBackup.State.WANTED, ""));
	}

	synchronized void wantNoMore(String id) {
		SentBackup sent = find(id);
		if (sent.state() == SentBackup.State.WANTED) {
			this.folder.write(sent.is(SentBackup.State.GOOD, ""));
		}
	}

	void forget(String id) {
		find(id);
		this.folder.delete(id);
	}

}
