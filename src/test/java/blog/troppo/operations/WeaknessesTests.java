package blog.troppo.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code src/build/weaknesses}: the list of what is in the jar, compared with what is
 * known to be weak.
 */
class WeaknessesTests {

	@TempDir
	Path folder;

	private Path sbom;

	private record Outcome(int status, String said) {
	}

	@BeforeEach
	void list() throws IOException {
		this.sbom = Files.writeString(this.folder.resolve("sbom.json"), """
				{"bomFormat": "CycloneDX", "components": [
					{"group": "org.example", "name": "parser", "version": "2.15.0"},
					{"group": "org.example", "name": "codec", "version": "1.0.0.RELEASE"},
					{"group": "org.other", "name": "parser", "version": "2.15.0"}]}""");
	}

	private Outcome compare(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("python3", "src/build/weaknesses"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Outcome(process.waitFor(), said.strip());
	}

	private static String advisory(String name, String events) {
		return """
				{"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "Reads files of strangers", "affected": [
					{"package": {"ecosystem": "Maven", "name": "%s"}, "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}]}"""
			.formatted(name, events);
	}

	private String feed(String content) throws IOException {
		return Files.writeString(this.folder.resolve("feed.json"), content).toString();
	}

	@Test
	void aWeakVersionIsNamedWithWhatFixesIt() throws Exception {
		String feed = feed(advisory("org.example:parser", """
				{"introduced": "2.0.0"}, {"fixed": "2.15.1"}"""));
		assertThat(compare(feed, this.sbom.toString())).isEqualTo(new Outcome(1, """
				WEAK org.example:parser 2.15.0: GHSA-1 CVE-2026-1: Reads files of strangers (fixed in 2.15.1)
				3 dependencies were compared with 1 advisories: 1 known weaknesses"""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"introduced": "0"}                                                        | 1
			{"introduced": "0"}, {"fixed": "2.15.0"}                                   | 0
			{"introduced": "0"}, {"fixed": "2.15.0.1"}                                 | 1
			{"introduced": "2.15.0"}                                                   | 1
			{"introduced": "2.15.0-rc1"}, {"fixed": "2.15.0-rc2"}                      | 0
			{"introduced": "2.15.1"}                                                   | 0
			{"introduced": "3.0"}, {"introduced": "2.0"}, {"fixed": "2.9"}             | 0
			{"introduced": "1.0"}, {"fixed": "1.2"}, {"introduced": "2.14"}, {"fixed": "2.16"} | 1
			{"introduced": "0"}, {"last_affected": "2.15"}                             | 1
			{"introduced": "0"}, {"last_affected": "2.14.9"}                           | 0
			{"introduced": "0"}, {"fixed": "2.9"}                                      | 0
			{"introduced": "0"}, {"fixed": "2.101"}                                    | 1
			""")
	void versionsAreComparedAsMavenDoes(String events, int status) throws Exception {
		assertThat(compare(feed(advisory("org.example:parser", events)), this.sbom.toString()).status())
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.0     | 0
			1       | 0
			1.0.Final | 0
			1.0.1   | 1
			1.0-sp1 | 1
			""")
	void aReleaseIsItsNumber(String fixed, int status) throws Exception {
		assertThat(compare(feed(advisory("org.example:codec", """
				{"introduced": "0"}, {"fixed": "%s"}""".formatted(fixed))), this.sbom.toString()).status())
			.isEqualTo(status);
	}

	@Test
	void otherEcosystemsAndWithdrawnAdvisoriesAreNotOurs() throws Exception {
		String weak = advisory("org.example:parser", "{\"introduced\": \"0\"}");
		assertThat(compare(
				feed("[" + weak.replace("Maven", "npm") + ","
						+ weak.replace("{\"id\"", "{\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\"") + "]"),
				this.sbom.toString()))
			.isEqualTo(new Outcome(0, "3 dependencies were compared with 1 advisories: 0 known weaknesses"));
	}

	@Test
	void aFeedMayBeAFolderOrPacked() throws Exception {
		Path feeds = Files.createDirectories(this.folder.resolve("feeds"));
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(feeds.resolve("all.zip")))) {
			zip.putNextEntry(new ZipEntry("GHSA-1.json"));
			zip.write(advisory("org.example:parser", "{\"introduced\": \"0\"}").getBytes(StandardCharsets.UTF_8));
		}
		Files.writeString(feeds.resolve("one.json"),
				"{\"vulns\": [" + advisory("org.other:parser", "{\"introduced\": \"0\"}") + "]}");
		assertThat(compare(feeds.toString(), this.sbom.toString()).said()).contains("WEAK org.example:parser",
				"WEAK org.other:parser", "(no version is known that is well)", "2 known weaknesses");
		assertThat(compare(feeds.resolve("all.zip").toString(), this.sbom.toString()).status()).isOne();
	}

	/** Not looked at is never well. */
	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "[1]", "{\"id\": \"x\", \"affected\": 3}", "PK nonsense", "<html/>" })
	void aFeedThatCannotBeReadIsSaid(String content) throws Exception {
		Outcome outcome = compare(feed(content), this.sbom.toString());
		assertThat(outcome.status()).isEqualTo(2);
		assertThat(outcome.said()).startsWith("The dependencies could not be looked at: ");
	}

	@Test
	void neitherIsAListThatIsNone() throws Exception {
		String feed = feed(advisory("a:b", "{\"introduced\": \"0\"}"));
		assertThat(compare(feed, this.folder.resolve("nothing.json").toString()).status()).isEqualTo(2);
		assertThat(compare(feed, feed).status()).isEqualTo(2);
		assertThat(compare(this.folder.resolve("nothing").toString(), this.sbom.toString()).status()).isEqualTo(2);
		assertThat(compare().status()).isEqualTo(2);
	}

}
