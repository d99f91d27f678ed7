package blog.troppo.media;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypesTests {

	@ParameterizedTest
	@CsvSource({ "a.jpg, image/jpeg", "a.JPEG, image/jpeg", "a.b.png, image/png", "2007/12/a.mp3, audio/mpeg",
			"a.php, ''", "a., ''", "'', ''", "a, ''", ".gif, image/gif", "a.jpg , image/jpeg", "a.jp\u0131g, ''",
			"a.GİF, ''", "2007.12/jpg, ''", "jpg, ''", "a.txt/b, ''" })
	void theEndOfANameTellsItsType(String name, String type) {
		assertThat(FileTypes.of(name)).isEqualTo(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.html", "a.HTM", "a.js", "a.css", "a.svg", "a.swf", "a.exe", "a.class", "a.php", "jpg",
			"a", "", ".", "a.jpg.php", "a.jpg\0.php" })
	void whatMightBeRunIsNotTaken(String name) {
		assertThat(FileTypes.isTaken(name)).isFalse();
	}

	@Test
	void whatIsTakenIsNothingThatRuns() {
		assertThat(FileTypes.taken()).containsEntry("jpg", "image/jpeg")
			.containsEntry("pdf", "application/pdf")
			.doesNotContainKeys("html", "htm", "js", "css", "svg", "exe", "php");
		assertThat(FileTypes.taken().keySet()).allMatch((end) -> FileTypes.isTaken("x." + end));
	}

	@Test
	void filesOfAnAttachmentLieBesideIt() {
		Map<String, Object> sizes = Map.of("medium", Map.of("file", "a-300x200.jpg"), "odd", "text", "empty", Map.of());
		assertThat(UploadedFiles.named("2007/12/a.jpg", Map.of("original_image", "a-big.jpg", "sizes", sizes)))
			.containsExactlyInAnyOrder("2007/12/a.jpg", "2007/12/a-big.jpg", "2007/12/a-300x200.jpg");
		assertThat(UploadedFiles.named("a.jpg", Map.of("sizes", "none", "original_image", 3L)))
			.containsExactly("a.jpg");
		assertThat(UploadedFiles.named("", Map.of("original_image", "a.jpg"))).isEmpty();
		assertThat(UploadedFiles.named("http://cdn.example/a.jpg", Map.of())).isEmpty();
	}

}
