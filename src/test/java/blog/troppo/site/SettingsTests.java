package blog.troppo.site;

import java.time.Duration;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
	void aSettingIsKeptInWordPresssForm() {
		this.settings.set(SiteSettings.DEFAULT_PING_STATUS, false);
		assertThat(this.settings.find("default_ping_status")).contains("closed");
		assertThat(this.settings.get(SiteSettings.DEFAULT_PING_STATUS)).isFalse();
	}

	@Test
	void aValueOutOfRangeIsBroughtIntoIt() {
		this.settings.set(SiteSettings.POSTS_PER_PAGE, -3);
		assertThat(this.settings.get(SiteSettings.POSTS_PER_PAGE)).isEqualTo(1);
		this.settings.store("posts_per_page", "a dozen");
		assertThat(this.settings.get(SiteSettings.POSTS_PER_PAGE)).isEqualTo(10);
		this.settings.store("posts_per_page", "10");
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
