package blog.troppo.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher in a folder with a space in its name, with a Java and a Maven that only
 * write down how they were called.
 */
class LauncherTests {

	private static final String JAVA = """
			#!/bin/sh
			case "$*" in
			  *jarmode=tools*) while [ "$1" != --destination ]; do shift; done; : >"$2/troppo-1.jar" ;;
			  *AOTCacheOutput=*train*--data*) for word; do case $word in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac; done ;;
			  *) echo "pid $$"; env | grep MALLOC_; for word; do echo "<$word>"; done ;;
			esac
			""";

	private static final String MAVEN = """
			#!/bin/sh
			echo "built with $JAVA_HOME" >>"$LOG"
			sleep 0.2
			[ -z "$BROKEN" ] || { echo "no such symbol"; exit 1; }
			cd "$(dirname "$5")" && mkdir -p target && : >target/troppo-1.jar
			""";

	private static final String PREPARATION = """
			#!/bin/sh
			echo "prepared with $1" >>"$LOG"
			[ -z "$UNPREPARED" ] || exit 1
			""";

	@TempDir
	Path temporary;

	private Path home;

	private Path jdk;

	private Path log;

	private Map<String, String> environment;

	@BeforeEach
	void makeAHome() throws IOException {
		this.home = Files.createDirectories(this.temporary.resolve("a blog"));
		this.log = Files.createFile(this.temporary.resolve("log"));
		String launcher = Files.readString(Path.of("troppo"))
			.replaceAll("/usr/lib/jvm|/opt\\b|/Library/Java", this.temporary.resolve("none").toString());
		script(this.home.resolve("troppo"), launcher);
		Files.createFile(this.home.resolve("pom.xml"));
		Files.createDirectories(this.home.resolve("src/main"));
		script(this.home.resolve("src/build/prepare-app"), PREPARATION);
		this.jdk = jdk("25.0.3");
		script(this.temporary.resolve("bin/mvn"), MAVEN);
		this.environment = Map.of("HOME", this.temporary.toString(), "PATH",
				this.temporary.resolve("bin") + ":/usr/bin:/bin", "LOG", this.log.toString(), "JAVA_HOME",
				jdk("17.0.1").toString());
	}

	@Test
	void itBuildsOnFirstUseAndRunsTheVerb() throws Exception {
		Run first = run("app-password", "amy", "my phone");
		assertThat(first.errors).isEqualTo("Building Troppo (first use)…\n");
		assertThat(first.status).isZero();
		assertThat(first.output).contains("/troppo.jar>\n<app-password>\n<amy>\n<my phone>\n")
			.contains("<-XX:AOTCache=" + this.home.toRealPath());
		assertThat(Files.readString(this.log))
			.isEqualTo("built with " + this.jdk + "\nprepared with " + this.jdk + "\n");
		assertThat(run("doctor").errors).isEmpty();
	}

