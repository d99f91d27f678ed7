package blog.troppo.formatting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import blog.troppo.formatting.RecordedCases.Case;
import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.shortcode.NoMedia;
import blog.troppo.formatting.shortcode.ShortcodeEngine;

/**
 * WordPress's functions by name, as they are here.
 */
final class RecordedFunctions {

	private static final ShortcodeEngine SHORTCODES = ShortcodeEngine.core();

	private static final String HOST = "127.0.0.1";

	private static final String SMILIES_URL = "http://127.0.0.1:8071/wp-includes/images/smilies/";

	private static final PostContent POSTS = new PostContent(SHORTCODES, EmbedSource.NONE, "http://127.0.0.1:8071");

	private static final BlockLibrary BLOCKS = CoreBlocks.library();

	private static final int EXCERPT_WORDS = 55;

	private static final Map<String, Function<Case, Supplier<Object>>> FUNCTIONS = new LinkedHashMap<>();

	static {
		text("wpautop", Autop::autop);
		text("wptexturize", Texturize::texturize);
		text("esc_html", Escape::html);
		text("esc_attr", Escape::attr);
		text("esc_textarea", Escape::textarea);
		text("wp_specialchars_decode", Escape::decode);
		text("remove_accents", Accents.USUAL::remove);
		text("sanitize_title", Slugs::sanitizeTitle);
		text("sanitize_title_for_query", Slugs::sanitizeForQuery);
		text("strip_tags", StripTags::strip);
		text("wp_strip_all_tags", StripTags::stripAll);
		text("wp_kses_post", Kses::post);
		text("wp_kses_data", Kses::data);
		text("safecss_filter_attr", SafeCss::filter);
		text("strip_shortcodes", SHORTCODES::strip);
		text("do_shortcode", (text) -> SHORTCODES.render(text, NoMedia.scope(SHORTCODES)));
		text("convert_chars", Characters::convert);
		text("convert_invalid_entities", Characters::convertInvalidReferences);
		text("ent2ncr", Characters::numericReferences);
		text("capital_P_dangit", Characters::capitalP);
		text("wp_staticize_emoji", EmojiImages::draw);
		text("convert_smilies", (text) -> Smilies.convert(text, SMILIES_URL));
		text("make_clickable", (text) -> ClickableLinks.makeClickable(text, HOST));
		text("force_balance_tags", TagBalance::balance);
		text("wp_rel_ugc", (text) -> LinkRelations.addUgc(text, HOST));
		text("esc_url", Urls::escape);
		text("esc_url_raw", Urls::escapeRaw);
		text("is_email", Emails::isEmail);
		text("sanitize_key", Sanitize::key);
		text("sanitize_html_class", Sanitize::htmlClass);
		text("sanitize_hex_color", Sanitize::hexColor);
		text("sanitize_user", Sanitize::user);
		text("sanitize_text_field", Sanitize::textField);
		text("sanitize_textarea_field", Sanitize::textArea);
		text("sanitize_file_name", FileNames::sanitize);
		text("the_title", Titles::toShow);
		text("comment_save", (text) -> CommentText.toStore(text, HOST));
		text("comment_text", (text) -> CommentText.toShow(text, HOST, SMILIES_URL));
		text("the_content", (text) -> POSTS.content(text, page()));
		text("excerpt", (text) -> POSTS.excerpt(text, page(), EXCERPT_WORDS, " [&hellip;]"));
		FUNCTIONS.put("wp_trim_words", RecordedFunctions::words);
		FUNCTIONS.put("wp_html_excerpt", RecordedFunctions::htmlExcerpt);
		FUNCTIONS.put("human_time_diff", RecordedFunctions::difference);
		FUNCTIONS.put("wp_date", RecordedFunctions::date);
	}

	private RecordedFunctions() {
	}

	static Set<String> names() {
		return FUNCTIONS.keySet();
	}

	/** Our answer to a call. */
	static String answer(Case call) {
		return String.valueOf(prepared(call).get());
	}

	/** The call with its arguments read. */
	static Supplier<Object> prepared(Case call) {
		return FUNCTIONS.get(call.function()).apply(call);
	}

	private static void text(String name, Function<String, Object> function) {
		FUNCTIONS.put(name, (recorded) -> {
			String text = recorded.text(0);
			return () -> function.apply(text);
		});
	}

	private static Supplier<Object> words(Case recorded) {
		String text = recorded.text(0);
		int words = (recorded.arguments().size() > 1) ? (int) recorded.number(1) : EXCERPT_WORDS;
		return () -> Excerpts.trimWords(text, words);
	}

	private static Supplier<Object> htmlExcerpt(Case recorded) {
		String text = recorded.text(0);
		int length = (int) recorded.number(1);
		String more = recorded.text(2);
		return () -> Excerpts.html(text, length, more);
	}

	private static Supplier<Object> difference(Case recorded) {
		Instant from = Instant.ofEpochSecond(recorded.number(0));
		Instant to = Instant.ofEpochSecond(recorded.number(1));
		return () -> Numbers.timeDifference(from, to, Language.ENGLISH);
	}

	private static Supplier<Object> date(Case recorded) {
		String format = recorded.text(0);
		Instant instant = Instant.ofEpochSecond(recorded.number(1));
		String zone = recorded.text(2);
		return () -> PhpDateFormat.format(format, instant.atZone(ZoneId.of(zone)));
	}

	private static ContentPage page() {
		return new ContentPage(new BlockRenderer(BLOCKS, ThemeSettings.none()), NoMedia.scope(SHORTCODES));
	}

}
