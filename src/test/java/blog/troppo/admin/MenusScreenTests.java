package blog.troppo.admin;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.theme.MenuAuthoring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class MenusScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/nav-menus.php";

	private static final String FORM = "form#menu";

	@Autowired
	MenuAuthoring authoring;

	private Visitor owner;

	@BeforeEach
	void enter() {
		this.owner = as("administrator");
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where taxonomy in ('nav_menu', 'category')").update();
		forgetSettings();
	}

	private long page(String title) {
		return this.database.sql("update posts set type = 'page' where id = ? returning id")
			.param(post("author", "publish", title))
			.query(Long.class)
			.single();
	}

	private long make(String name) {
		this.owner.submit(this.owner.get(PAGE), "form#create", "menu-name", name);
		return this.database.sql("select id from terms where taxonomy = 'nav_menu' and name = ?")
			.param(name)
			.query(Long.class)
			.single();
	}

	private void add(long menu, String... pairs) {
		this.owner.submit(this.owner.get(PAGE + "?menu=" + menu), "form#add", pairs);
	}

	/** A menu of three links: A, B, C. */
	private long filled() {
		long menu = make("Links");
		for (String label : List.of("A", "B", "C")) {
			add(menu, "url", "https://example.org/" + label, "label", label);
		}
		return menu;
	}

	private String shape(long menu) {
		StringBuilder shape = new StringBuilder();
		this.authoring.entries(menu)
			.forEach((entry) -> shape.append("-".repeat(entry.depth())).append(entry.label()).append(' '));
		return shape.toString().strip();
	}

	private long entry(long menu, String label) {
		return this.authoring.entries(menu)
			.stream()
			.filter((entry) -> entry.label().equals(label))
			.findFirst()
			.orElseThrow()
			.id();
	}

	/** Sends the menu's form as it stands, with these changes, as a browser does. */
	private Visitor.Page save(long menu, String... pairs) {
		Visitor.Page page = this.owner.get(PAGE + "?menu=" + menu);
		List<String> all = new ArrayList<>();
		java.util.Set<String> changed = new java.util.HashSet<>();
		for (int i = 0; i < pairs.length; i += 2) {
			changed.add(pairs[i]);
		}
		page.document()
			.select(FORM + " input[name]:not([type=checkbox])")
			.stream()
			.filter((input) -> !changed.contains(input.attr("name")))
			.forEach((input) -> all.addAll(List.of(input.attr("name"), input.val())));
		all.addAll(List.of(pairs));
		return this.owner.post(page.document().select(FORM).attr("abs:action"), all.toArray(String[]::new));
	}

	@Test
	void theEmptyScreenTeachesTheFirstStep() {
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text(".lead")).startsWith("There is no menu yet.");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		isForTheOwnerAlone(PAGE);
	}

	@ParameterizedTest
	@CsvSource({ "'', Please give the menu a name.", "main, Another menu has this name. Please choose another one." })
	void aNameIsNeededAndIsFree(String name, String why) {
		make("Main");
		Visitor.Page wrong = this.owner.submit(this.owner.get(PAGE), "form#create", "menu-name", name);
		assertThat(wrong.text("form#create .error")).isEqualTo(why);
		assertThat(wrong.document().select("#new-name").val()).isEqualTo(name);
	}

	@Test
	void pagesPostsCategoriesAndOwnLinksBecomeEntries() {
		long about = page("About & more");
		long post = post("author", "publish", "Downtime");
		this.database.sql("insert into terms (taxonomy, name, slug) values ('category', 'News', 'news')").update();
		long news = this.database.sql("select id from terms where slug = 'news'").query(Long.class).single();
		long menu = make("Main");
		assertThat(this.owner.get(PAGE + "?menu=" + menu).text("#flash p"))
			.isEqualTo("The menu “Main” is there. Choose what it leads to.");
		add(menu, "object", "post_type:page:" + about);
		add(menu, "object", "post_type:post:" + post);
		add(menu, "object", "taxonomy:category:" + news);
		add(menu, "url", "https://example.org/", "label", "Elsewhere");
		assertThat(shape(menu)).isEqualTo("About & more Downtime News Elsewhere");
		Visitor.Page page = this.owner.get(PAGE + "?menu=" + menu);
		assertThat(page.text("#flash p")).isEqualTo("1 entry added.");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.owner.submit(page, "#flash form");
		assertThat(shape(menu)).isEqualTo("About & more Downtime News");
	}

	@Test
	void whatIsNotThereBecomesNoEntry() {
		long menu = make("Main");
		long post = post("author", "publish", "Downtime");
		for (String object : List.of("post_type:post:99999", "post_type:page:" + post, "taxonomy:category:1", "x",
				"a:b:c")) {
			add(menu, "object", object);
			assertThat(this.owner.get(PAGE + "?menu=" + menu).text("#flash p")).as(object)
				.isEqualTo("Nothing is ticked.");
		}
		assertThat(shape(menu)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "javascript:alert(1), Click", "https://example.org/, ''", "'', Label" })
	void anOwnLinkNeedsAGoodAddressAndALabel(String url, String label) {
		long menu = make("Main");
		Visitor.Page wrong = this.owner.submit(this.owner.get(PAGE + "?menu=" + menu), "form#add", "url", url, "label",
				label);
		assertThat(wrong.text("form#add .error")).startsWith("An own link needs an address");
		assertThat(wrong.document().select("#url").val()).isEqualTo(url);
		assertThat(wrong.document().select("#label").val()).isEqualTo(label);
		assertThat(shape(menu)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "up, B, B A C", "down, B, A C B", "in, B, A -B C", "in, A, A B C", "remove, B, A C" })
	void anEntryIsMovedByAButtonAndThatIsUndone(String verb, String label, String after) {
		long menu = filled();
		Visitor.Page done = save(menu, "move", verb + ":" + entry(menu, label));
		assertThat(done.location()).endsWith("nav-menus.php?menu=" + menu);
		assertThat(shape(menu)).isEqualTo(after);
		Visitor.Page next = this.owner.get(PAGE + "?menu=" + menu);
		assertThat(next.text("#flash p")).isEqualTo(verb.equals("remove") ? "The entry was removed." : "Menu saved.");
		if (!after.equals("A B C")) {
			this.owner.submit(next, "#flash form");
			assertThat(shape(menu)).isEqualTo("A B C");
		}
	}

	@Test
	void whatLiesBelowAnEntryMovesUpWhenItGoes() {
		long menu = filled();
		save(menu, "move", "in:" + entry(menu, "B"));
		save(menu, "move", "in:" + entry(menu, "C"));
		assertThat(shape(menu)).isEqualTo("A -B -C");
		save(menu, "move", "in:" + entry(menu, "C"));
		assertThat(shape(menu)).isEqualTo("A -B --C");
		save(menu, "move", "remove:" + entry(menu, "A"));
		assertThat(shape(menu)).isEqualTo("B -C");
	}

	/** As a script numbers them that were dragged, with their depths. */
	@ParameterizedTest
	@CsvSource({ "D C B A, 0 0 0 0, D C B A", "D C A B, 0 1 0 1, D -C A -B", "B D A C, 0 1 2 0, B -D --A C",
			"A D C B, 0 0 1 1, A D -C -B", "A B C D, 0 1 1 0, A -B -C D" })
	void entriesThatWereDraggedStandWhereTheyWereLeft(String order, String depths, String after) {
		long menu = filled();
		add(menu, "url", "https://example.org/D", "label", "D");
		List<String> sent = new ArrayList<>();
		List<String> labels = List.of(order.split(" "));
		for (String label : labels) {
			long entry = entry(menu, label);
			sent.addAll(List.of("place-" + entry, String.valueOf(labels.indexOf(label) + 1), "depth-" + entry,
					depths.split(" ")[labels.indexOf(label)]));
		}
		save(menu, sent.toArray(String[]::new));
		assertThat(shape(menu)).isEqualTo(after);
	}

	@Test
	void anEntryIsMovedByItsNumber() {
		long menu = filled();
		save(menu, "place-" + entry(menu, "C"), "1");
		assertThat(shape(menu)).isEqualTo("C A B");
	}

	@Test
	void entriesSayWhatTheirOwnerTypes() {
		long menu = filled();
		long a = entry(menu, "A");
		save(menu, "title-" + a, "First <i>", "url-" + a, "/first", "hint-" + a, "A hint", "classes-" + a, "one two!",
				"relation-" + a, "me", "tab-" + a, "1", "place", "primary", "growing", "1", "move", "down:" + a);
		assertThat(shape(menu)).startsWith("B First");
		Visitor.Page site = visitor().get("/");
		assertThat(site.document().select("a[href=/first]").attr("target")).isEqualTo("_blank");
		assertThat(site.document().select("li.one.two, .one.two").isEmpty()).isFalse();
		Visitor.Page page = this.owner.get(PAGE + "?menu=" + menu);
		assertThat(page.document().select("#place-primary").hasAttr("checked")).isTrue();
		assertThat(page.document().select("#growing").hasAttr("checked")).isTrue();
	}

	@Test
	void readersSeeTheMenuInItsPlaceAtOnce() {
		long menu = filled();
		assertThat(visitor().get("/").body()).doesNotContain("https://example.org/B");
		save(menu, "place", "primary");
		assertThat(visitor().get("/").text("nav")).contains("A B C");
		long other = make("Other");
		Visitor.Page page = this.owner.get(PAGE + "?menu=" + other);
		assertThat(page.text("form#menu fieldset")).contains("Now: Links");
		save(menu);
		assertThat(visitor().get("/").body()).doesNotContain("https://example.org/B");
	}

	@Test
	void nothingTypedIsLostWhenTheNameIsWrong() {
		long menu = filled();
		long a = entry(menu, "A");
		Visitor.Page wrong = save(menu, "menu-name", " ", "title-" + a, "Typed", "move", "down:" + a);
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text(FORM + " .error")).isEqualTo("Please give the menu a name.");
		assertThat(wrong.document().select("#title-" + a).val()).isEqualTo("Typed");
		assertThat(wrong.document().select(".outline li").get(1).id()).isEqualTo("entry-" + a);
		assertThat(shape(menu)).isEqualTo("A B C");
	}

	@Test
	void aMenuIsRenamedAndDeletedAfterAQuestion() {
		long menu = filled();
		save(menu, "menu-name", "Top", "place", "primary");
		Visitor.Page page = this.owner.get(PAGE + "?menu=" + menu);
		assertThat(page.text(".tabs")).isEqualTo("Top");
		Visitor.Page asked = this.owner.post("/wp-admin/nav-menus.php?action=delete&menu=" + menu, "_wpnonce",
				page.document().select("input[name=_wpnonce]").attr("value"));
		assertThat(asked.text(".confirm .lead"))
			.isEqualTo("Delete the menu “Top” with all of its entries? This cannot be undone.");
		this.owner.submit(asked, ".confirm");
		assertThat(this.owner.get(PAGE).text("#flash p")).isEqualTo("The menu “Top” was deleted.");
		assertThat(
				this.database.sql("select count(*) from posts where type = 'nav_menu_item'").query(Long.class).single())
			.isZero();
	}

	@Test
	void anEntryOfAnotherMenuIsNotTaken() {
		long menu = filled();
		long other = make("Other");
		this.owner.post("/wp-admin/nav-menus.php?action=arrange&menu=" + other + "&outline=" + entry(menu, "A") + ":0",
				"_wpnonce", this.owner.get(PAGE).document().select("input[name=_wpnonce]").attr("value"));
		assertThat(shape(other)).isEmpty();
		assertThat(shape(menu)).isEqualTo("A B C");
	}

	@Test
	void choicesAreSearched() {
		page("About");
		page("Contact");
		long menu = make("Main");
		assertThat(this.owner.get(PAGE + "?menu=" + menu + "&s=cont").text("form#add")).contains("Contact")
			.doesNotContain("About");
		assertThat(this.owner.get(PAGE + "?menu=" + menu + "&s=nowhere").text("form#add .empty"))
			.isEqualTo("Nothing is like this.");
	}

	@Test
	void anEntryWhoseTargetIsGoneSaysSo() {
		long about = page("About");
		long menu = make("Main");
		add(menu, "object", "post_type:page:" + about);
		this.database.sql("update posts set status = 'trash' where id = ?").param(about).update();
		assertThat(this.owner.get(PAGE + "?menu=" + menu).text(".outline .mark")).isEqualTo("leads nowhere now");
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		Visitor.Page german = this.owner.get(PAGE + "?menu=" + menu);
		assertThat(german.text("h1")).isEqualTo("Menüs");
		assertThat(HtmlCheck.errors(german.body())).isEmpty();
	}

}
