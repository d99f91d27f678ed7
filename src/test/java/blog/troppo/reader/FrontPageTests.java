package blog.troppo.reader;

import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the owner's choice in front, and the posts listed on another. */
class FrontPageTests extends OnTheRecordedBlog {

	@Autowired
	Settings settings;

	Visitor reader;

	@BeforeAll
	void comeToRead() {
		this.reader = new Visitor("http://localhost:" + this.port);
	}

	@BeforeEach
	void putPagesThere() {
		front("page", 13, 21);
	}

	@AfterEach
	void asItWas() {
		front("posts", 0, 0);
	}

	private void front(String show, long front, long posts) {
		this.settings.store("show_on_front", show);
		this.settings.store("page_on_front", String.valueOf(front));
		this.settings.store("page_for_posts", String.valueOf(posts));
	}

	@TestFactory
	Stream<DynamicTest> recordedAddresses() {
		return replay("reader-front");
	}

	@Test
	void thePageInFrontIsNoLongerAtItsOldAddress() {
		assertThat(this.reader.get("/").text("h1.entry-title")).isEqualTo("Detobeta mo ri");
		assertThat(this.reader.get("/detobeta-mo-ri-13/").location()).endsWith(":" + this.port + "/");
		assertThat(this.reader.get("/").document().title()).isEqualTo("Club Troppo");
	}

	@Test
	void thePostsAreListedOnTheOtherPage() {
		Visitor.Page list = this.reader.get("/ta-21/");
		assertThat(list.document().select("article")).hasSizeGreaterThan(9);
		assertThat(list.document().title()).isEqualTo("Ta – Club Troppo");
		assertThat(list.document().select("a[href$='/ta-21/page/2/']")).isNotEmpty();
		assertThat(this.reader.get("/ta-21/page/2/").document().select("article")).hasSize(10);
	}

	@Test
	void withoutAChosenPageTheFrontStaysTheList() {
		front("page", 0, 0);
		assertThat(this.reader.get("/").document().select("article")).hasSizeGreaterThan(9);
		front("posts", 13, 21);
		assertThat(this.reader.get("/").document().select("article")).hasSizeGreaterThan(9);
		assertThat(this.reader.get("/detobeta-mo-ri-13/").text("h1.entry-title")).isEqualTo("Detobeta mo ri");
	}

}
