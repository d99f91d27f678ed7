package blog.troppo.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.theme.WidgetPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class WidgetsScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/widgets.php";

	@Autowired
	WidgetPlaces places;

	private Visitor owner;

	@BeforeEach
	void enter() {
		this.owner = as("administrator");
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
		forgetSettings();
	}

	/** Adds a widget of this kind and tells its id. */
	private String add(String kind) {
		Visitor.Page added = this.owner.submit(this.owner.get(PAGE), "form#add", "kind", kind, "place", "lost");
		return added.location().replaceFirst(".*widget=", "");
	}

	private Visitor.Page arrange(String place, String move, String... items) {
		List<String> pairs = new ArrayList<>(List.of("_wpnonce", nonce(), "move", move));
		for (String item : items) {
			pairs.addAll(List.of("item", item));
		}
		return this.owner.post(PAGE + "?action=arrange&place=" + place, pairs.toArray(String[]::new));
	}

	private String nonce() {
		return this.owner.get(PAGE).document().select("input[name=_wpnonce]").attr("value");
	}

	@Test
	void theScreenShowsWhatTheThemeFills() {
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text("#sidebar-1")).contains("As the theme fills it", "Search", "Recent comments", "Archives");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		isForTheOwnerAlone(PAGE);
	}

	@Test
	void whatTheThemeFilledCanBeTakenOver() {
		this.owner.submit(this.owner.get(PAGE), "#sidebar-1 form");
		assertThat(this.places.at("sidebar-1")).containsExactly("search-2", "recent-comments-2", "archives-2",
				"categories-2");
		assertThat(this.owner.get(PAGE).text("#flash p")).isEqualTo("What the theme put here is yours to change now.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "archives", "block", "calendar", "categories", "custom_html", "media_audio",
			"media_gallery", "media_image", "media_video", "links", "meta", "nav_menu", "pages", "recent-comments",
			"recent-posts", "rss", "search", "tag_cloud", "text" })
	void eachKindIsAddedAndHasAFormThatItTakesBack(String kind) {
		String id = add(kind);
		assertThat(id).startsWith(kind + "-");
		assertThat(this.places.at("lost")).contains(id);
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + id);
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		assertThat(form.text("#flash p")).contains("was added to Where nothing was found");
		Visitor.Page saved = this.owner.submit(form, "main form.fields", "place", "lost", "set-preload", "auto",
				"set-columns", "3", "set-size", "large", "set-link_type", "post", "set-sortby", "post_title",
				"set-taxonomy", "category");
		assertThat(saved.status()).as(saved.text("main")).isEqualTo(302);
		assertThat(visitor().get("/?p=99999").status()).isEqualTo(404);
	}

	@Test
	void aWidgetTellsReadersWhatItsOwnerTyped() {
		String id = add("text");
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + id);
		this.owner.submit(form, "main form.fields", "place", "lost", "set-title", "About us", "set-text",
				"Line one\n\n<b>Line two</b>", "set-filter", "1");
		Visitor.Page page = visitor().get("/?p=99999");
		assertThat(page.text(".widget_text")).contains("About us", "Line one", "Line two");
		assertThat(page.document().select(".widget_text p")).hasSizeGreaterThanOrEqualTo(2);
	}

	/** What was chosen of the library is drawn as WordPress's shortcodes draw it. */
	@Test
	void soundAVideoAndAGalleryAreChosenAndShown() {
		long song = file("song.mp3", "audio/mpeg");
		long film = file("film.mp4", "video/mp4");
		long sea = file("sea.png", "image/png");
		long sky = file("sky.png", "image/png");
		String audio = add("media_audio");
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + audio);
		assertThat(form.document().select("#set-attachment_id option").eachText())
			.containsExactly("None of the library", "song.mp3");
		this.owner.submit(form, "main form.fields", "place", "lost", "set-attachment_id", "" + song, "set-preload",
				"auto", "set-loop", "1");
		String video = add("media_video");
		this.owner.submit(this.owner.get(PAGE + "?widget=" + video), "main form.fields", "place", "lost",
				"set-attachment_id", "" + film, "set-preload", "metadata");
		String gallery = add("media_gallery");
		form = this.owner.get(PAGE + "?widget=" + gallery);
		assertThat(form.document().select("fieldset.images li label").eachText()).containsExactlyInAnyOrder("sea.png",
				"sky.png");
		this.owner.submit(form, "main form.fields", "place", "lost", "set-ids-" + sky, "1", "set-ids-" + sea, "1",
				"set-columns", "2", "set-size", "thumbnail", "set-link_type", "file", "set-title", "Views");
		form = this.owner.get(PAGE + "?widget=" + gallery);
		assertThat(form.document().select("fieldset.images input[checked]")).hasSize(2);
		assertThat(form.document().select("#set-columns option[selected]").val()).isEqualTo("2");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		assertThat(this.places.find(gallery).orElseThrow().options()).containsEntry("columns", 2L)
			.containsEntry("orderby_random", false)
			.hasEntrySatisfying("ids", (ids) -> assertThat(((java.util.Map<?, ?>) ids).values()).hasSize(2));
		Visitor.Page page = visitor().get("/?p=99999");
		assertThat(page.document().select("audio.wp-audio-shortcode[loop][preload=auto] source").attr("src"))
			.contains("song.mp3");
		assertThat(page.document().select("div.wp-video video source").attr("src")).contains("film.mp4");
		assertThat(page.document().select("div.wp-video").attr("style")).isEqualTo("width:100%;");
		assertThat(page.document().select(".gallery.gallery-columns-2 a").eachAttr("href")).hasSize(2)
			.allMatch((link) -> link.endsWith(".png"));
		assertThat(page.text("main")).contains("Views");
	}

	/** Beyond the newest hundred, and with what was typed kept. */
	@ParameterizedTest
	@CsvSource({ "media_gallery, image/png, '#set-ids li label'",
			"media_audio, audio/mpeg, '#set-attachment_id option:not([value=\"\"])'",
			"media_video, video/mp4, '#set-attachment_id option:not([value=\"\"])'" })
	void filesAreLookedForWithoutAScript(String kind, String type, String offered) {
		file("oldest-reef.x", type);
		for (int i = 0; i < 100; i++) {
			file("sea-" + i, type);
		}
		String id = add(kind);
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + id);
		assertThat(form.document().select(offered).eachText()).hasSize(100).doesNotContain("oldest-reef.x");
		String find = form.document().select("main form.fields button[formaction]").attr("formaction");
		String field = form.document().select("input[data-find]").attr("name");
		Visitor.Page found = this.owner.post("/wp-admin/" + find, "_wpnonce", nonce(), "place", "lost", "set-title",
				"Typed", field, "oldest");
		assertThat(found.document().select(offered).eachText()).containsExactly("oldest-reef.x");
		assertThat(found.document().select("input[data-find]").val()).isEqualTo("oldest");
		assertThat(found.document().select("#set-title").val()).isEqualTo("Typed");
		assertThat(HtmlCheck.errors(found.body())).isEmpty();
		assertThat(this.places.find(id).orElseThrow().options()).containsEntry("title", "");
	}

	@Test
	void aGallerysPicturesStandInTheOrderOfTheirNumbers() {
		List<Long> pictures = Stream.of("a", "b", "c", "d", "e").map((name) -> file(name, "image/png")).toList();
		String id = add("media_gallery");
		tick(id, pictures.subList(0, 4));
		assertThat(gallery(id)).isEqualTo("a b c d");
		tick(id, pictures.subList(0, 4), pictures.get(3), "1");
		assertThat(gallery(id)).as("the last first").isEqualTo("d a b c");
		tick(id, List.of(pictures.get(1), pictures.get(3), pictures.get(4)), pictures.get(1), "1");
		assertThat(gallery(id)).as("two of them, and a new one").isEqualTo("b d e");
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + id);
		assertThat(form.document().select("#set-ids ol input[type=number]").eachAttr("value")).containsExactly("1", "2",
				"3");
		assertThat(form.document().select("#set-ids ol label.place").eachText().getFirst()).contains("b");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
	}

	/**
	 * Saves the gallery with these alone ticked; numbers besides are those that changed.
	 */
	private void tick(String id, List<Long> pictures, Object... numbers) {
		Visitor.Page form = this.owner.get(PAGE + "?widget=" + id);
		List<String> sent = new ArrayList<>(List.of("_wpnonce", nonce(), "place", "lost", "set-columns", "3",
				"set-size", "thumbnail", "set-link_type", "file", "was-set-ids",
				form.document().select("input[name=was-set-ids]").val()));
		form.document().select("#set-ids ol input[type=number]").forEach((field) -> {
			boolean changed = numbers.length > 0 && field.attr("name").equals("place-" + numbers[0]);
			sent.addAll(List.of(field.attr("name"), changed ? String.valueOf(numbers[1]) : field.val()));
		});
		pictures.forEach((picture) -> sent.addAll(List.of("set-ids-" + picture, "1")));
		this.owner.post(PAGE + "?action=save&widget=" + id, sent.toArray(String[]::new));
	}

	private String gallery(String id) {
		return String.join(" ",
				this.owner.get(PAGE + "?widget=" + id).document().select("#set-ids ol .check").eachText());
	}

	/**
	 * Without a file there is nothing to show, and an address cannot end the shortcode.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			media_audio | ''                               | ''
			media_audio | https://a.example/b.mp3          | https://a.example/b.mp3
			media_audio | https://a.example/"][x]/b.mp3    | https://a.example/%5D%5Bx%5D/b.mp3
			media_video | https://a.example/b.webm?x=1     | https://a.example/b.webm?x=1
			media_gallery | ''                             | ''
			""")
	void anAddressIsPlayed(String kind, String url, String source) {
		this.owner.submit(this.owner.get(PAGE + "?widget=" + add(kind)), "main form.fields", "place", "lost",
				"set-title", "Heading", "set-url", url, "set-preload", "auto", "set-columns", "3", "set-size", "full",
				"set-link_type", "none");
		Visitor.Page page = visitor().get("/?p=99999");
		assertThat(page.document().select("source").attr("src").replaceFirst("[?&]_=\\d+$", "")).isEqualTo(source);
		assertThat(page.text("body").contains("Heading")).isEqualTo(!source.isEmpty());
	}

	private long file(String name, String type) {
		return this.database.sql("""
				insert into posts (type, status, title, slug, mime_type, guid, published_at, published_local)
				values ('attachment', 'inherit', ?, ?, ?, 'http://a.example/' || ?, now(), now()) returning id""")
			.params(name, name, type, name)
			.query(Long.class)
			.single();
	}

	@ParameterizedTest
	@CsvSource({ "recent-posts, set-number, 0, Please enter a number from 1 to 999.",
			"recent-posts, set-number, many, Please enter a number from 1 to 999.",
			"rss, set-url, javascript:alert(1), Please enter an address that begins with https:// or /.",
			"media_audio, set-url, javascript:alert(1), Please enter an address that begins with https:// or /.",
			"media_image, set-url, 'data:x', Please enter an address that begins with https:// or /." })
	void whatAWidgetCannotBeToldIsSaidBesideIt(String kind, String field, String value, String why) {
		String id = add(kind);
		Visitor.Page wrong = this.owner.submit(this.owner.get(PAGE + "?widget=" + id), "main form.fields", "place",
				"lost", "set-title", "Typed", field, value);
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text("#" + field + "-error")).isEqualTo(why);
		assertThat(wrong.document().select("#" + field).val()).isEqualTo(value);
		assertThat(wrong.document().select("#set-title").val()).isEqualTo("Typed");
		assertThat(HtmlCheck.errors(wrong.body())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			up:search-3   | search-3 search-2 search-4
			down:search-3 | search-2 search-4 search-3
			up:search-2   | search-2 search-3 search-4
			aside:search-3| search-2 search-4
			x:search-3    | search-2 search-3 search-4
			""")
	void widgetsAreMovedAndThatIsUndone(String move, String after) {
		this.places.arrange("lost", List.of());
		for (int i = 0; i < 3; i++) {
			add("search");
		}
		arrange("lost", move, "search-2", "search-3", "search-4");
		assertThat(String.join(" ", this.places.at("lost"))).isEqualTo(after);
		this.owner.submit(this.owner.get(PAGE), "#flash form");
		assertThat(this.places.at("lost")).containsExactly("search-2", "search-3", "search-4");
		assertThat(this.places.at(WidgetPlaces.INACTIVE)).isEmpty();
	}

	/** As a script numbers them that were dragged: whatever the order, it is kept. */
	@ParameterizedTest
	@ValueSource(strings = { "5 4 3 2", "5 4 2 3", "3 5 4 2", "2 5 4 3", "4 5 2 3", "3 2 5 4" })
	void widgetsThatWereDraggedStandWhereTheyWereLeft(String order) {
		this.places.arrange("lost", List.of());
		List<String> sent = new ArrayList<>(List.of("_wpnonce", nonce()));
		for (int i = 2; i < 6; i++) {
			sent.addAll(List.of("item", add("search"), "place-search-" + i,
					String.valueOf(1 + List.of(order.split(" ")).indexOf(String.valueOf(i)))));
		}
		this.owner.post(PAGE + "?action=arrange&place=lost", sent.toArray(String[]::new));
		assertThat(String.join(" ", this.places.at("lost")).replace("search-", "")).isEqualTo(order);
	}

	@Test
	void aWidgetIsMovedByItsNumber() {
		this.places.arrange("lost", List.of());
		for (int i = 0; i < 3; i++) {
			add("search");
		}
		this.owner.post(PAGE + "?action=arrange&place=lost", "_wpnonce", nonce(), "item", "search-2", "item",
				"search-3", "item", "search-4", "place-search-4", "1");
		assertThat(this.places.at("lost")).containsExactly("search-4", "search-2", "search-3");
	}

	@Test
	void aWidgetMovesToAnotherPlaceAndBack() {
		this.places.arrange("lost", List.of());
		String id = add("search");
		this.owner.submit(this.owner.get(PAGE + "?widget=" + id), "main form.fields", "place", "sidebar-1");
		assertThat(this.places.at("sidebar-1")).endsWith(id).hasSize(5);
		assertThat(this.places.at("lost")).isEmpty();
		this.owner.submit(this.owner.get(PAGE), "#flash form");
		assertThat(this.places.at("lost")).containsExactly(id);
		assertThat(this.places.at("sidebar-1")).doesNotContain(id);
	}

	@Test
	void anInactiveWidgetIsKeptAndDeletedAfterAQuestion() {
		this.places.arrange("lost", List.of());
		String id = add("search");
		arrange("lost", "aside:" + id, id);
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text("#wp_inactive_widgets")).contains("Inactive widgets", "Search");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		Visitor.Page asked = this.owner.post(PAGE + "?action=delete&widget=" + id, "_wpnonce", nonce());
		assertThat(asked.text(".confirm .lead")).startsWith("Delete the widget Search");
		assertThat(this.places.find(id)).isPresent();
		this.owner.submit(asked, ".confirm");
		assertIsGone(id);
	}

	@Test
	void whatIsAddedIsUndone() {
		this.places.arrange("lost", List.of());
		String id = add("search");
		this.owner.submit(this.owner.get(PAGE + "?widget=" + id), "#flash form");
		assertIsGone(id);
		assertThat(this.places.at("lost")).isEmpty();
	}

	/**
	 * Its number is free again, and may be that of one which the theme puts somewhere.
	 */
	private void assertIsGone(String id) {
		assertThat(this.places.find(id).filter((other) -> this.places.isChosen(other.place()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?widget=nothing-2", "?widget=x", "?widget=unknown_kind-1" })
	void whatIsNotThereIsNotThere(String address) {
		assertThat(this.owner.get(PAGE + address).status()).isEqualTo(404);
		assertThat(this.owner.post(PAGE + "?action=adopt&place=nowhere", "_wpnonce", nonce()).status()).isEqualTo(404);
		assertThat(this.owner.post(PAGE + "?action=add", "_wpnonce", nonce(), "kind", "x", "place", "lost").status())
			.isEqualTo(404);
	}

	@Test
	void itSpeaksGerman() {
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text("#lost h2")).isEqualTo("Wo nichts gefunden wurde");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

}
