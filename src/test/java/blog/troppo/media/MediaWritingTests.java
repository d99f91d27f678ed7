package blog.troppo.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Files and what is written of them stay together. */
@TroppoTest
class MediaWritingTests {

	private static final Viewer ANYBODY = Viewer.anybody();

	@Autowired
	Uploading uploading;

	@Autowired
	MediaRemoval removal;

	@Autowired
	ImageEditing editing;

	@Autowired
	PostAuthoring authoring;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Value("${troppo.data}")
	Path data;

	@BeforeEach
	void anEmptyFolder() throws IOException {
		this.settings.set(SiteSettings.HOME, "https://example.org");
		this.database.sql("truncate posts cascade").update();
		FileSystemUtils.deleteRecursively(this.data.resolve("uploads"));
	}

	@Test
	void filesOfOneNameUploadedAtOnceGetNamesOfTheirOwn() throws ExecutionException, InterruptedException, IOException {
		byte[] image = SampleFiles.drawn(400, 300, "jpg");
		List<Future<Post>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 8; i++) {
				running.add(threads.submit(() -> upload("reef.jpg", image)));
			}
		}
		List<String> paths = new ArrayList<>();
		for (Future<Post> one : running) {
			paths.add(one.get().meta("_wp_attached_file").orElse(""));
		}
		assertThat(paths).doesNotHaveDuplicates().contains("2026/03/reef.jpg", "2026/03/reef-7.jpg");
		assertThat(files()).hasSize(24).contains("reef-7-150x150.jpg");
	}

	@Test
	void webpHasSmallerVersionsOfItsOwnKind() throws IOException {
		Post post = upload("reef.webp", SampleFiles.drawn(1024, 512, "webp"));
		assertThat(post.meta("_wp_attachment_metadata").orElseThrow()).contains("reef-300x150.webp", "image/webp");
		assertThat(files()).contains("reef.webp", "reef-150x150.webp", "reef-300x150.webp", "reef-768x384.webp");
		Path version = this.data.resolve("uploads/2026/03/reef-768x384.webp");
		assertThat(ImageHeader.read(version)).contains(new ImageHeader(768, 384, "webp"));
	}

	/** Native code reads nothing that people send. */
	@Test
	void webpIsReadByJava() throws IOException {
		try (ImageInputStream in = ImageIO
			.createImageInputStream(new ByteArrayInputStream(SampleFiles.drawn(10, 10, "webp")))) {
			assertThat(ImageFormats.readers(in)).toIterable()
				.isNotEmpty()
				.allSatisfy((reader) -> assertThat(reader.getClass().getName()).startsWith("com.twelvemonkeys."));
		}
	}

	@Test
	void nothingOfARefusedFileStays() {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> upload("page.html", "<html>".getBytes(StandardCharsets.UTF_8)));
		assertThat(files()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.svg", "a.html", "a.htm", "a.php", "a.phtml", "a.js", "a.exe", "a.swf", "a.css", "a.jsp",
			".htaccess", "a", "a.class", "a.xhtml" })
	void whatCouldRunIsNotTaken(String name) {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> upload(name, "x".getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.txt", "a.jpg", "a.pdf", "a.csv", "a.mp3", "a.docx" })
	void aPageByAnotherNameIsNotTaken(String name) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> upload(name,
				"<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void anImageThatWouldFillTheMemoryIsRefusedUnread() throws IOException {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> upload("bomb.png", bomb(50_000, 50_000)))
			.withMessageContaining("million pixels");
		assertThat(files()).isEmpty();
	}

	@Test
	void aDamagedImageLeavesNothing() throws IOException {
		byte[] image = SampleFiles.drawn(600, 400, "png");
		byte[] cut = java.util.Arrays.copyOf(image, 60);
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> upload("cut.png", cut))).isNotNull();
		assertThat(files()).isEmpty();
	}

	@Test
	void aVeryLargeImageIsReadInACoarserGrid() throws IOException {
		Post post = upload("wide.png", SampleFiles.drawn(9000, 5000, "png"));
		assertThat(read(post.meta("_wp_attached_file").orElse("")).getWidth()).isEqualTo(2560);
		BufferedImage thumbnail = read("2026/03/wide-150x150.png");
		assertThat(thumbnail.getWidth()).isEqualTo(150);
		assertThat(thumbnail.getRGB(75, 75)).isEqualTo(0xFF0000FF);
	}

	@Test
	void largeFilesAreStreamed() {
		Post post = this.uploading.upload("film.mp4", new Zeros(100L << 20), null, PostChange.nothing(), ANYBODY);
		assertThat(this.data.resolve("uploads/2026/03/film.mp4")).hasSize(100L << 20);
		assertThat(post.mimeType()).isEqualTo("video/mp4");
	}

	@Test
	void whenItCannotBeWrittenDownTheFileGoes() throws IOException {
		byte[] image = SampleFiles.drawn(400, 300, "jpg");
		this.transaction.executeWithoutResult((status) -> this.database.sql(
				"create or replace function no_attachments() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$")
			.update());
		this.database
			.sql("create trigger no_attachments before insert on posts for each row execute function no_attachments()")
			.update();
		try {
			assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> upload("reef.jpg", image))).isNotNull();
		}
		finally {
			this.database.sql("drop trigger no_attachments on posts").update();
		}
		assertThat(files()).isEmpty();
	}

	@Test
	void aFileOfAPostLiesInItsMonth() throws IOException {
		Post post = this.authoring.create(PostType.POST,
				PostChange.nothing().title("Old").status(PostStatus.PUBLISH).on(LocalDateTime.of(2007, 12, 3, 10, 0)),
				ANYBODY);
		Post image = this.uploading.upload("old.txt", stream("x"), post.id(), PostChange.nothing(), ANYBODY);
		assertThat(image.meta("_wp_attached_file")).contains("2007/12/old.txt");
		assertThat(image.parentId()).contains(post.id());
		this.settings.set(SiteSettings.UPLOADS_BY_MONTH, false);
		assertThat(this.uploading.upload("flat.txt", stream("x"), null, PostChange.nothing(), ANYBODY)
			.meta("_wp_attached_file")).contains("flat.txt");
		this.settings.set(SiteSettings.UPLOADS_BY_MONTH, true);
	}

	@Test
	void theFilesOfADeletedAttachmentGo() throws IOException {
		Post post = upload("reef.jpg", SampleFiles.drawn(3000, 2000, "jpg"));
		assertThat(files()).hasSize(8);
		this.removal.delete(post.id());
		await().atMost(Duration.ofSeconds(20)).until(() -> files().isEmpty());
	}

	@Test
	void onlyFilesOfTheFolderAreDeleted() throws IOException {
		Path outside = Files.writeString(this.data.resolve("outside.txt"), "stays");
		Post post = this.authoring.create(PostType.ATTACHMENT,
				PostChange.nothing().title("x").meta("_wp_attached_file", "../outside.txt"), ANYBODY);
		this.removal.delete(post.id());
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql("select count(*) from scheduled_tasks where task_name = 'remove-files'")
				.query(Integer.class)
				.single() == 0);
		assertThat(outside).exists();
	}

	@Test
	void anotherFileTakesThePlaceOfTheFirst() throws IOException {
		Post post = upload("reef.jpg", SampleFiles.drawn(400, 300, "jpg"));
		Post after = this.uploading.replace(post.id(), "other.png",
				new ByteArrayInputStream(SampleFiles.drawn(200, 100, "png")), ANYBODY);
		assertThat(after.meta("_wp_attached_file")).contains("2026/03/other.png");
		assertThat(after.mimeType()).isEqualTo("image/png");
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(files()).containsExactlyInAnyOrder("other.png", "other-150x100.png"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5, 6, 7, 8 })
	void imagesOfATurnedCameraStandUpright(int orientation) throws IOException {
		byte[] image = SampleFiles.named("turn" + orientation + ".jpg");
		Post post = upload("turn.jpg", image);
		BufferedImage shown = read(post.meta("_wp_attached_file").orElse(""));
		boolean lies = orientation >= 5;
		assertThat(shown.getWidth()).isEqualTo(lies ? 200 : 320);
		boolean right = Set.of(2, 3, 6, 7).contains(orientation);
		boolean bottom = Set.of(3, 4, 7, 8).contains(orientation);
		assertThat(isRed(shown, right ? shown.getWidth() - 12 : 12, bottom ? shown.getHeight() - 12 : 12)).isTrue();
	}

	@Test
	void anEditedImageIsOneOfItsOwn() throws IOException {
		Post post = upload("reef.jpg", SampleFiles.drawn(400, 200, "jpg"));
		Post edited = this.editing.edit(post.id(),
				List.of(new ImageEdit.Rotate(90), new ImageEdit.Crop(50, 0, 50, 50), new ImageEdit.Flip(true, false)),
				PostChange.nothing(), ANYBODY);
		BufferedImage image = read(edited.meta("_wp_attached_file").orElse(""));
		assertThat(edited.meta("_wp_attached_file")).contains("2026/03/reef-edited.jpg");
		assertThat(edited.title()).isEqualTo("reef");
		assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(100, 200);
		assertThat(isRed(image, 5, 5)).isTrue();
		assertThat(files()).contains("reef.jpg");
		assertThat(this.editing.edit(edited.id(), List.of(new ImageEdit.Rotate(180)), PostChange.nothing(), ANYBODY)
			.meta("_wp_attached_file")).contains("2026/03/reef-edited-1.jpg");
	}

	private static boolean isRed(BufferedImage image, int x, int y) {
		int colour = image.getRGB(x, y);
		return (colour >> 16 & 0xFF) > 180 && (colour & 0xFF) < 80;
	}

	private Post upload(String name, byte[] content) {
		return this.uploading.upload(name, new ByteArrayInputStream(content), null, PostChange.nothing(), ANYBODY);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private BufferedImage read(String path) throws IOException {
		return ImageIO.read(this.data.resolve("uploads").resolve(path).toFile());
	}

	/** Without the marks by which nodes see whether they share the folder. */
	private List<String> files() {
		Path folder = this.data.resolve("uploads");
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith(".node-"))
				.toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** A PNG that says it is huge and is a few bytes long. */
	private static byte[] bomb(int width, int height) throws IOException {
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(header);
		data.writeBytes("IHDR");
		data.writeInt(width);
		data.writeInt(height);
		data.write(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 sum = new CRC32();
		sum.update(header.toByteArray());
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(file);
		out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		out.writeInt(13);
		out.write(header.toByteArray());
		out.writeInt((int) sum.getValue());
		return file.toByteArray();
	}

	/** So many bytes of nothing, made as they are read. */
	private static final class Zeros extends InputStream {

		private long left;

		Zeros(long length) {
			this.left = length;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] buffer, int from, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int count = (int) Math.min(length, this.left);
			java.util.Arrays.fill(buffer, from, from + count, (byte) 0);
			this.left -= count;
			return count;
		}

	}

}
