package blog.troppo.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.support.InvalidException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentCheckTests {

	private static final String PNG = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";

	private static final String GIF = "GIF89a\u0001\0\u0001\0";

	private static final String JPEG = "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0";

	private static final String PDF = "%PDF-1.4\n%\u00E2\n";

	private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

	@TempDir
	Path folder;

	private String check(String name, String content) throws IOException {
		Path file = this.folder.resolve("incoming");
		Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
		return ContentCheck.check(name, file);
	}

	private static String content(String kind) {
		return switch (kind) {
			case "png" -> PNG;
			case "gif" -> GIF;
			case "jpeg" -> JPEG;
			case "pdf" -> PDF;
			case "html" -> HTML;
			case "svg" -> "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
			case "php" -> "<?php system($_GET['x']); ?>";
			case "exe" -> "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0";
			case "elf" -> "\u007FELF\u0002\u0001\u0001\0";
			case "sh" -> "#!/bin/sh\nrm -rf /\n";
			case "empty" -> "";
			default -> "Just words.\n";
		};
	}

	@ParameterizedTest
	@CsvSource({ "a.png, png, a.png", "a.jpg, png, a.png", "a.b.JPG, gif, a.b.gif", "a.gif, jpeg, a.jpg",
			"A.JPEG, jpeg, A.JPEG", "a.pdf, pdf, a.pdf", "a.txt, words, a.txt", "a.csv, words, a.csv" })
	void aPictureGetsTheNameThatIsRight(String name, String kind, String kept) throws IOException {
		assertThat(check(name, content(kind))).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "a.png, html", "a.jpg, svg", "a.gif, php", "a.png, words", "a.jpg, pdf", "a.jpg, empty", "a.pdf, html",
			"a.pdf, png", "a.txt, html", "a.mp3, html", "a.mp4, php", "a.jpg, exe", "a.txt, exe", "a.pdf, elf",
			"a.mp3, sh", "a.docx, html", "a.txt, pdf" })
	void whatClaimsToBeHarmlessAndIsNotIsRefused(String name, String kind) {
		assertThatThrownBy(() -> check(name, content(kind))).isInstanceOf(InvalidException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.php", "a.html", "a.htm", "a.js", "a.css", "a.svg", "a.exe", "a.phtml", "a.php5", "a.sh",
			"a", "", ".", "a.", ".htaccess", "a.png.php", "a.swf", "a.jar", "a.class", "png" })
	void namesOfProgramsAreNeverTaken(String name) {
		assertThatThrownBy(() -> check(name, PNG)).isInstanceOf(InvalidException.class);
	}

}
