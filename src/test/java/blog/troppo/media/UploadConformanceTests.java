package blog.troppo.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.Posts;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.support.PhpSerialized;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** Uploads, one after another into one folder, leave what WordPress leaves. */
@TroppoTest
@Transactional
class UploadConformanceTests {

	private static final String HOME = "http://127.0.0.1:8098";

	private static final String MONTH = "2026/03";

	@Autowired
	Uploading uploading;

	@Autowired
	Posts posts;

	@Autowired
	Settings settings;

	@Value("${troppo.data}")
	Path data;

	@Test
	void uploadsLeaveWhatWordPressLeaves() throws IOException {
		FileSystemUtils.deleteRecursively(this.data.resolve("uploads"));
		this.settings.set(SiteSettings.HOME, HOME);
		this.settings.set(SiteSettings.SITEURL, HOME);
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%postname%/");
		JsonMapper json = JsonMapper.builder().build();
		SoftAssertions softly = new SoftAssertions();
		for (String line : new ClassPathResource("conformance/media.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.toList()) {
			JsonNode asked = json.readTree(line);
			String name = asked.get("name").asString();
			if (asked.has("error")) {
				softly.assertThatExceptionOfType(InvalidException.class)
					.as(name)
					.isThrownBy(() -> upload(asked))
					.satisfies((ex) -> softly.assertThat(asked.get("error").asString())
						.as(name)
						.startsWith(ex.code() + ": " + ex.getMessage()));
			}
			else {
				softly.assertThat(told(upload(asked))).as(name).isEqualTo(expected(asked));
			}
		}
		softly.assertAll();
	}

	private Post upload(JsonNode asked) throws IOException {
		byte[] bytes = asked.has("bytes") ? Base64.getDecoder().decode(asked.get("bytes").asString())
				: SampleFiles.named(asked.get("file").asString());
		return this.uploading.upload(asked.get("name").asString(), new ByteArrayInputStream(bytes), null,
				PostChange.nothing(), Viewer.anybody());
	}

	private static Map<String, Object> expected(JsonNode asked) {
		Map<String, Object> told = new TreeMap<>();
		for (String key : List.of("title", "slug", "mime", "guid", "attached")) {
			told.put(key, asked.get(key).asString());
		}
		told.put("meta", plain(asked.get("meta")));
		return told;
	}

	private Map<String, Object> told(Post post) throws IOException {
		String attached = post.meta("_wp_attached_file").orElse("");
		Map<String, Object> told = new TreeMap<>();
		told.put("title", post.title());
		told.put("slug", post.slug());
		told.put("mime", post.mimeType());
		told.put("guid", masked(post.guid()).replace(HOME, "{home}"));
		told.put("attached", masked(attached));
		Map<Object, Object> metadata = PhpSerialized.readArray(post.meta("_wp_attachment_metadata").orElse(""));
		told.put("meta", plain(metadata));
		long size = Files.size(this.data.resolve("uploads").resolve(attached));
		if (!Long.valueOf(size).equals(metadata.get("filesize"))) {
			told.put("filesize", size);
		}
		return told;
	}

	private static String masked(String text) {
		return text.replace(MONTH, "{month}");
	}

	private static Object plain(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> plain = new TreeMap<>();
			map.forEach((key, entry) -> {
				if (!key.equals("filesize")) {
					plain.put(key.toString(), plain(entry));
				}
			});
			return plain;
		}
		if (value instanceof JsonNode node) {
			if (node.isObject()) {
				Map<String, Object> plain = new TreeMap<>();
				node.properties().forEach((entry) -> plain.put(entry.getKey(), plain(entry.getValue())));
				return plain;
			}
			if (node.isArray()) {
				Map<String, Object> plain = new TreeMap<>();
				for (int i = 0; i < node.size(); i++) {
					plain.put(String.valueOf(i), plain(node.get(i)));
				}
				return plain;
			}
			return node.isNumber() ? (Object) node.asLong() : node.asString();
		}
		return (value instanceof String text) ? masked(text) : value;
	}

}
