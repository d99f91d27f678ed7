package blog.troppo.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.SiteUrls;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The markup by which another site shows a post: a quotation that links to it, a frame,
 * and WordPress's script that lets the frame grow.
 */
@Component
class EmbedFrame {

	private static final int SECRET = 10;

	private static final String FRAME = """
			<blockquote class="wp-embedded-content" data-secret="%1$s"><a href="%2$s">%3$s</a></blockquote>\
			<iframe sandbox="allow-scripts" security="restricted" src="%4$s#?secret=%1$s" width="%5$d" height="%6$d" \
			title="%7$s" data-secret="%1$s" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" \
			class="wp-embedded-content"></iframe><script>
			%8$s
			//# sourceURL=%9$s
			</script>
			""";

	private static final String SCRIPT = read();

	private final PermalinkBases bases;

	private final SiteUrls urls;

	EmbedFrame(PermalinkBases bases, SiteUrls urls) {
		this.bases = bases;
		this.urls = urls;
	}

	String markup(String permalink, String title, String site, int width, int height) {
		String secret = secret(permalink);
		return FRAME.formatted(secret, Urls.escape(permalink), title, Urls.escape(address(permalink)), width, height,
				Escape.attr("“" + title + "” — " + site)
					.replace("“", "&#8220;")
					.replace("”", "&#8221;")
					.replace("—", "&#8212;"),
				SCRIPT, Urls.escape(this.urls.site("/wp-includes/js/wp-embed.min.js")));
	}

	/**
	 * By which the frame and the script around it know each other; always the same, so
	 * that a page stays byte for byte what it was.
	 */
	static String secret(String address) {
		return DigestUtils.md5DigestAsHex(address.getBytes(StandardCharsets.UTF_8)).substring(0, SECRET);
	}

	/** As {@code get_post_embed_url}. */
	private String address(String permalink) {
		if (permalink.contains("?")) {
			return permalink + "&embed=true";
		}
		return this.bases.structure().isPlain() ? permalink + "?embed=true"
				: this.bases.structure().slashed(permalink.replaceFirst("/+$", "") + "/embed");
	}

	private static String read() {
		try {
			return new ClassPathResource("wp-embed.min.js", EmbedFrame.class).getContentAsString(StandardCharsets.UTF_8)
				.strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
