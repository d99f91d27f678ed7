package blog.troppo.transfer.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.support.ConflictException;
import blog.troppo.support.Digests;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of files that come in pieces. How far each is stands beside it, and only what
 * was found right counts, so that a browser, a network or a server may break at any
 * moment. All of it is in files: any node that shares the folder takes the next piece.
 */
public final class IncomingFiles {

	/** What a piece may have at most. */
	public static final long PIECE = 8L << 20;

	/** So many are under way at most, whoever sends them. */
	static final int MOST = 5;

	/** One that nobody went on with for so long is forgotten. */
	static final Duration KEPT = Duration.ofDays(3);

	/** What must stay free on the disk for the blog itself. */
	static final long RESERVE = 512L << 20;

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path folder;

	private final InstantSource clock;

	private final Room room;

	private final JsonMapper json = JsonMapper.shared();

	/** How many bytes are free where a folder is. */
	@FunctionalInterface
	interface Room {

		long in(Path folder) throws IOException;

	}

	public IncomingFiles(Path folder, InstantSource clock) {
		this(folder, clock, (place) -> Files.getFileStore(place).getUsableSpace());
	}

	IncomingFiles(Path folder, InstantSource clock, Room room) {
		this.folder = folder;
		this.clock = clock;
		this.room = room;
	}

	/** A new one, or the one that this person began to send before. */
	public IncomingFile begin(long sender, String name, long size, String mark) throws IOException {
		String called = IncomingFile.plainName(name);
		if (called.isEmpty() || size < 1 || mark.length() > 40) {
			throw new InvalidException("file", "Please choose a file.");
		}
		Files.createDirectories(this.folder);
		forgetTheForgotten();
		List<IncomingFile> all = all();
		Optional<IncomingFile> known = all.stream()
			.filter((file) -> file.isThatOf(sender, called, size, mark))
			.findFirst();
		if (known.isPresent()) {
			return known.get();
		}
		if (all.size() >= MOST) {
			throw new ConflictException("Too many files are under way: finish or forget one of them first.");
		}
		leaveRoomFor(size);
		IncomingFile file = new IncomingFile(newId(), sender, called, size, mark, 0);
		Files.createFile(part(file.id()), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		note(file);
		return file;
	}

	public static String newId() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private void leaveRoomFor(long size) throws IOException {
		long free = this.room.in(this.folder) - RESERVE;
		if (size > free) {
			throw new InvalidException("file", "no_room", "There is no room for it: it has " + (size >> 20)
					+ " MB, and the disk can take " + Math.max(0, free >> 20) + " MB more.");
		}
	}

	/**
	 * Takes the piece that comes next.
	 * @param sum its SHA-256; without one, what comes is believed
	 * @throws ConflictException if another piece is wanted, or another is coming in now
	 * @throws InvalidException if it does not fit its sum or has no room; then nothing of
	 * it counts
	 */
	public IncomingFile add(String id, long offset, byte @Nullable [] sum, InputStream piece) throws IOException {
		find(id);
		try (FileChannel part = FileChannel.open(part(id), StandardOpenOption.WRITE); FileLock lock = part.tryLock()) {
			if (lock == null) {
				throw another();
			}
			IncomingFile file = find(id);
			if (offset != file.received()) {
				throw new ConflictException("Another piece is wanted: the one at " + file.received() + ".");
			}
			IncomingFile longer = file.receivedUpTo(offset + write(part, file, sum, piece));
			note(longer);
			return longer;
		}
		catch (OverlappingFileLockException ex) {
			throw another();
		}
		catch (NoSuchFileException ex) {
			throw missing();
		}
	}

	private static ConflictException another() {
		return new ConflictException("A piece of this file is coming in already.");
	}

	private static NotFoundException missing() {
		return new NotFoundException("This file is not on its way any more: send it again.");
	}

	private int write(FileChannel part, IncomingFile file, byte @Nullable [] sum, InputStream piece)
			throws IOException {
		int most = (int) Math.min(PIECE, file.size() - file.received());
		byte[] bytes = piece.readNBytes(most + 1);
		if (bytes.length > most) {
			throw new InvalidException("file", "A piece is larger than what was agreed upon.");
		}
		if (sum != null && !MessageDigest.isEqual(sum, Digests.sha256(bytes))) {
			throw new InvalidException("file", "A piece was changed on its way: send it again.");
		}
		leaveRoomFor(bytes.length);
		writeAll(part, ByteBuffer.wrap(bytes), file.received());
		return bytes.length;
	}

	private static void writeAll(FileChannel part, ByteBuffer bytes, long start) throws IOException {
		long at = start;
		while (bytes.hasRemaining()) {
			at += part.write(bytes, at);
		}
	}

	/** Gives a whole file away; what is asked for it again is not found. */
	public IncomingFile finish(String id, Path target) throws IOException {
		IncomingFile file = find(id);
		if (!file.isWhole()) {
			throw new ConflictException("Another piece is wanted: the one at " + file.received() + ".");
		}
		try (FileChannel part = FileChannel.open(part(id), StandardOpenOption.WRITE)) {
			// a piece that was cut off may lie behind the end
			part.truncate(file.size());
			part.force(true);
		}
		Files.move(part(id), target, StandardCopyOption.ATOMIC_MOVE);
		Files.deleteIfExists(notes(id));
		return file;
	}

	public IncomingFile find(String id) {
		return (ID.matcher(id).matches() ? read(notes(id)) : Optional.<IncomingFile>empty())
			.orElseThrow(IncomingFiles::missing);
	}

	/** Those under way, the one that was begun last first. */
	public List<IncomingFile> all() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter(IncomingFiles::areNotes)
				.sorted(Comparator.comparing(IncomingFiles::changed).reversed())
				.flatMap((file) -> read(file).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void forget(String id) throws IOException {
		find(id);
		Files.deleteIfExists(notes(id));
		Files.deleteIfExists(part(id));
	}

	private void forgetTheForgotten() throws IOException {
		FileTime oldest = FileTime.from(this.clock.instant().minus(KEPT));
		List<Path> old = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			files.filter((file) -> areNotes(file) || file.toString().endsWith(".part"))
				.filter((file) -> changed(file).compareTo(oldest) < 0)
				.forEach(old::add);
		}
		for (Path file : old) {
			Files.deleteIfExists(file);
		}
	}

	private static boolean areNotes(Path file) {
		return file.getFileName().toString().endsWith(".incoming");
	}

	private static FileTime changed(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			// it has just gone
			return FileTime.fromMillis(Long.MAX_VALUE);
		}
	}

	private void note(IncomingFile file) throws IOException {
		Path draft = Files.createTempFile(this.folder, "." + file.id(), ".part");
		Files.write(draft, this.json.writeValueAsBytes(file));
		Files.setLastModifiedTime(draft, FileTime.from(this.clock.instant()));
		Files.move(draft, notes(file.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Optional<IncomingFile> read(Path notes) {
		try {
			return Optional.of(this.json.readValue(Files.readAllBytes(notes), IncomingFile.class));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path part(String id) {
		return this.folder.resolve(id + ".part");
	}

	private Path notes(String id) {
		return this.folder.resolve(id + ".incoming");
	}

}
