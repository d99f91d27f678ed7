package blog.troppo.site;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TroppoTest
class SettingsTests {

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aSettingNeverSetHasWordPresssDefault() {
		assertThat(this.settings.get(SiteSettings.POSTS_PER_PAGE)).isEqualTo(10);
		assertThat(this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS)).isTrue();
	}

	@Test
	void whatWasKnownLastCountsWhileTheDatabaseIsAway() {
		PostgresForTests.Database fresh = PostgresForTests.freshDatabase();
		JdbcClient there = JdbcClient.create(new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password()));
		Settings known = new Settings(there, (event) -> {
		}, this.transaction);
		there.sql("insert into settings (name, value) values ('blogname', 'Larvatus')").update();
		assertThat(known.get(SiteSettings.BLOGNAME)).isEqualTo("Larvatus");
		there.sql("update settings set value = 'Prodeo' where name = 'blogname'").update();
		fresh.shut();
		known.reload();
		assertThat(known.get(SiteSettings.BLOGNAME)).isEqualTo("Larvatus");
		assertThatThrownBy(() -> new Settings(there, (event) -> {
		}, this.transaction).get(SiteSettings.BLOGNAME)).isInstanceOf(DataAccessException.class);
		fresh.open();
		assertThat(known.get(SiteSettings.BLOGNAME)).isEqualTo("Prodeo");
	}

	@Test
	void aSettingIsKeptInWordPresssForm() {
		this.settings.set(SiteSettings.DEFAULT_PING_STATUS, false);
		assertThat(this.settings.find("default_ping_status")).contains("closed");
		assertThat(this.settings.get(SiteSettings.DEFAULT_PING_STATUS)).isFalse();
	}

	@Test
	void aValueOutOfRangeIsBroughtIntoIt() {
		this.settings.set(SiteSettings.POSTS_PER_PAGE, 0);
		assertThat(this.settings.get(SiteSettings.POSTS_PER_PAGE)).isEqualTo(1);
		this.settings.store("posts_per_page", "a dozen");
		assertThat(this.settings.get(SiteSettings.POSTS_PER_PAGE)).isEqualTo(10);
		this.settings.store("posts_per_page", "10");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			admin_email         | bad                  | a@example.org
			admin_email         | ` b@example.org `    | b@example.org
			timezone_string     | Europe/Berlin        | Europe/Berlin
			timezone_string     | Nowhere              | Europe/Rome
			timezone_string     | UTC+5                | Europe/Rome
			timezone_string     | UTC                  | UTC
			timezone_string     | ``                   | ``
			gmt_offset          | 5.5                  | 5.5
			gmt_offset          | abc5                 | ``
			gmt_offset          | -3                   | -3
			date_format         | <b>Y</b>             | Y
			start_of_week       | -1                   | 1
			start_of_week       | x                    | 0
			posts_per_page      | 0                    | 1
			posts_per_page      | -5                   | 5
			posts_per_page      | abc                  | 1
			posts_per_page      | 7.9                  | 7
			default_ping_status | ``                   | closed
			default_ping_status | 0                    | closed
			siteurl             | nohost               | http://old.example
			siteurl             | https://example.org/blog// | https://example.org/blog
			home                | ftp://x.y            | http://old.example
			moderation_keys     | ` a !!b!a!`          | a!b
			permalink_structure | no slash             | /%postname%/
			permalink_structure | /a b/%post_id%/      | /a%20b/%post_id%/
			permalink_structure | ``                   | ``
			category_base       | /topics              | topics
			category_base       | x/y/                 | x/y
			category_base       | top ics              | top%20ics
			thumbnail_size_w    | -5                   | 5
			thumbnail_size_w    | 12px                 | 12
			thumbnail_size_w    | abc                  | 0
			default_category    | -3                   | 3
			default_category    | 5x                   | 5
			comment_max_links   | -1                   | 1
			troppo_revisions_to_keep | -1              | -1
			""")
	@Transactional
	void aGivenTextIsKeptAsInWordPress(String name, String given, String kept) {
		Map.of("admin_email", "a@example.org", "timezone_string", "Europe/Rome", "siteurl", "http://old.example",
				"home", "http://old.example", "permalink_structure", "/%postname%/")
			.forEach(this.settings::store);
		this.settings.write(Objects.requireNonNull(SiteSettings.named(name)), given.replace('!', '\n'));
		assertThat(this.settings.find(name)).contains(kept.replace('!', '\n'));
	}

	@Test
	void anOptionThatTheCatalogueDoesNotKnowIsKeptByteForByte() {
		String serialized = "a:1:{s:4:\"ključ\";s:5:\"a\"b;}\";}";
		this.settings.store("some_plugin", serialized);
		assertThat(this.settings.find("some_plugin")).contains(serialized);
	}

	@Test
	void aTransactionSeesItsOwnSettingsAndOthersOnlyOnceTheyAreCommitted() {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.settings.set(SiteSettings.BLOGNAME, "Never");
			assertThat(this.settings.get(SiteSettings.BLOGNAME)).isEqualTo("Never");
			throw new IllegalStateException("roll back");
		})).hasMessage("roll back");
		assertThat(this.settings.get(SiteSettings.BLOGNAME)).isEqualTo("Troppo");
	}

	@Test
	void aSettingThatAnotherNodeChangedIsSeenSoon() throws InterruptedException {
		assertThat(this.settings.get(SiteSettings.BLOGDESCRIPTION)).isEmpty();
		this.database.sql("insert into settings values ('blogdescription', 'From elsewhere')").update();
		for (int i = 0; i < 100 && this.settings.get(SiteSettings.BLOGDESCRIPTION).isEmpty(); i++) {
			Thread.sleep(Duration.ofMillis(50));
		}
		assertThat(this.settings.get(SiteSettings.BLOGDESCRIPTION)).isEqualTo("From elsewhere");
	}

}
