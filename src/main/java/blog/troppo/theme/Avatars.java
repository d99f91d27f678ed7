package blog.troppo.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.ImageView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Faces, where the site shows any, from Gravatar or made here: the address is made of a
 * hash of the e-mail.
 */
@Component
public class Avatars {

	private final Settings settings;

	private final SiteUrls urls;

	Avatars(Settings settings, SiteUrls urls) {
		this.settings = settings;
		this.urls = urls;
	}

	@Nullable ImageView of(String email, int size) {
		if (!this.settings.get(SiteSettings.SHOW_AVATARS)) {
			return null;
		}
		String hash = hash(email);
		if (areDrawnHere()) {
			return new ImageView(address(hash, size), "", "", size, size, "", Html.EMPTY);
		}
		return new ImageView(address(hash, size), address(hash, size * 2) + " 2x", "", size, size, "", Html.EMPTY);
	}

	/** The addresses in the sizes that the API tells, by size. */
	public Map<String, String> urls(String email) {
		String hash = hash(email);
		Map<String, String> urls = new LinkedHashMap<>();
		for (int size : new int[] { 24, 48, 96 }) {
			urls.put(String.valueOf(size), address(hash, size));
		}
		return urls;
	}

	private boolean areDrawnHere() {
		return this.settings.get(SiteSettings.AVATAR_SOURCE).equals("local");
	}

	private String address(String hash, int size) {
		if (areDrawnHere()) {
			return this.urls.site("/wp-content/avatars/" + hash + ".svg");
		}
		String standard = switch (this.settings.get(SiteSettings.AVATAR_DEFAULT)) {
			case "mystery" -> "mm";
			case "gravatar_default" -> "";
			case String other -> other;
		};
		return "https://secure.gravatar.com/avatar/" + hash + "?s=" + size
				+ (standard.isEmpty() ? "" : "&d=" + standard) + "&r="
				+ this.settings.get(SiteSettings.AVATAR_RATING).toLowerCase(Locale.ROOT);
	}

	/** Gravatar is told of nobody by nothing. */
	private String hash(String email) {
		String address = email.strip().toLowerCase(Locale.ROOT);
		return (address.isEmpty() && !areDrawnHere()) ? "" : sha256(address);
	}

	private static String sha256(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
