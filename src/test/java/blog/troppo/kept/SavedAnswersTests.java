package blog.troppo.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.kept.SavedAnswers.Answer;
import blog.troppo.kept.SavedAnswers.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SavedAnswersTests {

	private static final Optional<String> STATE = Optional.of("5ea1ed");

	private static final Instant MADE = Instant.parse("2026-02-03T04:05:06Z");

	private final Answer answer = new Answer("Content-Type: text/html\r\n", "Grüße".getBytes(StandardCharsets.UTF_8),
			MADE, MADE.plusSeconds(300));

	private final SavedAnswers saved = new SavedAnswers("blog.test:8080", Map.of(new Key(false, "/grüße/", true),
			this.answer, new Key(true, "/", false), new Answer("Vary: Cookie\r\n", new byte[100_000], MADE, MADE)));

	@TempDir
	Path data;

	@Test
	void whatWasWrittenIsThereForWhoFindsTheDatabaseAsItWasLeft() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, STATE);
		SavedAnswers taken = SavedAnswers.take(this.data, STATE, true).orElseThrow();
		assertThat(taken.site()).isEqualTo("blog.test:8080");
		assertThat(taken.answers()).hasSize(2);
		assertThat(taken.answers().get(new Key(false, "/grüße/", true))).usingRecursiveComparison()
			.isEqualTo(this.answer);
		assertThat(taken.answers().get(new Key(true, "/", false)).bytes()).hasSize(100_000);
		assertThat(taken.answers().get(new Key(false, "/", false))).isNull();
	}

	@Test
	void itIsTakenOnce() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, STATE);
		assertThat(SavedAnswers.take(this.data, STATE, true)).isPresent();
		assertThat(SavedAnswers.take(this.data, STATE, true)).isEmpty();
		assertThat(this.data).isEmptyDirectory();
	}

	@Test
	void nothingIsTakenOfAnotherState() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, STATE);
		Files.createFile(this.data.resolve("outbox"));
		assertThat(SavedAnswers.take(this.data, Optional.of("07be2"), true)).isEmpty();
		assertThat(this.data.toFile().list()).as("what is left").containsExactly("outbox");
	}

	@Test
	void whatTheDatabaseWasNotLeftWithIsNothing() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, Optional.empty());
		assertThat(SavedAnswers.take(this.data, STATE, false)).isEmpty();
		this.saved.write(this.data);
		SavedAnswers.discard(this.data);
		SavedAnswers.seal(this.data, STATE);
		assertThat(SavedAnswers.take(this.data, STATE, true)).isEmpty();
		assertThat(this.data).isEmptyDirectory();
	}

	@Test
	void whatAKilledProcessKnewLastMayBeStale() throws IOException {
		for (Optional<String> state : List.of(STATE, Optional.<String>empty())) {
			this.saved.write(this.data);
			this.saved.write(this.data);
			Map<Key, Answer> taken = SavedAnswers.take(this.data, state, true).orElseThrow().answers();
			assertThat(taken).hasSize(2);
			assertThat(taken.get(new Key(false, "/grüße/", true))).usingRecursiveComparison()
				.isEqualTo(new Answer(this.answer.head(), this.answer.bytes(), MADE, MADE));
			assertThat(this.data).isEmptyDirectory();
		}
		this.saved.write(this.data);
		assertThat(SavedAnswers.take(this.data, STATE, false)).as("while another process works").isEmpty();
		assertThat(this.data).isEmptyDirectory();
	}

	@Test
	void whatAnotherProcessWroteIsNotSealed() throws IOException {
		this.saved.write(this.data);
		Path own = this.data.resolve("kept-answers-of-" + ProcessHandle.current().pid());
		Files.move(own, this.data.resolve("kept-answers-of-1"));
		SavedAnswers.seal(this.data, STATE);
		assertThat(this.data.toFile().list()).containsExactly("kept-answers-of-1");
	}

	@Test
	void halfAFileIsSaidToBeBrokenAndIsGone() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, STATE);
		Path file = this.data.resolve("kept-answers-5ea1ed");
		byte[] whole = Files.readAllBytes(file);
		for (int length : new int[] { 0, 1, 50, 200, whole.length - 1 }) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertThatExceptionOfType(IOException.class).as("%s bytes", length)
				.isThrownBy(() -> SavedAnswers.take(this.data, STATE, true));
			assertThat(this.data).isEmptyDirectory();
		}
	}

	@Test
	void whatAnotherBuildWroteIsNotTaken() throws IOException {
		this.saved.write(this.data);
		SavedAnswers.seal(this.data, STATE);
		Path file = this.data.resolve("kept-answers-5ea1ed");
		byte[] bytes = Files.readAllBytes(file);
		bytes[10] ^= 1;
		Files.write(file, bytes);
		assertThat(SavedAnswers.take(this.data, STATE, true)).isEmpty();
	}

}
