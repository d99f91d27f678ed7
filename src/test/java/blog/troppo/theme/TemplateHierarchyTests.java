package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.content.PostType;
import blog.troppo.content.Terms;
import blog.troppo.testing.TroppoTest;
import blog.troppo.theme.Subject.AuthorArchive;
import blog.troppo.theme.Subject.DateArchive;
import blog.troppo.theme.Subject.NotFound;
import blog.troppo.theme.Subject.Posts;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.Subject.TermArchive;
import blog.troppo.theme.Subject.TypeArchive;
import blog.troppo.user.Users;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** The candidates that WordPress 7.1.4 names for pages of the showcase, in its order. */
@TroppoTest
class TemplateHierarchyTests {

	private static final String EXPECTED = """
			the newest posts	front-page home index
			search	search index
			post	single-post-ride-do-nitodili-lafafab-96 single-post single singular index
			post of a format	single-post-ni-va-vinalo-neboli-gabo-79 single-post single singular index
			post with foreign letters	single-post-vela-mitazoya-tu-москва-114 single-post-vela-mitazoya-tu-%d0%bc%d0%be%d1%81%d0%ba%d0%b2%d0%b0-114 single-post single singular index
			page	page-yate-12 page-12 page singular index
			front page	front-page page-yate-12 page-12 page singular index
			page of posts	home index
			privacy policy	privacy-policy page-yate-12 page-12 page singular index
			page with a template	templates/wide page-yate-12 page-12 page singular index
			post with a template	wide single-post-ride-do-nitodili-lafafab-96 single-post single singular index
			page with a hostile template	page-yate-12 page-12 page singular index
			attachment	image-jpeg jpeg image attachment single-attachment-picture-34 single-attachment single singular index
			category	category-category-0 category-2 category archive index
			category below another	category-category-7 category-9 category archive index
			tag	tag-tag-12 tag-22 tag archive index
			format	taxonomy-post_format-post-format-gallery taxonomy-post_format-41 taxonomy-post_format taxonomy archive index
			author	author-author4 author-5 author archive index
			year	date archive index
			month	date archive index
			day	date archive index
			nothing	404 index
			type	archive-book archive index
			""";

	@Autowired
	ApplicationContext context;

	@TestFactory
	Stream<DynamicTest> candidatesAreWordPresssInItsOrder() {
		ShowcaseSite site = ShowcaseSite.in(this.context);
		Map<String, List<String>> found = site.bean(TransactionOperations.class).execute((status) -> candidates(site));
		return EXPECTED.lines()
			.map((line) -> line.split("\t"))
			.map((row) -> DynamicTest.dynamicTest(row[0],
					() -> assertThat(found.get(row[0])).containsExactly(row[1].split(" "))));
	}

	@Test
	void anEmbeddedPostIsDrawnByItsFormat() {
		ShowcaseSite site = ShowcaseSite.in(this.context);
		List<List<String>> found = site.bean(TransactionOperations.class)
			.execute((status) -> List.of(TemplateHierarchy.embed(site.post(79)),
					TemplateHierarchy.embed(site.post(96))));
		assertThat(found).containsExactly(List.of("embed-post-video", "embed-post", "embed"),
				List.of("embed-post", "embed"));
	}

	@Test
	void aStoredTemplateLosesThePhpOfItsName() {
		assertThat(List.of(TemplateHierarchy.name("templates/wide.php"), TemplateHierarchy.name("wide"),
				TemplateHierarchy.name("")))
			.containsExactly("templates/wide", "wide", "");
	}

	private static Map<String, List<String>> candidates(ShowcaseSite site) {
		Terms terms = site.bean(Terms.class);
		Map<String, List<String>> found = new java.util.HashMap<>();
		Map<String, Subject> plain = Map.ofEntries(Map.entry("the newest posts", new Posts(null, true)),
				Map.entry("search", new SearchResults("a")), Map.entry("post", single(site, 96)),
				Map.entry("post of a format", single(site, 79)),
				Map.entry("post with foreign letters", single(site, 114)), Map.entry("page", single(site, 12)),
				Map.entry("front page", new Single(site.post(12), true)),
				Map.entry("page of posts", new Posts(site.post(10), false)), Map.entry("attachment", single(site, 34)),
				Map.entry("category", new TermArchive(terms.findById(2L).orElseThrow())),
				Map.entry("category below another", new TermArchive(terms.findById(9L).orElseThrow())),
				Map.entry("tag", new TermArchive(terms.findById(22L).orElseThrow())),
				Map.entry("format", new TermArchive(terms.findById(41L).orElseThrow())),
				Map.entry("author", new AuthorArchive(site.bean(Users.class).findById(5L).orElseThrow())),
				Map.entry("year", new DateArchive(2009, null, null)),
				Map.entry("month", new DateArchive(2009, 4, null)), Map.entry("day", new DateArchive(2009, 4, 30)),
				Map.entry("nothing", new NotFound("/nowhere/")),
				Map.entry("type", new TypeArchive(PostType.named("book"))));
		plain.forEach((name, subject) -> found.put(name, TemplateHierarchy.candidates(subject, "", false)));
		found.put("privacy policy", TemplateHierarchy.candidates(single(site, 12), "", true));
		found.put("page with a template",
				TemplateHierarchy.candidates(single(site, 12), TemplateHierarchy.name("templates/wide.php"), false));
		found.put("post with a template",
				TemplateHierarchy.candidates(single(site, 96), TemplateHierarchy.name("wide.php"), false));
		found.put("page with a hostile template",
				TemplateHierarchy.candidates(single(site, 12), "../../etc/passwd", false));
		return found;
	}

	private static Single single(ShowcaseSite site, long id) {
		return new Single(site.post(id), false);
	}

}
