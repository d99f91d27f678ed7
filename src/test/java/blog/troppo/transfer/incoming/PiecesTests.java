package blog.troppo.transfer.incoming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import blog.troppo.support.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a script is answered. */
class PiecesTests {

	@TempDir
	Path folder;

	private Pieces pieces() {
		return new Pieces(new IncomingFiles(this.folder, Instant::now));
	}

	private String begin() {
		Map<String, Object> wanted = body(pieces().begin(1, "a.tar", 5, "0", Locale.ENGLISH));
		assertThat(wanted).containsEntry("offset", 0L).containsEntry("piece", IncomingFiles.PIECE);
		return String.valueOf(wanted.get("upload"));
	}

	private static Map<String, Object> body(ResponseEntity<Map<String, Object>> answer) {
		Map<String, Object> body = answer.getBody();
		return (body != null) ? body : Map.of();
	}

	private static MockHttpServletRequest piece(String offset, String digest) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContent("Hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		if (offset != null) {
			request.addHeader("Upload-Offset", offset);
		}
		if (digest != null) {
			request.addHeader("Content-Digest", digest);
		}
		return request;
	}

	@Test
	void aFileArrives() throws IOException {
		String id = begin();
		String digest = "sha-256=:" + Base64.getEncoder()
			.encodeToString(Digests.sha256("Hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))) + ":";
		assertThat(body(pieces().add(id, piece("0", digest), Locale.ENGLISH))).containsEntry("offset", 5L);
		assertThat(body(pieces().finish(id, (upload) -> "import.php?job=" + upload.length(), Locale.ENGLISH)))
			.containsEntry("next", "import.php?job=32");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					-    | - | 400 | A piece does not say where it belongs.
					-1   | - | 400 | A piece does not say where it belongs.
					one  | - | 400 | A piece does not say where it belongs.
					9999999999999999999999 | - | 400 | A piece does not say where it belongs.
					3    | - | 409 | Another piece is wanted: the one at 0.
					0    | md5=:abc: | 400 | A piece was changed on its way: send it again.
					0    | sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=: | 400 | A piece was changed on its way: send it again.
					""")
	void whatCannotBeTakenIsSaid(String offset, String digest, int status, String said) {
		ResponseEntity<Map<String, Object>> answer = pieces().add(begin(), piece(offset, digest), Locale.ENGLISH);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(body(answer)).containsExactly(Map.entry("said", said));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "../x", "00000000000000000000000000000000" })
	void whatIsNotThereIsSaidInGerman(String id) {
		ResponseEntity<Map<String, Object>> answer = pieces().add(id, piece("0", null), Locale.GERMAN);
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
		assertThat(body(answer)).containsEntry("said",
				"Diese Datei ist nicht mehr unterwegs: Bitte noch einmal schicken.");
	}

	@Test
	void whatHasNoRoomIsSaid() {
		ResponseEntity<Map<String, Object>> answer = pieces().begin(1, "a.tar", Long.MAX_VALUE, "0", Locale.GERMAN);
		assertThat(answer.getStatusCode().value()).isEqualTo(507);
		assertThat(String.valueOf(body(answer).get("said")))
			.startsWith("Es ist kein Platz dafür: Sie hat 8796093022207 MB");
	}

	@Test
	void aFolderThatCannotBeWrittenIsSaid() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		ResponseEntity<Map<String, Object>> answer = new Pieces(new IncomingFiles(file, Instant::now)).begin(1, "a.tar",
				5, "0", Locale.ENGLISH);
		assertThat(answer.getStatusCode().value()).isEqualTo(507);
		assertThat(String.valueOf(body(answer).get("said"))).startsWith("The file could not be written");
	}

}
