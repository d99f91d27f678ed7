package blog.troppo.transfer.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import blog.troppo.support.ConflictException;
import blog.troppo.support.Digests;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IncomingFilesTests {

	private static final String MARK = "1795000000000";

	private static final byte[] WORDS = "Never down, nothing lost, easy to move".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path data;

	private Instant now = Instant.now();

	private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);

	private IncomingFiles files() {
		return new IncomingFiles(folder(), () -> this.now, (place) -> this.free.get());
	}

	private Path folder() {
		return this.data.resolve("incoming");
	}

	private IncomingFile begin() throws IOException {
		return files().begin(1, "blog.tar", WORDS.length, MARK);
	}

	private static InputStream words(int from, int to) {
		return new ByteArrayInputStream(WORDS, from, to - from);
	}

	private static byte[] sum(int from, int to) {
		return Digests.sha256(Arrays.copyOfRange(WORDS, from, to));
	}

	@Test
	void piecesBecomeTheFile() throws IOException {
		IncomingFile file = begin();
		assertThat(file.received()).isZero();
		assertThat(files().add(file.id(), 0, sum(0, 10), words(0, 10)).received()).isEqualTo(10);
		assertThat(files().add(file.id(), 10, null, words(10, WORDS.length)).isWhole()).isTrue();
		Path target = this.data.resolve("whole");
		assertThat(files().finish(file.id(), target).name()).isEqualTo("blog.tar");
		assertThat(target).hasBinaryContent(WORDS);
		assertThat(folder()).isEmptyDirectory();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files().finish(file.id(), target));
	}

	@Test
	void whoComesBackGoesOnWhereTheyStopped() throws IOException {
		IncomingFile file = begin();
		files().add(file.id(), 0, null, words(0, 10));
		IncomingFile again = begin();
		assertThat(again.id()).isEqualTo(file.id());
		assertThat(again.received()).isEqualTo(10);
	}

	@ParameterizedTest
	@CsvSource({ "2, blog.tar, 38, 1795000000000", "1, other.tar, 38, 1795000000000", "1, blog.tar, 39, 1795000000000",
			"1, blog.tar, 38, 1795000000001" })
	void anotherFileIsAnother(long sender, String name, long size, String mark) throws IOException {
		IncomingFile file = begin();
		assertThat(files().begin(sender, name, size, mark).id()).isNotEqualTo(file.id());
		assertThat(files().all()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 9, 11, 1_000_000 })
	void onlyTheNextPieceIsTaken(long offset) throws IOException {
		IncomingFile file = begin();
		files().add(file.id(), 0, null, words(0, 10));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> files().add(file.id(), offset, null, words(10, 20)))
			.withMessageContaining("the one at 10");
		assertThat(files().find(file.id()).received()).isEqualTo(10);
	}

	@Test
	void aPieceThatDoesNotFitItsSumDoesNotCount() throws IOException {
		IncomingFile file = begin();
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> files().add(file.id(), 0, sum(0, 9), words(0, 10)));
		assertThat(files().find(file.id()).received()).isZero();
		assertThat(files().add(file.id(), 0, sum(0, 10), words(0, 10)).received()).isEqualTo(10);
	}

	@Test
	void aPieceThatBreaksOffDoesNotCount() throws IOException {
		IncomingFile file = begin();
		InputStream breaking = new SequenceInputStream(words(0, 5), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("Connection reset");
			}

		});
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> files().add(file.id(), 0, null, breaking));
		assertThat(files().find(file.id()).received()).isZero();
	}

	/** A server that was killed has written what it had not noted yet. */
	@Test
	void whatWasWrittenAndNotNotedIsWrittenOver() throws IOException {
		IncomingFile file = begin();
		files().add(file.id(), 0, null, words(0, 10));
		Files.writeString(folder().resolve(file.id() + ".part"), "x".repeat(100), StandardOpenOption.APPEND);
		files().add(file.id(), 10, null, words(10, WORDS.length));
		Path target = this.data.resolve("whole");
		files().finish(file.id(), target);
		assertThat(target).hasBinaryContent(WORDS);
	}

	@Test
	void moreThanWasSaidIsNotTaken() throws IOException {
		IncomingFile file = begin();
		InputStream more = new SequenceInputStream(words(0, WORDS.length), words(0, 1));
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> files().add(file.id(), 0, null, more))
			.withMessageContaining("larger");
		IncomingFile large = files().begin(1, "large.tar", 100 << 20, MARK);
		InputStream piece = new ByteArrayInputStream(new byte[(int) IncomingFiles.PIECE + 1]);
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> files().add(large.id(), 0, null, piece));
		assertThat(files().find(large.id()).received()).isZero();
	}

	@Test
	void twoAtOnceAreOne() throws IOException {
		IncomingFile file = begin();
		try (FileChannel other = FileChannel.open(folder().resolve(file.id() + ".part"), StandardOpenOption.WRITE);
				FileLock _ = other.lock()) {
			assertThatExceptionOfType(ConflictException.class)
				.isThrownBy(() -> files().add(file.id(), 0, null, words(0, 10)))
				.withMessageContaining("coming in already");
		}
		assertThat(files().add(file.id(), 0, null, words(0, 10)).received()).isEqualTo(10);
	}

	@Test
	void aFullDiskIsSaidBeforeAndMeanwhile() throws IOException {
		this.free.set(IncomingFiles.RESERVE + WORDS.length - 1);
		assertThatExceptionOfType(InvalidException.class).isThrownBy(this::begin)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("no_room"));
		this.free.set(IncomingFiles.RESERVE + WORDS.length);
		IncomingFile file = begin();
		this.free.set(IncomingFiles.RESERVE + 9);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> files().add(file.id(), 0, null, words(0, 10)))
			.withMessageContaining("There is no room for it");
		this.free.set(IncomingFiles.RESERVE + 10);
		assertThat(files().add(file.id(), 0, null, words(0, 10)).received()).isEqualTo(10);
	}

	@Test
	void halfAFileIsNotFinished() throws IOException {
		IncomingFile file = begin();
		files().add(file.id(), 0, null, words(0, 10));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> files().finish(file.id(), this.data.resolve("whole")));
		assertThat(this.data.resolve("whole")).doesNotExist();
	}

	@Test
	void manyAtOnceAreTooMany() throws IOException {
		for (int i = 0; i < IncomingFiles.MOST; i++) {
			files().begin(1, i + ".tar", 10, MARK);
		}
		assertThatExceptionOfType(ConflictException.class).isThrownBy(this::begin);
		files().forget(files().all().getFirst().id());
		assertThat(begin().received()).isZero();
	}

	@Test
	void whatNobodyGoesOnWithIsForgotten() throws IOException {
		IncomingFile old = begin();
		this.now = this.now.plus(IncomingFiles.KEPT).plus(Duration.ofMinutes(1));
		IncomingFile next = files().begin(1, "next.tar", 10, MARK);
		assertThat(files().all()).extracting(IncomingFile::id).containsExactly(next.id());
		assertThat(folder().resolve(old.id() + ".part")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "../../etc/passwd", "00000000000000000000000000000000",
			"0000000000000000000000000000000/", "ABCDEFABCDEFABCDEFABCDEFABCDEFAB" })
	void nothingElseIsFoundByAnId(String id) throws IOException {
		begin();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files().find(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files().add(id, 0, null, words(0, 10)));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> files().forget(id));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			blog.tar               | blog.tar
			../../etc/passwd       | passwd
			C:\\fakepath\\blog.tar | blog.tar
			/                      | ''
			..                     | ..
			'  Mein Blog.tar '     | Mein Blog.tar
			""")
	void aNameIsOnlyShown(String given, String plain) {
		assertThat(IncomingFile.plainName(given)).isEqualTo(plain);
	}

	@Test
	void aNameIsBounded() {
		assertThat(IncomingFile.plainName("a\u0000b\u202ec\n.tar")).isEqualTo("abc.tar");
		assertThat(IncomingFile.plainName("\uD83D\uDE00".repeat(500))).hasSize(240).endsWith("\uD83D\uDE00");
	}

	@ParameterizedTest
	@CsvSource({ "'', 10, 1", "blog.tar, 0, 1", "blog.tar, -1, 1",
			"blog.tar, 10, 12345678901234567890123456789012345678901" })
	void nonsenseIsNotBegun(String name, long size, String mark) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> files().begin(1, name, size, mark));
		assertThat(files().all()).isEmpty();
	}

	@Test
	void nobodyElseReadsWhatCameIn() throws IOException {
		Path part = folder().resolve(begin().id() + ".part");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part))).isEqualTo("rw-------");
	}

}
