package blog.troppo.formatting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import blog.troppo.formatting.RecordedCases.Case;
import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.shortcode.NoMedia;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every recorded answer of WordPress to a function that is here must be ours, but for the
 * listed differences, and those must still differ.
 */
class FormattingConformanceTests {

	private static final ShortcodeEngine SHORTCODES = ShortcodeEngine.core();

	private static final String HOST = "127.0.0.1";

	private static final String SMILIES_URL = "http://127.0.0.1:8071/wp-includes/images/smilies/";

	private static final PostContent POSTS = new PostContent(SHORTCODES, (url, width, height) -> null,
			"http://127.0.0.1:8071");

	private static final BlockLibrary BLOCKS = CoreBlocks.library();

	private static final Map<String, Function<Case, Object>> FUNCTIONS = new LinkedHashMap<>();

	static {
		text("wpautop", Autop::autop);
		text("wptexturize", Texturize::texturize);
		text("esc_html", Escape::html);
		text("esc_attr", Escape::attr);
		text("remove_accents", Accents::remove);
		text("sanitize_title", Slugs::sanitizeTitle);
		text("wp_strip_all_tags", StripTags::stripAll);
		text("wp_kses_post", Kses::post);
		text("wp_kses_data", Kses::data);
		text("strip_shortcodes", SHORTCODES::strip);
		text("do_shortcode", (text) -> SHORTCODES.render(text, NoMedia.scope(SHORTCODES)));
		text("convert_chars", Characters::convert);
		text("ent2ncr", Characters::numericReferences);
		text("convert_smilies", (text) -> Smilies.convert(text, SMILIES_URL));
		text("make_clickable", (text) -> ClickableLinks.makeClickable(text, HOST));
		text("force_balance_tags", TagBalance::balance);
		text("wp_rel_ugc", (text) -> LinkRelations.addUgc(text, HOST));
		text("esc_url", Urls::escape);
		text("esc_url_raw", Urls::escapeRaw);
		text("is_email", Emails::isEmail);
		text("sanitize_key", Sanitize::key);
		text("sanitize_user", Sanitize::user);
		text("sanitize_text_field", Sanitize::textField);
		text("sanitize_file_name", FileNames::sanitize);
		text("the_title", Titles::toShow);
		text("comment_save", (text) -> CommentText.toStore(text, HOST));
		text("comment_text", (text) -> CommentText.toShow(text, HOST, SMILIES_URL));
		FUNCTIONS.put("wp_trim_words",
				(recorded) -> Excerpts.trimWords(recorded.text(0), recorded.arguments().get(1).asInt()));
		FUNCTIONS.put("wp_html_excerpt",
				(recorded) -> Excerpts.html(recorded.text(0), recorded.arguments().get(1).asInt(), recorded.text(2)));
		FUNCTIONS.put("human_time_diff", FormattingConformanceTests::timeDifference);
		text("the_content", (text) -> POSTS.content(text, page()));
		FUNCTIONS.put("wp_date", FormattingConformanceTests::date);
	}

	private static void text(String name, Function<String, Object> function) {
		FUNCTIONS.put(name, (recorded) -> function.apply(recorded.text(0)));
	}

	private static String timeDifference(Case recorded) {
		return Numbers.timeDifference(Instant.ofEpochSecond(recorded.arguments().get(0).asLong()),
				Instant.ofEpochSecond(recorded.arguments().get(1).asLong()));
	}

	private static String date(Case recorded) {
		Instant instant = Instant.ofEpochSecond(recorded.arguments().get(1).asLong());
		return PhpDateFormat.format(recorded.text(0), instant.atZone(ZoneId.of(recorded.text(2))));
	}

	private static ContentPage page() {
		return new ContentPage(new BlockRenderer(BLOCKS, ThemeSettings.none()), NoMedia.scope(SHORTCODES));
	}

	@TestFactory
	Stream<DynamicTest> excerptsAreWordPresss() {
		return RecordedCases.of("excerpts.jsonl")
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.name(),
					() -> assertThat(POSTS.excerpt(recorded.text(0), page(), 55, " [&hellip;]"))
						.isEqualTo(recorded.answer().asString())));
	}

	@TestFactory
	Stream<DynamicTest> answersAreWordPresss() {
		Map<String, List<Case>> cases = RecordedCases.byFunction();
		Set<String> differences = RecordedCases.knownDifferences();
		return FUNCTIONS.keySet()
			.stream()
			.map((name) -> DynamicTest.dynamicTest(name, () -> compare(cases.get(name), differences)));
	}

	private static void compare(List<Case> cases, Set<String> differences) {
		SoftAssertions softly = new SoftAssertions();
		for (Case recorded : cases) {
			String answer = String.valueOf(FUNCTIONS.get(recorded.function()).apply(recorded));
			String expected = recorded.answer().asString();
			if (differences.contains(recorded.name())) {
				softly.assertThat(answer).as("%s is listed as different", recorded).isNotEqualTo(expected);
			}
			else {
				softly.assertThat(answer).as("%s", recorded).isEqualTo(expected);
			}
		}
		softly.assertAll();
	}

}
