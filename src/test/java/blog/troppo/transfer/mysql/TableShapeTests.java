package blog.troppo.transfer.mysql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableShapeTests {

	@Test
	void columnsAreToldFromKeys() {
		TableShape shape = TableShape.parse("""
				(
				  `ID` bigint(20) unsigned NOT NULL auto_increment,
				  `a,``b` varchar(20) default 'x, (y',
				  "quoted" enum('a)','b,c''d','e\\'f') NOT NULL,
				  plain text,
				  `key` int COMMENT 'KEY, `c` (d',
				  PRIMARY KEY  (`ID`),
				  UNIQUE KEY `x` (`plain`(20),`key`),
				  constraint `y` FOREIGN KEY (`key`) REFERENCES z (`key`),
				  FULLTEXT (plain)
				) ENGINE=InnoDB""");
		assertThat(shape.columns()).containsExactly("ID", "a,`b", "quoted", "plain", "key");
		assertThat(shape.latin1()).isEmpty();
	}

	@Test
	void aColumnsCharsetGoesBeforeTheTables() {
		TableShape shape = TableShape.parse("(`a` text, `b` text CHARACTER SET utf8, `c` text COLLATE utf8mb4_bin, "
				+ "`d` text COMMENT 'CHARSET utf8', `e` text DEFAULT 'it''s CHARSET utf8') DEFAULT CHARSET=latin1");
		assertThat(shape.latin1()).containsExactlyInAnyOrder("a", "d", "e");
		assertThat(TableShape.parse("(a text collate latin1_swedish_ci, b text) charset utf8").latin1())
			.containsExactly("a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ENGINE=MyISAM CHARSET=latin1                      | true
			COLLATE='latin1_german1_ci'                       | true
			default character set = LATIN1                    | true
			CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci    | false
			CHARSET=koi8r                                     | false
			COMMENT='CHARSET=latin1'                          | false
			ENGINE=MyISAM                                     | false
			""")
	void theTablesCharsetStandsBehindTheColumns(String options, boolean latin1) {
		assertThat(TableShape.parse("(a text) " + options).latin1()).hasSize(latin1 ? 1 : 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "(", "()", "(`a", "('a", "(a int", ")", "(,,)", "(a int))" })
	void whatIsNoTableHasAtMostOneColumn(String body) {
		assertThat(TableShape.parse(body).columns()).hasSizeLessThan(2);
	}

	@Test
	void aLongTextIsRead() {
		String text = "it''s \\' ".repeat(20_000);
		TableShape shape = TableShape
			.parse("(a text COMMENT '" + text + "', b text DEFAULT '" + text + "' CHARACTER SET utf8) CHARSET=latin1");
		assertThat(shape.columns()).containsExactly("a", "b");
		assertThat(shape.latin1()).containsExactly("a");
		assertThat(TableShape.parse("(`" + "``".repeat(50_000) + "` text)").columns()).hasSize(1);
	}

}