	@Test
	void itBuildsAgainWhenASourceChanged() throws Exception {
		run("doctor");
		Path source = Files.createFile(this.home.resolve("src/main/Post.java"));
		Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5000));
		assertThat(run("doctor").errors).isEqualTo("Building Troppo (the sources changed)…\n");
	}

	@Test
	void twoVerbsAtOnceBuildOnce() throws Exception {
		Process first = start("doctor");
		Process second = start("doctor");
		assertThat(first.waitFor()).isZero();
		assertThat(second.waitFor()).isZero();
		assertThat(Files.readAllLines(this.log)).containsOnlyOnce("built with " + this.jdk);
	}

	@Test
	void aBuildThatWasKilledBlocksNobody() throws Exception {
		Path lock = Files.createDirectories(this.home.resolve(".troppo/lock"));
		Process gone = new ProcessBuilder("true").start();
		gone.waitFor();
		Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
		assertThat(run("doctor").status).isZero();
	}

	@Test
	void aBrokenBuildSaysWhyAndFails() throws Exception {
		Run run = run(Map.of("BROKEN", "yes"), "doctor");
		assertThat(run.status).isOne();
		assertThat(run.output).isEmpty();
		assertThat(run.errors).contains("no such symbol", "Troppo could not be built");
		assertThat(this.home.resolve(".troppo/lock")).doesNotExist();
		assertThat(run("doctor").status).isZero();
	}

	@Test
	void aBuildWhosePreparationFailsSaysSo() throws Exception {
		Run run = run(Map.of("UNPREPARED", "yes"), "serve");
		assertThat(run.status).isOne();
		assertThat(run.errors).contains("Troppo's start could not be prepared: see ");
		assertThat(run("serve").status).isZero();
	}

	@Test
	void whatServesStartsPreparedAndWhatEndsSoonDoesNot() throws Exception {
		assertThat(run("serve").output).contains("<-Dspring.aot.enabled=true>");
		assertThat(run("doctor").output).doesNotContain("spring.aot");
		assertThat(run("import", "blog.xml").output).doesNotContain("spring.aot");
	}

	@Test
	void withoutAJdk25ItSaysSo() throws Exception {
		Files.writeString(this.jdk.resolve("release"), "JAVA_VERSION=\"24.0.1\"\n");
		Run run = run(Map.of("PATH", this.temporary.resolve("bin") + ":/bin"), "doctor");
		if (run.status != 0) {
			assertThat(run.errors).startsWith("Troppo needs a JDK 25 and found none").hasLineCount(1);
		}
		else {
			assertThat(Files.exists(Path.of("/bin/java"))).isTrue();
		}
	}

	@Test
	void itRunsThroughASymbolicLinkFromAnywhere() throws Exception {
		Path link = this.temporary.resolve("bin/blog");
		Files.createSymbolicLink(link, Path.of("../a blog/troppo"));
		Process process = builder(Map.of(), link.toString(), "--version").directory(this.temporary.toFile()).start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("<--version>");
		assertThat(this.home.resolve(".troppo/current")).exists();
	}

	@Test
	void javaTakesTheLaunchersPlaceSoThatSignalsReachIt() throws Exception {
		run("doctor");
		Process process = start("serve", "--port", "80");
		assertThat(process.inputReader().readLine()).isEqualTo("pid " + process.pid());
	}

	@Test
	void ownOptionsReachJava() throws Exception {
		assertThat(run(Map.of("TROPPO_JAVA_OPTIONS", "-Xmx1g -Xss1m"), "serve").output)
			.contains("<-Xmx384m>", "<-Xmx1g>\n<-Xss1m>")
			.doesNotContain("TieredStopAtLevel")
			.satisfies((given) -> assertThat(given.indexOf("<-Xmx1g>")).isGreaterThan(given.indexOf("<-Xmx384m>")));
	}

	@Test
	void whatServesGivesMemoryBack() throws Exception {
		assertThat(run("serve").output).contains("MALLOC_ARENA_MAX=1\n", "<-XX:TrimNativeHeapInterval=3000>");
		assertThat(run(Map.of("MALLOC_ARENA_MAX", "2"), "serve").output).contains("MALLOC_ARENA_MAX=2\n");
		assertThat(run("doctor").output).doesNotContain("MALLOC_", "TrimNativeHeap");
	}

	@Test
	void whatServesOptimisesWhatIsBusy() throws Exception {
		String waits = "<-XX:Tier2InvokeNotifyFreqLog=16>\n<-XX:Tier2BackedgeNotifyFreqLog=18>";
		assertThat(run("serve").output).contains(waits);
		assertThat(run("doctor").output).doesNotContain("NotifyFreqLog");
	}

	private Path jdk(String version) throws IOException {
		Path folder = this.temporary.resolve(".jdks/jdk-" + version);
		script(folder.resolve("bin/java"), JAVA);
		Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
		return folder;
	}

	private static void script(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Path draft = file.resolveSibling("draft");
		Files.writeString(draft, text);
		Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private ProcessBuilder builder(Map<String, String> more, String... command) {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		builder.environment().putAll(more);
		return builder;
	}

	private Process start(String... arguments) throws IOException {
		return builder(Map.of(), command(arguments)).start();
	}

	private String[] command(String... arguments) {
		List<String> command = new ArrayList<>(List.of(this.home.resolve("troppo").toString()));
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

	private Run run(String... arguments) throws Exception {
		return run(Map.of(), arguments);
	}

	private Run run(Map<String, String> more, String... arguments) throws Exception {
		Path errors = Files.createTempFile(this.temporary, "errors", "");
		Process process = builder(more, command(arguments)).redirectError(errors.toFile()).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output, Files.readString(errors));
	}

	private record Run(int status, String output, String errors) {

	}

}
