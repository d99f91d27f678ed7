package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.site.SelfTest.Level;
import blog.troppo.site.Sentences;
import blog.troppo.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one database, each with a data folder that may be the other's. */
class SharedUploadsTests {

	private static final PostgresForTests.Database DATABASE = PostgresForTests.freshDatabase();

	@TempDir
	Path one;

	@TempDir
	Path other;

	private final JdbcClient database = JdbcClient
		.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));

	private Instant now = Instant.parse("2026-11-26T10:15:00Z");

	@BeforeEach
	void beginWithNone() {
		this.database.sql("delete from nodes").update();
	}

	private SharedUploads node(Path data) {
		return new SharedUploads(data, this.database, () -> this.now);
	}

	private void later(Duration time, SharedUploads... running) {
		Instant until = this.now.plus(time);
		while (this.now.isBefore(until)) {
			this.now = this.now.plusSeconds(60);
			Stream.of(running).forEach(SharedUploads::trouble);
		}
	}

	private static List<String> files(Path data) throws IOException {
		try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	@Test
	void oneNodeIsAlwaysWell() {
		SharedUploads node = node(this.one);
		assertThat(node.trouble()).isEmpty();
		later(Duration.ofMinutes(10), node);
		assertThat(node.trouble()).isEmpty();
		assertThat(node.areApart()).isFalse();
		assertThat(node.results().getFirst().level()).isEqualTo(Level.OK);
	}

	@Test
	void twoOnOneFolderAreWell() {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.one);
		later(Duration.ofMinutes(10), first, second);
		assertThat(first.trouble()).isEmpty();
		assertThat(second.trouble()).isEmpty();
	}

	@Test
	void twoOnTwoFoldersAreNoticedByBothAndByTheDoctor() {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.other);
		later(Duration.ofMinutes(5), first, second);
		for (SharedUploads node : List.of(first, second)) {
			assertThat(node.trouble()).hasValueSatisfying((text) -> assertThat(text)
				.startsWith("The nodes do not share their uploads: what is uploaded at " + Node.name()));
			assertThat(node.areApart()).isTrue();
		}
		SharedUploads doctor = node(this.one);
		assertThat(doctor.results().getFirst().level()).isEqualTo(Level.FAIL);
		assertThat(doctor.results().getFirst().text()).contains(Node.name());
	}

	@Test
	void aFileMayTakeAMomentToBeSeen() {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.other);
		first.trouble();
		later(Duration.ofMinutes(1), second);
		assertThat(second.trouble()).isEmpty();
		later(Duration.ofMinutes(2), first, second);
		assertThat(second.trouble()).isPresent();
	}

	@Test
	void whenTheyShareAgainItIsOver() throws IOException {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.other);
		later(Duration.ofMinutes(5), first, second);
		for (String file : files(this.other)) {
			Files.copy(this.other.resolve("uploads").resolve(file), this.one.resolve("uploads").resolve(file));
		}
		assertThat(first.trouble()).isEmpty();
		assertThat(first.areApart()).isFalse();
	}

	@Test
	void whoEndedInOrderIsForgottenAtOnceAndWhoDiedSoon() throws IOException {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.other);
		SharedUploads third = node(this.other);
		later(Duration.ofMinutes(5), first, second, third);
		second.destroy();
		assertThat(files(this.other)).hasSize(1);
		assertThat(first.trouble()).isPresent();
		later(Duration.ofMinutes(4), first);
		assertThat(first.trouble()).isEmpty();
		node(this.one).destroy();
		assertThat(files(this.one)).hasSize(1);
	}

	@Test
	void filesOfNodesThatDiedAreSweptAway() throws IOException {
		node(this.one).trouble();
		assertThat(files(this.one)).hasSize(1);
		this.now = this.now.plus(Duration.ofHours(25));
		SharedUploads next = node(this.one);
		next.trouble();
		assertThat(files(this.one)).hasSize(1);
		assertThat(this.database.sql("select count(*) from nodes").query(Long.class).single()).isOne();
	}

	@Test
	void itIsSaidInGerman() {
		SharedUploads first = node(this.one);
		SharedUploads second = node(this.other);
		later(Duration.ofMinutes(5), first, second);
		Optional<String> text = first.trouble().map((english) -> Sentences.in(Locale.GERMAN, english));
		assertThat(text).hasValueSatisfying(
				(german) -> assertThat(german).startsWith("Die Knoten haben nicht dieselben Uploads: Was bei ")
					.endsWith("Lass alle einen Ordner benutzen."));
		assertThat(Sentences.in(Locale.GERMAN, first.results().getFirst().text()))
			.endsWith("Lass alle Knoten einen Ordner benutzen");
	}

}
