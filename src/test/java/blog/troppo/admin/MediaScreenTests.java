package blog.troppo.admin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class MediaScreenTests extends AtTheAdmin {

	private static final String LIBRARY = "/wp-admin/upload.php";

	private static final String NEW = "/wp-admin/media-new.php";

	@Autowired
	Attachments attachments;

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
	}

	@Test
	void aFileIsAttachedAndDetached() throws IOException {
		Visitor author = as("author");
		long own = post("author", "publish", "The sea at noon");
		long other = post("editor", "publish", "The sea at night");
		author.send(author.get(NEW), "form.drop", "files", "sea.png", png(30, 20));
		long file = this.database.sql("select id from posts where type = 'attachment'").query(Long.class).single();
		String page = LIBRARY + "?item=" + file;
		Visitor.Page found = author.get(page + "&find=sea");
		assertThat(found.text("#attached fieldset")).contains("The sea at noon").doesNotContain("night");
		assertThat(HtmlCheck.errors(found.body())).isEmpty();
		author.submit(found, "#attached form:has(fieldset)", "to", "" + own);
		Visitor.Page attached = author.get(page);
		assertThat(attached.text("#attached")).contains("The sea at noon", "Detach");
		assertThat(author.submit(found, "#attached form:has(fieldset)", "to", "" + other).status()).isEqualTo(403);
		author.submit(attached, "#attached form:has(a)");
		assertThat(author.get(page).text("#flash p")).isEqualTo("The file belongs to no post now.");
		assertThat(author.get(page).document().select("#attached form:has(a)")).isEmpty();
		assertThat(author.get(page + "&find=nothing-like-it").text("#attached")).contains("Nothing is like this.");
	}

	@Test
	void usesInSettingsWidgetsAndMenusAreFound() throws IOException {
		Visitor owner = as("administrator");
		owner.send(owner.get(NEW), "form.drop", "files", "sea.png", png(30, 20));
		long file = this.database.sql("select id from posts where type = 'attachment'").query(Long.class).single();
		String path = this.database.sql("select value from post_meta where name = '_wp_attached_file'")
			.query(String.class)
			.single();
		this.database.sql("insert into settings (name, value) values ('site_icon', ?), ('site_logo', '1' || ?)")
			.params("" + file, "" + file)
			.update();
		this.database.sql("insert into settings (name, value) values ('widget_block', ?)")
			.param("a:1:{i:2;a:1:{s:7:\"content\";s:9:\"<img src=\"/wp-content/uploads/" + path + "\">\";}}")
			.update();
		this.settings.reload();
		Visitor.Page uses = owner.get(LIBRARY + "?item=" + file + "&uses=yes");
		assertThat(uses.document().select("#uses li").eachText()).containsExactly("The site icon", "A widget");
		assertThat(HtmlCheck.errors(uses.body())).isEmpty();
		this.database.sql("delete from settings where name in ('site_icon', 'site_logo', 'widget_block')").update();
		this.settings.reload();
	}

	@Test
	void whatIsTooLargeIsSaidOnAPageOfItsOwn() {
		Visitor.Page page = as("author").get("/wp-admin/too-large.php");
		assertThat(page.status()).isEqualTo(413);
		assertThat(page.text("h1")).isEqualTo("That is too large");
		assertThat(page.text("main")).contains("at most 100 MB", "Nothing was taken");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void aFileIsUploadedByAForm() throws IOException {
		Visitor author = as("author");
		assertThat(HtmlCheck.errors(author.get(NEW).body())).isEmpty();
		assertThat(author.send(author.get(NEW), "form.drop", "files", "sea.png", png(300, 200)).location())
			.endsWith("upload.php");
		Visitor.Page library = author.get(LIBRARY);
		assertThat(library.text("#flash p")).isEqualTo("1 file was uploaded.");
		assertThat(plain(library.text(".grid"))).isEqualTo("sea");
		assertThat(HtmlCheck.errors(library.body())).isEmpty();
		Visitor.Page list = author.get(LIBRARY + "?mode=list");
		assertThat(plain(list.text("tbody"))).contains("sea.png", "author", "Unattached");
		assertThat(HtmlCheck.errors(list.body())).isEmpty();
	}

	@Test
	void aFileOfNoKindThatIsTakenIsRefusedByName() {
		Visitor author = as("author");
		Visitor.Page refused = author.send(author.get(NEW), "form.drop", "files", "virus.exe", new byte[] { 1, 2 });
		assertThat(refused.text(".error")).startsWith("virus.exe: ");
		assertThat(author.get(LIBRARY).text(".empty")).startsWith("There are no files yet.");
	}

	@Test
	void aScriptSendsFilesOneByOne() throws IOException {
		Visitor author = as("author");
		String page = author.get(NEW).body().replace("action=\"media-new.php", "action=\"async-upload.php");
		Visitor.Page form = new Visitor.Page(base() + NEW, 200, java.util.Map.of(), page);
		assertThat(author.send(form, "form.drop", "async-upload", "sea.png", png(30, 20)).body())
			.matches("\\{\"id\":\\d+}");
		Visitor.Page refused = author.send(form, "form.drop", "async-upload", "virus.exe", new byte[] { 1 });
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body()).contains("virus.exe");
	}

	@Test
	void whatItIsCalledIsWritten() throws IOException {
		Visitor author = as("author");
		long id = upload(author, "sea.png", png(300, 200));
		Visitor.Page form = author.get(LIBRARY + "?item=" + id);
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		assertThat(plain(form.text(".facts"))).contains("sea.png", "image/png", "Dimensions 300 × 200 pixels", "author")
			.containsPattern("File size \\d+ K?B");
		assertThat(plain(author.get(LIBRARY + "?mode=list").text("td.what")))
			.containsPattern("sea\\.png · \\d+ K?B · 300 × 200 pixels");
		author.submit(form, "#texts", "title", "The <sea>", "alt", "Waves & wind", "caption", "At dawn", "description",
				"Long.");
		Visitor.Page saved = author.get(LIBRARY + "?item=" + id);
		assertThat(saved.document().select("#alt").val()).isEqualTo("Waves & wind");
		assertThat(saved.text("#caption")).isEqualTo("At dawn");
		assertThat(attachment(id).alt()).isEqualTo("Waves & wind");
	}

	@Test
	void aPictureIsChangedAgainAndRestored() throws IOException {
		Visitor author = as("author");
		long id = upload(author, "sea.png", png(300, 200));
		Attachment first = attachment(id);
		Visitor.Page form = author.get(LIBRARY + "?item=" + id);
		assertThat(form.document().select("#restore")).isEmpty();
		assertThat(author.submit(form, "#picture form", "turn", "0", "as", "this").text(".error"))
			.startsWith("Nothing was changed");
		author.submit(form, "#picture form", "left", "100", "top", "0", "width", "200", "height", "100", "turn", "90",
				"as", "this");
		Attachment cut = attachment(id);
		assertThat(List.of(cut.width(), cut.height())).containsExactly(100, 200);
		assertThat(colour(cut.url(), 50, 100)).isEqualTo(Color.BLUE);
		author.submit(form, "#picture form", "turn", "180", "as", "this");
		assertThat(attachment(id).url()).isNotEqualTo(cut.url());
		assertThat(visitor().get(path(first.url())).status()).isEqualTo(200);
		assertThat(visitor().get(path(cut.url())).status()).isEqualTo(200);
		author.submit(author.get(LIBRARY + "?item=" + id), "#restore");
		assertThat(attachment(id)).isEqualTo(first);
		Visitor.Page restored = author.get(LIBRARY + "?item=" + id);
		assertThat(restored.text("#flash p")).isEqualTo("The original is back.");
		assertThat(restored.document().select("#restore")).isEmpty();
	}

	@Test
	void aCopyLeavesThePictureAsItIs() throws IOException {
		Visitor author = as("author");
		long id = upload(author, "sea.png", png(300, 200));
		Visitor.Page form = author.get(LIBRARY + "?item=" + id);
		String copy = author.submit(form, "#picture form", "turn", "90", "as", "copy").location();
		assertThat(copy).doesNotEndWith("item=" + id);
		assertThat(author.get("/wp-admin/" + copy.substring(copy.indexOf("upload.php"))).text(".facts"))
			.contains("200 × 300 pixels");
		assertThat(attachment(id).width()).isEqualTo(300);
	}

	@Test
	void aFileTakesThePlaceOfAnother() throws IOException {
		Visitor author = as("author");
		long id = upload(author, "sea.png", png(300, 200));
		author.send(author.get(LIBRARY + "?item=" + id), "#replace form", "file", "lake.png", png(40, 50));
		assertThat(plain(author.get(LIBRARY + "?item=" + id).text(".facts"))).contains("lake.png", "40 × 50 pixels");
		assertThat(author.send(author.get(LIBRARY + "?item=" + id), "#replace form", "file", "x.exe", new byte[] { 1 })
			.text(".error")).isNotEmpty();
	}

	@Test
	void whereItIsUsedIsLookedUpWhenAsked() throws IOException {
		Visitor editor = as("editor");
		long id = upload(editor, "sea.png", png(900, 700));
		String url = attachment(id).url();
		use("By size", "<img src='" + url.replace(".png", "-300x233.png") + "'>");
		use("By class", "<img class=\"wp-image-" + id + "\">");
		use("Another", "<img class='wp-image-" + id + "0' src='" + url.replace("sea", "seaside") + "'>");
		long featured = use("Featured", "");
		this.database.sql("insert into post_meta (post_id, name, value) values (?, '_thumbnail_id', ?)")
			.params(featured, "" + id)
			.update();
		Visitor.Page page = editor.get(LIBRARY + "?item=" + id);
		assertThat(page.text("#uses")).doesNotContain("By size");
		Visitor.Page looked = editor.get("/wp-admin/" + page.document().select("#uses a").attr("href"));
		assertThat(looked.text("#uses")).contains("By size", "By class", "Featured Featured image")
			.doesNotContain("Another");
		assertThat(editor.get(LIBRARY + "?item=" + upload(editor, "dune.png", png(9, 9)) + "&uses=yes").text("#uses"))
			.contains("No post, page, menu, widget or setting shows it.");
	}

	@Test
	void deletingAsksOnce() throws IOException {
		Visitor author = as("author");
		long one = upload(author, "sea.png", png(30, 20));
		long two = upload(author, "lake.png", png(30, 20));
		Visitor.Page library = author.get(LIBRARY);
		Visitor.Page asked = author.post(LIBRARY, "_wpnonce", nonce(library), "verdict", "delete", "media", "" + one,
				"media", "" + two);
		assertThat(plain(asked.text(".confirm .lead"))).startsWith("Delete 2 files permanently, “sea” among them?");
		assertThat(attachments()).isEqualTo(2);
		author.submit(asked, ".confirm");
		assertThat(attachments()).isEqualTo(1);
		author.submit(author.submit(author.get(LIBRARY + "?item=" + one), "form:has(#delete)"), ".confirm");
		assertThat(attachments()).isZero();
		assertThat(author.get(LIBRARY).text("#flash p")).isEqualTo("1 file permanently deleted.");
	}

	@ParameterizedTest
	@CsvSource({ "'', sea lake notes", "post_mime_type=image, sea lake", "post_mime_type=audio, ''", "s=LAKE, lake",
			"detached=1, lake notes", "m=1999-01, ''" })
	void theLibraryIsFilteredByItsAddress(String query, String found) throws IOException {
		Visitor editor = as("editor");
		long sea = upload(editor, "sea.png", png(30, 20));
		upload(editor, "lake.png", png(30, 20));
		upload(editor, "notes.txt", "Text".getBytes(StandardCharsets.UTF_8));
		this.database.sql("update posts set parent_id = ? where id = ?")
			.params(post("editor", "publish", "Holidays"), sea)
			.update();
		assertThat(editor.get(LIBRARY + "?" + query)
			.document()
			.select(".grid .file")
			.eachText()
			.stream()
			.map(MediaScreenTests::plain))
			.containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "subscriber, 403, 403", "contributor, 403, 403", "author, 200, 403", "editor, 200, 200",
			"administrator, 200, 200" })
	void filesOfOthersAreSeenByAuthorsAndChangedByEditors(String role, int library, int item) throws IOException {
		long id = upload(as("administrator"), "sea.png", png(30, 20));
		Visitor visitor = as(role);
		assertThat(visitor.get(LIBRARY).status()).isEqualTo(library);
		assertThat(visitor.get(NEW).status()).isEqualTo(library);
		assertThat(visitor.get(LIBRARY + "?item=" + id).status()).isEqualTo(item);
		String nonce = visitor.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").first().val();
		for (String action : List.of("save", "restore")) {
			assertThat(visitor.post(LIBRARY + "?item=" + id + "&action=" + action, "_wpnonce", nonce, "title", "Sea")
				.status()).as(action).isEqualTo((item == 200) ? 302 : 403);
		}
		assertThat(visitor
			.post(LIBRARY + "?item=" + id + "&action=edit-image", "_wpnonce", nonce, "turn", "90", "as", "copy")
			.status()).isEqualTo((item == 200) ? 302 : 403);
		assertThat(visitor.post(LIBRARY, "_wpnonce", nonce, "verdict", "delete", "media", "" + id).status())
			.isEqualTo(item);
		if (library == 200) {
			assertThat(visitor.get(LIBRARY).document().select("#media-" + id + " input, #media-" + id + " a").isEmpty())
				.isEqualTo(item == 403);
		}
	}

	@Test
	void theEditorLeadsToTheScreenOfAFile() throws IOException {
		Visitor author = as("author");
		long id = upload(author, "sea.png", png(30, 20));
		assertThat(author.get("/wp-admin/post.php?action=edit&post=" + id).location())
			.endsWith("upload.php?item=" + id);
	}

	@Test
	void whatIsNoFileHasNoScreen() {
		long post = post("editor", "publish", "A post");
		assertThat(as("editor").get(LIBRARY + "?item=" + post).status()).isEqualTo(404);
		assertThat(as("editor").get(LIBRARY + "?item=0").status()).isEqualTo(404);
	}

	private long upload(Visitor visitor, String name, byte[] file) {
		visitor.send(visitor.get(NEW), "form.drop", "files", name, file);
		return this.database.sql("select max(id) from posts where type = 'attachment'").query(Long.class).single();
	}

	private long use(String title, String content) {
		long post = post("editor", "publish", title);
		this.database.sql("update posts set content = ? where id = ?").params(content, post).update();
		return post;
	}

	private Attachment attachment(long id) {
		return this.attachments.find(id).orElseThrow();
	}

	private long attachments() {
		return this.database.sql("select count(*) from posts where type = 'attachment'").query(Long.class).single();
	}

	/** Files of other tests lie there yet, so that the next gets a number. */
	private static String plain(String text) {
		return text.replaceAll("(sea|lake|notes)-\\d+", "$1");
	}

	private static String path(String url) {
		return URI.create(url).getPath();
	}

	private Color colour(String url, int x, int y) throws IOException {
		return new Color(ImageIO.read(URI.create(url).toURL()).getRGB(x, y));
	}

	private static String nonce(Visitor.Page page) {
		return page.document().select("input[name=_wpnonce]").val();
	}

	/** Blue, with a red corner at the upper left. */
	private static byte[] png(int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D drawing = image.createGraphics();
		drawing.setColor(Color.BLUE);
		drawing.fillRect(0, 0, width, height);
		drawing.setColor(Color.RED);
		drawing.fillRect(0, 0, width / 4, height / 4);
		drawing.dispose();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(image, "png", file);
		return file.toByteArray();
	}

}
