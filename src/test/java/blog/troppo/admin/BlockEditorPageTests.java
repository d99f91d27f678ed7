package blog.troppo.admin;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The block editor's page, its files and its lock, without a browser. */
@AdminTest
class BlockEditorPageTests extends AtTheAdmin {

	private static final String NEW = "/wp-admin/post-new.php";

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from user_meta where name = 'wp_classic-editor-settings'").update();
	}

	@ParameterizedTest
	@CsvSource({ "contributor, , post", "author, , post", "editor, ?post_type=page, page" })
	void aNewPostIsAnAutoDraftUntilItIsSaved(String role, String query, String type) {
		Visitor.Page page = as(role).get(NEW + ((query != null) ? query : ""));
		assertThat(page.status()).isEqualTo(200);
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		JsonNode start = start(page);
		assertThat(start.path("type").asString()).isEqualTo(type);
		assertThat(start.path("edits").path("title").asString("x")).isEmpty();
		assertThat(this.database.sql("select status || ' ' || type from posts where id = ?")
			.param(start.path("post").asLong())
			.query(String.class)
			.single()).isEqualTo("auto-draft " + type);
	}

	@ParameterizedTest
	@CsvSource({ "subscriber, /wp-admin/post-new.php, 403", "author, /wp-admin/post-new.php?post_type=page, 403",
			"editor, /wp-admin/post.php?post=999999&action=edit, 404" })
	void whoMayNotWriteHereIsToldSo(String role, String address, int status) {
		assertThat(as(role).get(address).status()).isEqualTo(status);
		assertThat(this.database.sql("select count(*) from posts").query(Long.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "author, editor, 403", "contributor, editor, 403", "editor, author, 200", "subscriber, author, 403" })
	void thePostOfSomebodyElseIsEditedByThoseWhoMay(String role, String owner, int status) {
		assertThat(as(role).get(edit(post(owner, "publish", "T"))).status()).isEqualTo(status);
	}

	@Test
	void noTextOfAPostEndsTheScriptItStandsIn() {
		this.settings.write(SiteSettings.BLOGNAME, "</script><b>Club</b>");
		Visitor.Page page = as("editor").get(edit(post("editor", "draft", "</script><i id=x>T</i> & “co”")));
		assertThat(page.document().select("#x")).isEmpty();
		assertThat(start(page).path("edits").isMissingNode()).isTrue();
		assertThat(page.document().title()).contains("Edit post “T & “co””");
	}

	@Test
	void onlyScriptsOfThisSiteRunAndTwoOfTheEditor() {
		String policy = String.valueOf(as("editor").get(NEW).header("content-security-policy"));
		assertThat(policy)
			.containsPattern("script-src 'self' 'sha256-ehBD9wGNfnN0flaZIjbVClW1//FJFsATigcdVB4VdMQ=' "
					+ "'sha256-[A-Za-z0-9+/]{43}=';")
			.contains("frame-ancestors 'self'")
			.doesNotContain("unsafe-eval")
			.doesNotContain("script-src 'self' 'unsafe-inline'");
	}

	@Test
	void filesAreKeptForEverAndSentPacked() throws Exception {
		Visitor.Page page = as("editor").get(NEW);
		List<String> files = page.document()
			.select("script[src], link[rel=stylesheet], link[rel=modulepreload]")
			.stream()
			.map((element) -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
			.toList();
		assertThat(files).hasSizeGreaterThan(1)
			.allMatch((file) -> file.matches(".*/wp-includes/js/dist/[a-z]+-[A-Z0-9]{8}\\.(js|css)"));
		long packed = 0;
		for (String file : files) {
			for (String encoding : List.of("br", "gzip")) {
				var answer = HttpClient.newHttpClient()
					.send(HttpRequest.newBuilder(java.net.URI.create(file)).header("Accept-Encoding", encoding).build(),
							BodyHandlers.ofByteArray());
				assertThat(answer.statusCode()).as(file).isEqualTo(200);
				assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue(encoding);
				assertThat(answer.headers().firstValue("Vary")).as(file).hasValue("Accept-Encoding");
				assertThat(answer.headers().allValues("Cache-Control")).as(file)
					.containsExactly("max-age=31536000, public, immutable");
				packed += encoding.equals("gzip") ? answer.body().length : 0;
			}
		}
		assertThat(packed).as("the first load, packed").isLessThan(2_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "manifest.json", "editor-AAAAAAAA.js", "inputs", "..%2Fmanifest.json" })
	void nothingElseIsGivenOut(String file) {
		assertThat(visitor().get("/wp-includes/js/dist/" + file).status()).isNotEqualTo(200);
	}

	@Test
	void thePlainEditorIsThereForWhoAsksOrChoosesIt() {
		Visitor author = as("author");
		long post = post("author", "draft", "Mine");
		assertThat(author.get(edit(post)).document().select("a").attr("href")).contains("classic-editor");
		Visitor.Page plain = author.get(edit(post) + "&classic-editor");
		assertThat(plain.document().select("form.editor")).hasSize(1);
		author.submit(plain, "form[action*=choose-editor]");
		assertThat(author.get(edit(post)).document().select("form.editor")).hasSize(1);
		assertThat(author.get(NEW).document().select("form.editor")).hasSize(1);
		assertThat(author.get(edit(post) + "&block-editor").document().select("#editor-start")).hasSize(1);
		author.submit(author.get(edit(post)), "form[action*=choose-editor]");
		assertThat(author.get(edit(post)).document().select("#editor-start")).hasSize(1);
		assertThat(as("editor").get(NEW).document().select("#editor-start")).as("others are not asked").hasSize(1);
	}

	@Test
	void anOpenEditorKeepsItsLockAndLetsItGo() {
		Visitor editor = as("editor");
		Visitor owner = as("administrator");
		long post = post("author", "publish", "Downtime");
		JsonNode first = start(editor.get(edit(post)));
		assertThat(first.path("settings").path("postLock").path("isLocked").asBoolean(true)).isFalse();
		JsonNode second = start(owner.get(edit(post)));
		assertThat(second.path("settings").path("postLock").path("user").path("name").asString()).isEqualTo("editor");
		assertThat(beat(editor, first, post).path("new_lock").asString()).matches("\\d+:\\d+");
		assertThat(beat(owner, second, post).path("lock_error").path("name").asString()).isEqualTo("editor");
		Visitor.Page taken = owner.get("/wp-admin/post.php?get-post-lock=1&lockKey=true&post=" + post
				+ "&action=edit&_wpnonce=" + second.path("nonce").asString());
		assertThat(taken.location()).endsWith("post.php?post=" + post + "&action=edit");
		assertThat(beat(editor, first, post).path("lock_error").path("name").asString()).isEqualTo("administrator");
		release(editor, first, post);
		assertThat(beat(editor, first, post).path("lock_error").isMissingNode()).as("not the editor's to give")
			.isFalse();
		release(owner, second, post);
		assertThat(beat(editor, first, post).path("new_lock").asString()).isNotEmpty();
	}

	@Test
	void aLockIsTakenOverAndKeptWithANonceAlone() {
		Visitor editor = as("editor");
		Visitor owner = as("administrator");
		long post = post("author", "publish", "Downtime");
		JsonNode start = start(editor.get(edit(post)));
		assertThat(owner.get("/wp-admin/post.php?get-post-lock=1&post=" + post + "&action=edit").status())
			.isEqualTo(403);
		assertThat(owner
			.post("/wp-admin/admin-ajax.php", "action", "heartbeat", "data[wp-refresh-post-lock][post_id]", "" + post)
			.status()).isEqualTo(403);
		assertThat(beat(editor, start, post).path("new_lock").asString()).isNotEmpty();
	}

	/** {@code moment} has these names for them; the numbers stand in by themselves. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			past   | %s ago       | vor %s
			future | %s from now  | in %s
			s      | a second     | einer Sekunde
			mm     | %d minutes   | %d Minuten
			h      | an hour      | einer Stunde
			dd     | %d days      | %d Tagen
			MM     | %d months    | %d Monaten
			y      | a year       | einem Jahr
			""")
	void spansOfTimeAreSaidInTheWritersLanguage(String name, String english, String german) {
		assertThat(start(as("author").get(NEW)).at("/dates/l10n/relative").path(name).asString()).isEqualTo(english);
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		JsonNode words = start(as("author").get(NEW)).at("/dates/l10n");
		assertThat(words.path("relative").path(name).asString()).isEqualTo(german);
		assertThat(words.path("relative").size()).isEqualTo(14);
		assertThat(words.path("months").get(2).asString()).isEqualTo("März");
	}

	private static JsonNode start(Visitor.Page page) {
		return JsonMapper.shared().readTree(page.document().select("#editor-start").first().data());
	}

	private static String edit(long post) {
		return "/wp-admin/post.php?post=" + post + "&action=edit";
	}

	private static JsonNode beat(Visitor writer, JsonNode start, long post) {
		Visitor.Page answer = writer.post("/wp-admin/admin-ajax.php", "action", "heartbeat",
				"data[wp-refresh-post-lock][post_id]", "" + post, "data[wp-refresh-post-lock][lock]", "", "_wpnonce",
				start.path("nonce").asString());
		return JsonMapper.shared().readTree(answer.body()).path("wp-refresh-post-lock");
	}

	private static void release(Visitor writer, JsonNode start, long post) {
		assertThat(writer
			.post("/wp-admin/admin-ajax.php", "action", "wp-remove-post-lock", "post_ID", "" + post, "active_post_lock",
					"", "_wpnonce", start.path("settings").path("postLockUtils").path("unlockNonce").asString())
			.status()).isEqualTo(200);
	}

}
