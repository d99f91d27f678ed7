package blog.troppo.admin;

import java.util.List;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermChange;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class TermsScreenTests extends AtTheAdmin {

	private static final String CATEGORIES = "/wp-admin/edit-tags.php?taxonomy=category";

	private static final String TAGS = "/wp-admin/edit-tags.php?taxonomy=post_tag";

	@Autowired
	TermAuthoring authoring;

	private long before;

	@BeforeEach
	void fileByDefault() {
		this.before = this.settings.get(SiteSettings.DEFAULT_CATEGORY);
		this.settings.set(SiteSettings.DEFAULT_CATEGORY, term(Taxonomy.CATEGORY, "Uncategorized"));
	}

	@AfterEach
	void tidy() {
		this.settings.set(SiteSettings.DEFAULT_CATEGORY, this.before);
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms").update();
	}

	@Test
	void oneIsAddedBesideTheList() {
		Visitor editor = as("editor");
		long news = term(Taxonomy.CATEGORY, "News");
		Visitor.Page page = editor.get(CATEGORIES);
		editor.submit(page, "#add form", "name", "Sport & Spiel", "slug", "", "parent", "" + news, "description",
				"Balls.");
		Visitor.Page list = editor.get(CATEGORIES);
		assertThat(list.text("#flash p")).isEqualTo("“Sport & Spiel” was added.");
		assertThat(list.text("tbody")).contains("— Sport & Spiel", "Balls.", "sport-spiel");
		assertThat(list.document().select("#parent option").eachText()).contains("News", "— Sport & Spiel");
	}

	@ParameterizedTest
	@CsvSource({ "'', Please enter a name.", "News, There is one of this name already." })
	void whatCannotBeTakenStaysInTheForm(String name, String reason) {
		Visitor editor = as("editor");
		term(Taxonomy.POST_TAG, "News");
		Visitor.Page again = editor.submit(editor.get(TAGS), "#add form", "name", name, "description", "My text");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text("#add .error")).isEqualTo(reason);
		assertThat(again.document().select("#name").val()).isEqualTo(name);
		assertThat(again.text("#description")).isEqualTo("My text");
		assertThat(HtmlCheck.errors(again.body())).isEmpty();
	}

	@Test
	void oneIsChangedInAFormOfItsOwn() {
		Visitor editor = as("editor");
		long tag = term(Taxonomy.POST_TAG, "Newz");
		Visitor.Page moved = editor.get("/wp-admin/edit-tags.php?action=edit&taxonomy=post_tag&tag_ID=" + tag);
		assertThat(moved.location()).endsWith("term.php?taxonomy=post_tag&tag_ID=" + tag);
		Visitor.Page form = editor.get("/wp-admin/term.php?taxonomy=post_tag&tag_ID=" + tag);
		assertThat(form.document().select("#parent")).isEmpty();
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		editor.submit(form, "main form.fields", "name", "News", "slug", "the-news", "description", "");
		assertThat(editor.get(TAGS).text("tbody")).contains("News", "the-news").doesNotContain("Newz");
		long other = term(Taxonomy.POST_TAG, "Other");
		Visitor.Page second = editor.get("/wp-admin/term.php?taxonomy=post_tag&tag_ID=" + other);
		assertThat(editor.submit(second, "main form.fields", "name", "Other", "slug", "the-news").text(".error"))
			.isEqualTo("Another one has this slug already.");
	}

	@Test
	void aCategoryIsNotPutBelowItself() {
		long above = term(Taxonomy.CATEGORY, "Above");
		this.authoring.create(Taxonomy.CATEGORY, TermChange.named("Below").parent(above));
		Visitor.Page form = as("editor").get("/wp-admin/term.php?taxonomy=category&tag_ID=" + above);
		assertThat(form.document().select("#parent option").eachText()).doesNotContain("Above", "— Below");
	}

	@Test
	void deletingAsksOnceAndThePostsStay() {
		Visitor editor = as("editor");
		long news = term(Taxonomy.CATEGORY, "News");
		long post = filed(news);
		Visitor.Page list = editor.get(CATEGORIES);
		Visitor.Page asked = editor.post(
				"/wp-admin/"
						+ list.document().select("#tag-" + news + " button[formaction*=delete]").attr("formaction"),
				"_wpnonce", nonce(list), "taxonomy", "category", "back", "edit-tags.php?taxonomy=category");
		assertThat(asked.text(".confirm p.lead")).isEqualTo("Delete “News”? The posts stay. This cannot be undone.");
		editor.submit(asked, ".confirm");
		assertThat(editor.get(CATEGORIES).text("#flash p")).isEqualTo("Deleted.");
		assertThat(termsOf(post)).containsExactly(this.settings.get(SiteSettings.DEFAULT_CATEGORY));
	}

	@Test
	void theDefaultCategoryStays() {
		Visitor editor = as("editor");
		long standard = this.settings.get(SiteSettings.DEFAULT_CATEGORY);
		Visitor.Page list = editor.get(CATEGORIES);
		assertThat(list.document().select("#tag-" + standard + " input, #tag-" + standard + " button")).isEmpty();
		for (String verdict : List.of("delete", "merge")) {
			assertThat(editor
				.post("/wp-admin/edit-tags.php", "_wpnonce", nonce(list), "taxonomy", "category", "verdict", verdict,
						"into", "" + term(Taxonomy.CATEGORY, "Other " + verdict), "tag", "" + standard, "confirmed",
						"yes")
				.status()).isEqualTo(403);
		}
		assertThat(editor.get(CATEGORIES).document().select("#tag-" + standard)).hasSize(1);
	}

	@Test
	void severalAreMergedIntoAnother() {
		Visitor editor = as("editor");
		long java = term(Taxonomy.POST_TAG, "java");
		long jvm = term(Taxonomy.POST_TAG, "jvm");
		long programs = term(Taxonomy.POST_TAG, "Programs");
		long first = filed(java);
		long second = filed(jvm);
		this.database.sql("insert into post_terms (post_id, term_id) values (?, ?)").params(second, programs).update();
		Visitor.Page list = editor.get(TAGS);
		assertThat(editor
			.post("/wp-admin/edit-tags.php", "_wpnonce", nonce(list), "taxonomy", "post_tag", "verdict", "merge", "tag",
					"" + java)
			.location()).endsWith("edit-tags.php?taxonomy=post_tag");
		assertThat(editor.get(TAGS).text("#flash p")).isEqualTo("Choose what they are to be merged into.");
		Visitor.Page asked = editor.post("/wp-admin/edit-tags.php", "_wpnonce", nonce(list), "taxonomy", "post_tag",
				"verdict", "merge", "tag", "" + java, "into", "" + programs);
		assertThat(asked.text(".confirm p.lead")).startsWith("File the posts of “java” under “Programs”");
		editor.submit(asked, ".confirm");
		editor.post("/wp-admin/edit-tags.php", "_wpnonce", nonce(list), "taxonomy", "post_tag", "verdict", "merge",
				"tag", "" + jvm, "into", "" + programs, "confirmed", "yes");
		assertThat(termsOf(first)).containsExactly(programs);
		assertThat(termsOf(second)).containsExactly(programs);
		assertThat(editor.get(TAGS).text("#tag-" + programs + " .number")).isEqualTo("2");
	}

	@Test
	void theTableIsSearchedSortedAndPaged() {
		Visitor editor = as("editor");
		for (int number = 10; number < 35; number++) {
			term(Taxonomy.POST_TAG, "tag " + number);
		}
		Visitor.Page first = editor.get(TAGS);
		assertThat(first.text("nav.pages")).contains("25", "Page 1 of 2");
		assertThat(first.document().select("tbody tr")).hasSize(20);
		assertThat(editor.get("/wp-admin/" + first.document().select("a[rel=next]").attr("href")).text("tbody"))
			.contains("tag 34");
		assertThat(editor.get(TAGS + "&s=TAG+3").document().select("tbody tr")).hasSize(5);
		assertThat(editor.get(TAGS + "&s=nothing").text(".empty")).isEqualTo("Nothing is called like this.");
		assertThat(editor.get(TAGS + "&orderby=name&order=desc").text("tbody tr:first-child")).contains("tag 34");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			taxonomy=category      | editor administrator
			taxonomy=post_tag      | editor administrator
			taxonomy=link_category | editor administrator
			""")
	void thoseWhoKeepThemMayOpenThem(String query, String allowed) {
		for (String role : ROLES) {
			assertThat(as(role).get("/wp-admin/edit-tags.php?" + query).status()).as(role)
				.isEqualTo(List.of(allowed.split(" ")).contains(role) ? 200 : 403);
		}
	}

	@Test
	void noOtherTaxonomyIsOpen() {
		assertThat(as("administrator").get("/wp-admin/edit-tags.php?taxonomy=nav_menu").status()).isEqualTo(404);
		assertThat(as("administrator").get("/wp-admin/term.php?tag_ID=0").status()).isEqualTo(404);
	}

	@Test
	void whoMayNotKeepTermsChangesNone() {
		Visitor author = as("author");
		long tag = term(Taxonomy.POST_TAG, "Mine");
		String nonce = nonce(author.get("/wp-admin/post-new.php"));
		assertThat(author.post("/wp-admin/term.php?tag_ID=" + tag, "_wpnonce", nonce, "name", "Yours").status())
			.isEqualTo(403);
		assertThat(author
			.post("/wp-admin/edit-tags.php", "_wpnonce", nonce, "action", "add-tag", "taxonomy", "post_tag", "name",
					"x")
			.status()).isEqualTo(403);
		assertThat(author
			.post("/wp-admin/edit-tags.php", "_wpnonce", nonce, "verdict", "delete", "taxonomy", "post_tag", "tag",
					"" + tag, "confirmed", "yes")
			.status()).isEqualTo(403);
		assertThat(as("editor").get(TAGS).text("tbody")).contains("Mine");
	}

	private long term(Taxonomy taxonomy, String name) {
		Term term = this.authoring.create(taxonomy, TermChange.named(name));
		return term.id();
	}

	private long filed(long term) {
		long post = post("author", "publish", "Post of " + term);
		this.database.sql("insert into post_terms (post_id, term_id) values (?, ?)").params(post, term).update();
		return post;
	}

	private List<Long> termsOf(long post) {
		return this.database.sql("select term_id from post_terms where post_id = ?")
			.param(post)
			.query(Long.class)
			.list();
	}

	private static String nonce(Visitor.Page page) {
		return page.document().select("input[name=_wpnonce]").val();
	}

}
