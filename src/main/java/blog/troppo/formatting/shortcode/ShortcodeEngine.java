package blog.troppo.formatting.shortcode;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Renders and strips the shortcodes of a text, as {@code do_shortcode} and
 * {@code strip_shortcodes} do. Unknown shortcodes stay as they are. {@link #with} adds
 * one.
 */
public final class ShortcodeEngine {

	private final Map<String, Shortcode> shortcodes;

	private ShortcodeEngine(Map<String, Shortcode> shortcodes) {
		this.shortcodes = shortcodes;
	}

	/** The engine with WordPress's own shortcodes. */
	public static ShortcodeEngine core() {
		Map<String, Shortcode> core = new LinkedHashMap<>();
		core.put("embed", (call) -> "");
		core.put("wp_caption", new CaptionShortcode());
		core.put("caption", new CaptionShortcode());
		core.put("gallery", new GalleryShortcode());
		core.put("playlist", new PlaylistShortcode());
		core.put("audio", new AudioShortcode());
		core.put("video", new VideoShortcode());
		return new ShortcodeEngine(core);
	}

	/** This engine and one more shortcode. */
	public ShortcodeEngine with(String tag, Shortcode shortcode) {
		Map<String, Shortcode> more = new LinkedHashMap<>(this.shortcodes);
		more.put(tag, shortcode);
		return new ShortcodeEngine(more);
	}

	public Set<String> tags() {
		return Collections.unmodifiableSet(this.shortcodes.keySet());
	}

	public boolean knows(String tag) {
		return this.shortcodes.containsKey(tag);
	}

	public String render(String text, ShortcodeScope scope) {
		Set<String> used = usedIn(text);
		if (used.isEmpty()) {
			return text;
		}
		String prepared = ShortcodesInTags.render(text, used, (match) -> run(match, scope));
		String rendered = new ShortcodeFinder(prepared, used).replace((match) -> run(match, scope));
		return ShortcodesInTags.restoreBrackets(rendered);
	}

	/** The text without its shortcodes and what they enclose. */
	public String strip(String text) {
		return strip(text, this.shortcodes.keySet());
	}

	/** Replaces only the shortcodes of one tag, wherever they stand. */
	public static String replaceOnly(String text, String tag, Shortcode shortcode, ShortcodeScope scope) {
		ShortcodeEngine engine = new ShortcodeEngine(Map.of(tag, shortcode));
		return engine.render(text, scope);
	}

	/**
	 * Tells where a shortcode that begins at a place may end: with what it encloses, or
	 * after its opening tag; nowhere when none begins there. Ask in the order of the
	 * text.
	 */
	public IntFunction<List<Integer>> endsIn(String text) {
		return new ShortcodeFinder(text, this.shortcodes.keySet())::ends;
	}

	private String strip(String text, Collection<String> stripped) {
		Set<String> used = usedIn(text);
		used.retainAll(stripped);
		if (used.isEmpty()) {
			return text;
		}
		String prepared = ShortcodesInTags.hide(text);
		String rest = new ShortcodeFinder(prepared, used).replace(
				(match) -> match.isEscaped() ? prepared.substring(match.start() + 1, match.end() - 1) : match.wrap(""));
		return ShortcodesInTags.restoreBrackets(rest);
	}

	private String run(ShortcodeMatch match, ShortcodeScope scope) {
		if (match.isEscaped()) {
			return unescaped(match);
		}
		Shortcode shortcode = this.shortcodes.get(match.tag());
		if (shortcode == null) {
			return unescaped(match);
		}
		ShortcodeAttributes attributes = ShortcodeAttributes.parse(match.attributes());
		return match.wrap(shortcode.render(new ShortcodeCall(match.tag(), attributes, match.content(), scope)));
	}

	private static String unescaped(ShortcodeMatch match) {
		@Nullable String content = match.content();
		String opening = "[" + match.tag() + match.attributes();
		if (content != null) {
			return opening + "]" + content + "[/" + match.tag() + "]";
		}
		return opening + (match.selfClosing() ? "/]" : "]");
	}

	private Set<String> usedIn(String text) {
		Set<String> used = new LinkedHashSet<>();
		if (text.indexOf('[') < 0) {
			return used;
		}
		for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
			int end = open + 1;
			while (end < text.length() && isOfName(text.charAt(end))) {
				end++;
			}
			String name = text.substring(open + 1, end);
			if (this.shortcodes.containsKey(name)) {
				used.add(name);
			}
		}
		return used;
	}

	private static boolean isOfName(char c) {
		return c > ' ' && "<>&/[]=".indexOf(c) < 0;
	}

}
