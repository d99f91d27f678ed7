package blog.troppo.admin;

import java.time.LocalDate;
import java.util.Map;

import blog.troppo.content.Readings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class DashboardTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/index.php";

	@Autowired
	Readings readings;

	@Autowired
	SiteClock clock;

	@AfterEach
	void tidy() {
		this.database.sql("delete from post_readings").update();
		this.database.sql("delete from posts").update();
	}

	@Test
	void whatReadersReadIsCountedByDayAndByPost() {
		long little = post("author", "publish", "Downtime");
		long much = post("editor", "publish", "Fish & chips");
		long draft = post("editor", "draft", "Not out yet");
		LocalDate today = this.clock.siteNow().toLocalDate();
		this.readings.add(today, Map.of(little, 1L, much, 1234L));
		this.readings.add(today.minusDays(29), Map.of(much, 617L, draft, 9L));
		this.readings.add(today.minusDays(30), Map.of(little, 5000L));
		Visitor.Page page = as("contributor").get(PAGE);
		assertThat(page.text("main"))
			.contains("In the last thirty days, posts and pages were read 1,861 times.",
					"Fish & chips 1,851 times Downtime Once")
			.doesNotContain("Not out yet");
		assertThat(page.document().select("section li a:contains(Fish)").attr("href")).contains("?p=" + much);
		assertThat(page.document().select("svg.bars rect").eachAttr("height")).hasSize(30)
			.startsWith("50", "0")
			.endsWith("0", "100");
		assertThat(page.document().select("details td.number").eachText()).hasSize(30)
			.startsWith("626")
			.endsWith("1,235");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		assertThat(as("author").get(PAGE).text("main")).contains("Was gelesen wird",
				"Fish & chips 1.851-mal Downtime Einmal");
	}

	@Test
	void whereNobodyReadsThatIsSaid() {
		Visitor.Page page = as("author").get(PAGE);
		assertThat(page.text("main")).contains("What readers read Nobody has read a post in the last thirty days.");
		assertThat(page.document().select("svg.bars")).isEmpty();
		assertThat(as("subscriber").get(PAGE).text("main")).doesNotContain("What readers read");
	}

}
