package blog.troppo.delivery;

import java.util.List;
import java.util.stream.Stream;

import blog.troppo.testing.TroppoTest;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers ask for most is asked of the database in SQL, so that a blog that is only
 * read does without the 700 classes of Hibernate's own language.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "troppo.kept-views.heap-share=0",
		"troppo.page-cache.heap-share=0", "spring.jpa.properties.hibernate.generate_statistics=true" })
class ReadersLoadNoQueryLanguageTests extends OnAnEmptyBlog {

	private static final List<String> PAGES = List.of("/", "/first-post/", "/nothing-here/", "/?s=text", "/?p=21",
			"/category/uncategorized/", "/author/jacques/", "/2026/03/", "/feed/", "/comments/feed/",
			"/first-post/feed/", "/wp-json/", "/wp-json/wp/v2/posts", "/wp-sitemap.xml", "/wp-login.php");

	@Autowired
	EntityManagerFactory entities;

	@BeforeAll
	void write() {
		letJacquesAndNicholasIn();
		post(21, "first-post", 2, "2026-03-01");
		sql("insert into post_terms (post_id, term_id) select 21, id from terms where slug = 'uncategorized'");
		comment(21, "Parish");
	}

	@Test
	void nothingIsAskedInIt() {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		PAGES.forEach((page) -> assertThat(get(page).status()).as(page).isLessThan(500));
		assertThat(Stream.of(statistics.getQueries()))
			.noneMatch((query) -> query.matches("(?s).*\\b(from|join) [A-Z].*"));
		assertThat(statistics.getQueries()).as("those in SQL are seen").isNotEmpty();
	}

}
