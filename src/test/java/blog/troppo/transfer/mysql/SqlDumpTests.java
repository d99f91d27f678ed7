package blog.troppo.transfer.mysql;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Dumps as mysqldump, mariadb-dump and phpMyAdmin write them, whole and damaged. */
class SqlDumpTests {

	private static final String TABLE = "CREATE TABLE `t` (`a` text) DEFAULT CHARSET=utf8mb4;\n";

	private static final Path LAB = Path.of("src/test/resources/wordpress-databases/wordpress-7.1.sql");

	static Stream<Arguments> values() {
		return Stream.of(Arguments.of("'plain'", "plain"), Arguments.of("''", ""), Arguments.of("NULL", null),
				Arguments.of("null", null), Arguments.of("'NULL'", "NULL"), Arguments.of("42", "42"),
				Arguments.of("-1.5e3", "-1.5e3"), Arguments.of("'it''s'", "it's"), Arguments.of("'it\\'s'", "it's"),
				Arguments.of("'a\\\\'", "a\\"), Arguments.of("'\\n\\t\\r\\b\\Z\\\"'", "\n\t\r\b\u001A\""),
				Arguments.of("'nul\\0nul'", "nul\0nul"), Arguments.of("'\\%\\_'", "\\%\\_"), Arguments.of("'\\q'", "q"),
				Arguments.of("\"double \\\" '\"", "double \" '"), Arguments.of("0x4772c3bcc39f65", "Grüße"),
				Arguments.of("X'4772c3bcc39f65'", "Grüße"), Arguments.of("x''", ""),
				Arguments.of("_binary 'Grüße'", "Grüße"), Arguments.of("_binary 0x41", "A"),
				Arguments.of("_utf8mb4'😀'", "😀"), Arguments.of("'one' 'two'", "onetwo"),
				Arguments.of("'-- no comment'", "-- no comment"),
				Arguments.of("'/* nor */ # this; '", "/* nor */ # this; "), Arguments.of("'a),(''b'", "a),('b"),
				Arguments.of("'line\nbreak'", "line\nbreak"),
				Arguments.of("current_timestamp()", "current_timestamp()"), Arguments.of("/* of old */ 'x'", "x"),
				Arguments.of("TRUE", "TRUE"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void eachFormOfAValueIsRead(String written, @Nullable String meant) {
		assertThat(Dumped.read(TABLE + "INSERT INTO `t` VALUES (" + written + ");").value()).isEqualTo(meant);
	}

	static Stream<String> inserts() {
		return Stream.of("INSERT INTO `t` VALUES ('1','2'),('3',NULL);",
				"INSERT INTO `t` VALUES\n('1','2'),\n('3',NULL);\n",
				"insert into t values('1','2');insert into t values ('3',null);",
				"INSERT INTO `t` (`b`, `a`) VALUES ('2', '1'), (NULL, '3');",
				"INSERT IGNORE INTO `t` VALUES ('1','2'),('3',NULL) ON DUPLICATE KEY UPDATE a = 'x;y';",
				"REPLACE INTO `t` VALUES ('1','2'),('3',NULL);", "INSERT INTO \"t\" VALUES ('1','2'),('3',NULL);",
				"LOCK TABLES `t` WRITE;\n/*!40000 ALTER TABLE `t` DISABLE KEYS */;\nINSERT INTO `t` VALUES ('1','2'),('3',NULL);\n"
						+ "/*!40000 ALTER TABLE `t` ENABLE KEYS */;\nUNLOCK TABLES;",
				"# a remark; of old\n-- and one of today; '\n/* '; */ INSERT /* x */ INTO `t` VALUES ('1','2'),('3',NULL);",
				"DELIMITER ;;\n/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN SET @a = ';'; END */;;\n"
						+ "DELIMITER ;\nINSERT INTO `t` VALUES ('1','2'),('3',NULL);",
				"CREATE VIEW v AS SELECT 1; INSERT INTO `t` VALUES ('1','2'),('3',NULL);");
	}

	@ParameterizedTest
	@MethodSource("inserts")
	void eachFormOfAStatementIsRead(String statement) {
		Dumped dump = Dumped.read("CREATE TABLE `t` (`a` text, `b` text);\n" + statement);
		int a = dump.columns().getFirst().indexOf("a");
		assertThat(dump.rows()).extracting((row) -> row.get(a)).containsExactly("1", "3");
		assertThat(dump.rows()).extracting((row) -> row.get(1 - a)).containsExactly("2", null);
	}

	@Test
	void columnsAreThoseOfTheTable() {
		Dumped dump = Dumped.read("""
				CREATE TABLE IF NOT EXISTS `t` (
				  `ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'a, b) and ''c''',
				  `odd ``name``` enum('x','y,z)') CHARACTER SET latin1 DEFAULT 'x',
				  `price` decimal(10,2) NOT NULL DEFAULT '0.00',
				  `key` varchar(20) DEFAULT 'KEY (',
				  plain datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
				  PRIMARY KEY (`ID`),
				  UNIQUE KEY `u` (`key`(10),`price`),
				  FULLTEXT KEY f (`key`),
				  CONSTRAINT `c` FOREIGN KEY (`key`) REFERENCES `o` (`id`)
				) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='DEFAULT CHARSET=latin1';
				INSERT INTO `t` VALUES (1,'x',2.50,'k','0000-00-00 00:00:00');""");
		assertThat(dump.columns().getFirst()).containsExactly("ID", "odd `name`", "price", "key", "plain");
		assertThat(dump.rows().getFirst()).containsExactly("1", "x", "2.50", "k", "0000-00-00 00:00:00");
	}

	@Test
	void rowsOfTablesThatNobodyWantsArePassedOver() {
		Dumped dump = Dumped
			.read("CREATE TABLE unwanted_log (`a` text); INSERT INTO unwanted_log VALUES ('a;''\\'b'),('c');" + TABLE
					+ "INSERT INTO t VALUES ('d');");
		assertThat(dump.tables()).containsExactly("unwanted_log", "t");
		assertThat(dump.rows()).hasSize(1);
	}

	@Test
	void tablesAreOfTheDatabaseThatIsUsed() {
		Dumped dump = Dumped.read(
				"CREATE DATABASE `one`; USE `one`;" + TABLE + "USE two;" + TABLE + "CREATE TABLE `three`.`t` (a int);");
		assertThat(dump.tables()).containsExactly("one.t", "two.t", "three.t");
	}

	/** What a person sees as "GrÃ¼ÃŸe", wherever it was made. */
	@ParameterizedTest
	@CsvSource({ "utf8mb4, latin1, Grüße, Grüße", "latin1, latin1, Grüße, Grüße", "utf8, latin1, GrÃ¼ÃŸe, Grüße",
			"utf8, utf8, GrÃ¼ÃŸe, GrÃ¼ÃŸe", "utf8, latin1, “fünf” – 5 €, “fünf” – 5 €",
			"utf8, latin1, â€œfÃ¼nfâ€\u009D â€“ 5 â‚¬, “fünf” – 5 €", "utf8, latin1, Ãœber Ä und ðŸ˜€, Über Ä und 😀",
			"utf8, latin1, Ã, Ã", "latin1, utf8, Grüße, Grüße" })
	void textsInColumnsDeclaredLatin1AreWhatTheyWereMeantToBe(String names, String declared, String written,
			String meant) {
		String sql = "/*!40101 SET NAMES " + names + " */;\nCREATE TABLE `t` (`a` text) ENGINE=MyISAM DEFAULT CHARSET="
				+ declared + ";\nINSERT INTO `t` VALUES ('" + written + "');\n";
		Charset charset = names.equals("latin1") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
		assertThat(Dumped.read(sql.getBytes(charset)).value()).isEqualTo(meant);
	}

	@Test
	void bytesOfUtf8InADumpOfLatin1AreRead() {
		String sql = "/*!40101 SET NAMES latin1 */;\nCREATE TABLE `t` (`a` text) DEFAULT CHARSET=latin1;\n"
				+ "INSERT INTO `t` VALUES ('Grüße 😀 日本 Í Ý');\n";
		assertThat(Dumped.read(sql).value()).isEqualTo("Grüße 😀 日本 Í Ý");
	}

	@Test
	void strayBytesAreReadAsWindows1252() {
		byte[] sql = (TABLE + "INSERT INTO `t` VALUES ('caf\u00E9 \u0093q\u0094 ok');")
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Dumped.read(sql).value()).isEqualTo("café “q” ok");
	}

	@Test
	void anyTextComesBackAsItWasWritten() {
		Random random = new Random(2007);
		String alphabet = "ab'\"\\\n\r\t\0\u001A%_;,()-#/*`é€😀ÃŸ日 ";
		int[] letters = alphabet.codePoints().toArray();
		StringBuilder sql = new StringBuilder("CREATE TABLE t (`a` longtext, `b` longtext);\nINSERT INTO t VALUES ");
		List<List<String>> written = new java.util.ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			String one = text(random, letters);
			String two = text(random, letters);
			written.add(List.of(one, two));
			sql.append((i == 0) ? "" : ",")
				.append('(')
				.append(quote(one, random))
				.append(',')
				.append(quote(two, random))
				.append(')');
		}
		assertThat(Dumped.read(sql.append(';').toString()).rows()).isEqualTo(written);
	}

	private static String text(Random random, int[] letters) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(40); i > 0; i--) {
			text.appendCodePoint(letters[random.nextInt(letters.length)]);
		}
		return text.toString();
	}

	/** As mysqldump writes it, or with --hex-blob. */
	private static String quote(String text, Random random) {
		if (random.nextInt(5) == 0 && !text.isEmpty()) {
			return "0x" + java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
		}
		return "'" + text.replace("\\", "\\\\")
			.replace("'", random.nextBoolean() ? "\\'" : "''")
			.replace("\"", "\\\"")
			.replace("\n", "\\n")
			.replace("\r", "\\r")
			.replace("\0", "\\0")
			.replace("\u001A", "\\Z") + "'";
	}

	@Test
	void valuesAreLongerThanAnyBuffer() {
		String text = "x'\\".repeat(700_000);
		assertThat(Dumped.read(TABLE + "INSERT INTO t VALUES (" + quote(text, new Random(1)) + ");").value())
			.isEqualTo(text);
	}

	@Test
	void itMayBePacked() {
		assertThat(Dumped.read(Dumped.gzipped(TABLE + "INSERT INTO t VALUES ('packed');")).value()).isEqualTo("packed");
	}

	@Test
	void aPackedDumpThatWasCutOffIsDamaged() {
		byte[] whole = Dumped.gzipped(TABLE + "INSERT INTO t VALUES ('" + "packed".repeat(100) + "');");
		assertThatExceptionOfType(DumpException.class)
			.isThrownBy(() -> Dumped.read(Arrays.copyOf(whole, whole.length - 20)))
			.withMessageContaining("cut off");
	}

	@Test
	void aDumpOfWordPressIsReadWhole() {
		Dumped dump = Dumped.read(LAB);
		assertThat(dump.tables()).hasSize(12).contains("wp_posts", "wp_termmeta");
		assertThat(dump.rows().stream().flatMap(List::stream)).contains("Amy's \\ post \"quoted\"", "Ben 😀");
	}

	/** Wherever it is cut, it is said, and nothing is taken for whole. */
	@Test
	void aDumpThatWasCutOffIsNotTakenAsWhole() throws IOException {
		byte[] whole = Files.readAllBytes(LAB);
		for (int length = 200; length < whole.length - 700; length += 617) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThatExceptionOfType(DumpException.class).as("cut at %d", length)
				.isThrownBy(() -> Dumped.read(cut))
				.satisfies((ex) -> assertThat(ex.getMessage()).containsAnyOf("cut off", "makes no table"));
		}
		assertThatNoException().isThrownBy(() -> Dumped.read(whole));
	}

	@Test
	void twoDumpsInOneAreOneTooMany() throws IOException {
		String whole = Files.readString(LAB);
		assertThatExceptionOfType(DumpException.class).isThrownBy(() -> Dumped.read(whole + whole))
			.withMessageContaining("two dumps")
			.withMessageContaining("wp_commentmeta");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello\n", "-- only\n", "SELECT 1;", "%PDF-1.4\n;", "{\"a\": \"it's\"}" })
	void whatMakesNoTableIsNoDump(String text) {
		assertThatExceptionOfType(DumpException.class).isThrownBy(() -> Dumped.read(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "INSERT INTO t SELECT 1; | in a form that is not read here",
			"INSERT INTO t VALUES ('a','b'); | has 2 values for 1 columns",
			"INSERT INTO t VALUES 'a'; | a row of t was expected", "INSERT INTO t VALUES ('a' 5); | does not end" })
	void whatCannotBeReadIsToldWithItsLine(String statement, String why) {
		assertThatExceptionOfType(DumpException.class).isThrownBy(() -> Dumped.read(TABLE + "\n" + statement))
			.withMessageContaining("line 3")
			.withMessageContaining(why);
	}

	@Test
	void dumpsAreToldFromExports(@TempDir Path folder) throws IOException {
		assertThat(SqlDump.isDump(LAB)).isTrue();
		assertThat(SqlDump.isDump(Path.of("src/test/resources/conformance/content.xml"))).isFalse();
		assertThat(isDump(folder, Dumped.gzipped("-- MySQL dump"))).isTrue();
		assertThat(isDump(folder, Dumped.gzipped("\n<?xml version='1.0'?>"))).isFalse();
		assertThat(isDump(folder, "\uFEFF  <rss/>".getBytes(StandardCharsets.UTF_8))).isFalse();
		assertThat(isDump(folder, "<rss/>".getBytes(StandardCharsets.UTF_16))).isFalse();
		assertThat(isDump(folder, "\uFEFF\ninsert into x".getBytes(StandardCharsets.UTF_8))).isTrue();
		assertThat(isDump(folder, "no file at all".getBytes(StandardCharsets.UTF_8))).isFalse();
		assertThat(isDump(folder, new byte[] { 0x1F, (byte) 0x8B, 1 })).isFalse();
	}

	private static boolean isDump(Path folder, byte[] content) throws IOException {
		return SqlDump.isDump(Files.write(folder.resolve("file"), content));
	}

}
