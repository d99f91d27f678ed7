package blog.troppo.theme;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.site.SiteUrls;
import blog.troppo.support.Digests;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeCss;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Themes;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * A theme's style sheet, scripts, fonts and pictures, at WordPress's addresses:
 * {@code /wp-content/themes/NAME/assets/menu.js?ver=HASH}. The hash is of the content, so
 * that what is asked for with its hash may be kept for ever. Templates and settings are
 * not given out.
 */
@Component
public class ThemeAssets {

	/** Where assets are, below the site's own address; the theme's name follows. */
	public static final String PATH = "/wp-content/themes/";

	/** The folder of what all themes share, such as the looks of blocks. */
	private static final String SHARED = "shared";

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("css", "text/css; charset=utf-8"),
			Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("mjs", "text/javascript; charset=utf-8"),
			Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
			Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"),
			Map.entry("avif", "image/avif"), Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"),
			Map.entry("woff", "font/woff"), Map.entry("ttf", "font/ttf"), Map.entry("otf", "font/otf"),
			Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("json", "application/json"),
			Map.entry("webmanifest", "application/manifest+json"), Map.entry("mp3", "audio/mpeg"),
			Map.entry("mp4", "video/mp4"));

	/** The name, in each theme's folder, of what {@code theme.json} says as CSS. */
	private static final String GLOBAL_STYLES = "global-styles.css";

	private final Themes themes;

	private final SiteUrls urls;

	private final Map<ThemeFiles, Map<String, String>> hashes = new WeakHashMap<>();

	/** Made once of each theme, as long as it stays as it is. */
	private final Map<Theme, Asset> globalStyles = Collections.synchronizedMap(new WeakHashMap<>());

	private final ThemeFiles shared = ThemeFiles.onClassPath("themes/" + SHARED + "/");

	ThemeAssets(Themes themes, SiteUrls urls) {
		this.themes = themes;
		this.urls = urls;
	}

	/**
	 * A file, as it is sent.
	 *
	 * @param hash of the content; the value of {@code ver} and, quoted, an ETag
	 */
	public record Asset(byte[] content, String type, String hash) {
	}

	/**
	 * A file of a theme.
	 * @param path below the theme's folder: {@code assets/menu.js}
	 */
	public Optional<Asset> find(String theme, String path) {
		if (path.equals(GLOBAL_STYLES)) {
			return this.themes.find(theme).map(this::globalStyles);
		}
		if (!isGivenOut(path)) {
			return Optional.empty();
		}
		Optional<ThemeFiles> files = theme.equals(SHARED) ? Optional.of(this.shared)
				: this.themes.find(theme).map(Theme::files);
		return files.flatMap((found) -> found.read(path)
			.map((content) -> new Asset(content, type(path).orElseThrow(), hash(found, path, content))));
	}

	/**
	 * The address of a file as this theme sees it: its own, else its parent's, else one
	 * that all themes share.
	 */
	public String url(Theme theme, String path) {
		String file = path.startsWith("/") ? path.substring(1) : path;
		Optional<Theme> owner = theme.ownerOf(file);
		if (owner.isEmpty() && this.shared.has(file)) {
			return url(SHARED, this.shared, file);
		}
		Theme its = owner.orElse(theme);
		return url(its.name(), its.files(), file);
	}

	/** Where a file is that belongs to no theme. */
	String sharedUrl(String path) {
		return url(SHARED, this.shared, path);
	}

	/** The address of the style sheet that a theme's {@code theme.json} makes. */
	String globalStylesUrl(Theme theme) {
		return address(theme.name(), GLOBAL_STYLES) + "?ver=" + globalStyles(theme).hash();
	}

	private Asset globalStyles(Theme theme) {
		return this.globalStyles.computeIfAbsent(theme, (made) -> {
			byte[] css = ThemeCss.of(made.json()).getBytes(StandardCharsets.UTF_8);
			return new Asset(css, TYPES.getOrDefault("css", ""), hash(css));
		});
	}

	private String address(String owner, String path) {
		return this.urls.site(PATH + owner + "/" + UriUtils.encodePath(path, StandardCharsets.UTF_8));
	}

	private String url(String owner, ThemeFiles files, String path) {
		String address = address(owner, path);
		return known(files, path).map((hash) -> address + "?ver=" + hash).orElse(address);
	}

	private static boolean isGivenOut(String path) {
		return type(path).isPresent() && (path.startsWith("assets/") || path.equals("style.css")
				|| path.equals("rtl.css") || path.startsWith("screenshot."));
	}

	private static Optional<String> type(String path) {
		return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
	}

	private Optional<String> known(ThemeFiles files, String path) {
		String hash = hashesOf(files).get(path);
		return (hash != null) ? Optional.of(hash) : files.read(path).map((content) -> hash(files, path, content));
	}

	private String hash(ThemeFiles files, String path, byte[] content) {
		return hashesOf(files).computeIfAbsent(path, (file) -> hash(content));
	}

	private static String hash(byte[] content) {
		return HexFormat.of().formatHex(Digests.sha256(content), 0, 8);
	}

	private Map<String, String> hashesOf(ThemeFiles files) {
		synchronized (this.hashes) {
			return this.hashes.computeIfAbsent(files, (known) -> new ConcurrentHashMap<>());
		}
	}

}
