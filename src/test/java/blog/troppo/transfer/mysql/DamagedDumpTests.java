package blog.troppo.transfer.mysql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A dump whose bytes were changed or cut is read as far as it goes, or refused in words.
 */
class DamagedDumpTests {

	private static final byte[] WHOLE = """
			-- MySQL dump 10.13  Distrib 8.0
			/*!40101 SET NAMES utf8mb4 */;
			DROP TABLE IF EXISTS `wp_posts`;
			CREATE TABLE `wp_posts` (
			  `ID` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			  `post_title` text CHARACTER SET latin1 COMMENT 'it''s',
			  `post_content` longblob,
			  PRIMARY KEY (`ID`), KEY `x` (`post_title`(10))
			) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
			LOCK TABLES `wp_posts` WRITE;
			/*!40000 ALTER TABLE `wp_posts` DISABLE KEYS */;
			INSERT INTO `wp_posts` VALUES (1,'a\\'b\\\\',0x4142),(2,NULL,_binary 'x\\0y'),(3,_utf8 x'c3a9',-1.5e3);
			INSERT IGNORE INTO wp_posts (ID, `post_title`) VALUES (4,"d""q" 'e'), (5,now());
			# comment
			DELIMITER ;;
			CREATE TRIGGER t BEFORE INSERT ON wp_posts FOR EACH ROW BEGIN SET NEW.ID = 1; END ;;
			DELIMITER ;
			UNLOCK TABLES;
			""".getBytes(StandardCharsets.UTF_8);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void damageIsSaidInWords(int seed) {
		Random random = new Random(seed);
		byte[] marks = "'\"`\\;,()/*!-#\n\0xX0_ \u00c3".getBytes(StandardCharsets.ISO_8859_1);
		for (int i = 0; i < 150; i++) {
			byte[] damaged = Arrays.copyOf(WHOLE, (i % 3 == 0) ? random.nextInt(WHOLE.length) : WHOLE.length);
			for (int change = random.nextInt(4); change >= 0 && damaged.length > 0; change--) {
				damaged[random.nextInt(damaged.length)] = marks[random.nextInt(marks.length)];
			}
			try {
				assertThat(Dumped.read(damaged).rows()).hasSizeLessThan(50);
			}
			catch (DumpException ex) {
				assertThat(ex.getMessage()).isNotBlank();
			}
		}
	}

}
