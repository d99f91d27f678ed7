package blog.troppo.formatting.block.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.SiteView;

/**
 * Pictures of people from Gravatar or of this site, as {@code get_avatar} writes them.
 */
final class Avatars {

	private static final String ADDRESS = "https://secure.gravatar.com/avatar/";

	private Avatars() {
	}

	static String url(String email, int size, SiteView site) {
		if (site.drawsAvatars()) {
			return site.siteUrl() + "/wp-content/avatars/" + sha256(email.strip().toLowerCase(Locale.ROOT)) + ".svg";
		}
		String picture = site.avatarDefault().equals("mystery") ? "mm" : site.avatarDefault();
		String mail = email.strip().toLowerCase(Locale.ROOT);
		return ADDRESS + (mail.isEmpty() ? "" : sha256(mail)) + "?s=" + size + "&d=" + picture + "&r=g";
	}

	/** The image, or nothing when the site shows none. */
	static String image(String email, int size, String alt, String classes, String style, BlockInstance block) {
		return image(email, size, alt, classes, style, block.site().site(), block.page().isInText());
	}

	static String image(String email, int size, String alt, String classes, String style, SiteView site,
			boolean inText) {
		if (!site.showsAvatars()) {
			return "";
		}
		String more = (email.isBlank() ? " avatar-default" : "") + (classes.isEmpty() ? "" : " " + classes);
		String extra = style.isEmpty() ? "" : " style=\"" + Escape.attr(style) + "\"";
		if (!inText) {
			extra += (extra.isEmpty() ? "" : " ") + "loading='lazy' decoding='async'";
		}
		return "<img alt='" + Escape.attr(alt) + "' src='" + Urls.escape(url(email, size, site)) + "' srcset='"
				+ Urls.escape(url(email, size * 2, site)) + " 2x' class='avatar avatar-" + size + " photo" + more
				+ "' height='" + size + "' width='" + size + "' " + extra + "/>";
	}

	private static String sha256(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
