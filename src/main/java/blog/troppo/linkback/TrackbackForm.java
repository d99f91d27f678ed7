package blog.troppo.linkback;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import blog.troppo.formatting.Sanitize;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a trackback. Its charset may be told by a field among them, so they are
 * bytes at first; without one, what is no UTF-8 is taken for Latin-1.
 */
final class TrackbackForm {

	private static final int LONGEST_TITLE = 250;

	private static final int LONGEST_EXCERPT = 252;

	private final HttpServletRequest request;

	/** Of a request that {@link TrackbackBytes} let through. */
	TrackbackForm(HttpServletRequest request) {
		this.request = request;
	}

	/** Whether it is in the one charset in which text can hide tags. */
	boolean isDisguised() {
		return charsetName().startsWith("UTF-7") || charsetName().startsWith("UTF7");
	}

	String url() {
		return text("url").strip();
	}

	String title() {
		return cut(plain("title"), LONGEST_TITLE);
	}

	String excerpt() {
		return cut(plain("excerpt"), LONGEST_EXCERPT);
	}

	String blogName() {
		return plain("blog_name");
	}

	private String plain(String name) {
		return Sanitize.textField(text(name));
	}

	/** As {@code wp_html_excerpt()}, which leaves no entity in halves. */
	private static String cut(String text, int most) {
		if (text.codePointCount(0, text.length()) <= most) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, most)).replaceFirst("&[^;\\s]{0,6}$", "") + "&#8230;";
	}

	private String text(String name) {
		byte[] bytes = bytes(name);
		Charset told = charset();
		if (told != null) {
			return new String(bytes, told);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	private @Nullable Charset charset() {
		try {
			return charsetName().isEmpty() ? null : Charset.forName(charsetName());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private String charsetName() {
		return new String(bytes("charset"), StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
	}

	private byte[] bytes(String name) {
		String value = this.request.getParameter(name);
		return (value != null) ? value.getBytes(StandardCharsets.ISO_8859_1) : new byte[0];
	}

}
