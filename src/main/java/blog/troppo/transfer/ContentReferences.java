package blog.troppo.transfer;

import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The ids of other posts that stand in a post's text, where their meaning is sure: in
 * galleries, captions, image classes, and the attributes of blocks that name one.
 */
final class ContentReferences {

	/** A wider net in SQL, for fetching only texts that may hold an id. */
	static final String CANDIDATES = "(wp-image-|wp-att-|\\[gallery|\\[playlist|attachment_|data-id=|<!-- wp:)";

	private static final Set<String> BLOCKS = Set.of("image", "cover", "file", "audio", "video", "gallery",
			"media-text", "block", "navigation", "freeform", "core/image", "core/cover", "core/file", "core/audio",
			"core/video", "core/gallery", "core/media-text", "core/block", "core/navigation");

	private static final Set<String> LINKS = Set.of("navigation-link", "navigation-submenu", "page-list-item",
			"core/navigation-link", "core/navigation-submenu");

	private static final Pattern BLOCK = Pattern
		.compile("<!--\\s{1,10}wp:([a-z0-9/-]{1,100})\\s{1,10}(\\{[^\\n]{0,20000}?\\})\\s{1,10}/?-->");

	private static final Pattern ATTRIBUTE = Pattern.compile("(\"(?:id|mediaId|ref)\":)([0-9]{1,18})(?![0-9.])");

	private static final Pattern ATTRIBUTE_LIST = Pattern.compile("(\"ids\":\\[)([0-9, ]{1,100000})(?=\\])");

	private static final Pattern SHORTCODE = Pattern.compile("\\[(?:gallery|playlist)\\b[^\\]\\[]{0,20000}\\]");

	private static final Pattern LIST = Pattern
		.compile("(\\b(?:ids|include|exclude|id)\\s{0,5}=\\s{0,5}[\"']?)([0-9][0-9, ]{0,20000})");

	private static final Pattern NAMED = Pattern
		.compile("(\\bwp-image-|\\bwp-att-|\\battachment_|\\bdata-id=[\"'])([0-9]{1,18})(?![0-9])");

	private static final Pattern NUMBER = Pattern.compile("()([0-9]{1,18})");

	private ContentReferences() {
	}

	/** The text with every id put through the function. */
	static String rewrite(String content, LongUnaryOperator ids) {
		String text = NAMED.matcher(content).replaceAll((found) -> one(found, ids));
		text = SHORTCODE.matcher(text)
			.replaceAll((found) -> quote(LIST.matcher(found.group()).replaceAll((list) -> many(list, ids))));
		return BLOCK.matcher(text).replaceAll((found) -> quote(block(found, ids)));
	}

	private static String block(MatchResult found, LongUnaryOperator ids) {
		String comment = found.group();
		boolean link = LINKS.contains(found.group(1)) && found.group(2).contains("\"kind\":\"post-type\"");
		if (!link && !BLOCKS.contains(found.group(1))) {
			return comment;
		}
		String rewritten = ATTRIBUTE.matcher(comment).replaceAll((attribute) -> one(attribute, ids));
		return ATTRIBUTE_LIST.matcher(rewritten).replaceAll((list) -> many(list, ids));
	}

	private static String one(MatchResult found, LongUnaryOperator ids) {
		long id = Long.parseLong(found.group(2));
		long now = ids.applyAsLong(id);
		return quote(found.group(1) + ((now == id) ? found.group(2) : String.valueOf(now)));
	}

	private static String many(MatchResult found, LongUnaryOperator ids) {
		return quote(found.group(1) + NUMBER.matcher(found.group(2)).replaceAll((number) -> one(number, ids)));
	}

	private static String quote(String replacement) {
		return java.util.regex.Matcher.quoteReplacement(replacement);
	}

}
