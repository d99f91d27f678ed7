package blog.troppo.formatting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import blog.troppo.formatting.RecordedCases.Case;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Further answers of WordPress to odder questions: broken tags, stray references, quotes
 * in all places. There are no exceptions here.
 */
class FurtherAnswersTests {

	private static final String HOST = "127.0.0.1";

	private static final String SMILIES_URL = "http://127.0.0.1:8071/wp-includes/images/smilies/";

	private static final Map<String, Function<Case, Object>> FUNCTIONS = new LinkedHashMap<>();

	static {
		text("wpautop", Autop::autop);
		text("wptexturize", Texturize::texturize);
		text("esc_html", Escape::html);
		text("esc_attr", Escape::attr);
		text("esc_textarea", Escape::textarea);
		text("wp_specialchars_decode", Escape::decode);
		text("strip_tags", StripTags::strip);
		text("wp_strip_all_tags", StripTags::stripAll);
		text("wp_kses_post", Kses::post);
		text("wp_kses_data", Kses::data);
		text("safecss_filter_attr", SafeCss::filter);
		text("sanitize_title", Slugs::sanitizeTitle);
		text("sanitize_title_for_query", Slugs::sanitizeForQuery);
		text("remove_accents", Accents::remove);
		text("convert_chars", Characters::convert);
		text("convert_invalid_entities", Characters::convertInvalidReferences);
		text("ent2ncr", Characters::numericReferences);
		text("capital_P_dangit", Characters::capitalP);
		text("wp_staticize_emoji", EmojiImages::draw);
		text("convert_smilies", (text) -> Smilies.convert(text, SMILIES_URL));
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
		text("make_clickable", (text) -> ClickableLinks.makeClickable(text, HOST));
		text("force_balance_tags", TagBalance::balance);
		text("wp_rel_ugc", (text) -> LinkRelations.addUgc(text, HOST));
		text("comment_text", (text) -> CommentText.toShow(text, HOST, SMILIES_URL));
		text("comment_save", (text) -> CommentText.toStore(text, HOST));
		text("the_title", Titles::toShow);
		FUNCTIONS.put("wp_date", FurtherAnswersTests::date);
		FUNCTIONS.put("wp_trim_words", FurtherAnswersTests::words);
		FUNCTIONS.put("wp_html_excerpt",
				(recorded) -> Excerpts.html(recorded.text(0), (int) number(recorded, 1), recorded.text(2)));
		FUNCTIONS.put("human_time_diff", (recorded) -> Numbers
			.timeDifference(Instant.ofEpochSecond(number(recorded, 0)), Instant.ofEpochSecond(number(recorded, 1))));
	}

	private static void text(String name, Function<String, Object> function) {
		FUNCTIONS.put(name, (recorded) -> function.apply(recorded.text(0)));
	}

	private static long number(Case recorded, int argument) {
		return recorded.arguments().get(argument).asLong();
	}

	private static String date(Case recorded) {
		return PhpDateFormat.format(recorded.text(0),
				Instant.ofEpochSecond(number(recorded, 1)).atZone(ZoneId.of(recorded.text(2))));
	}

	private static String words(Case recorded) {
		int words = (recorded.arguments().size() > 1) ? (int) number(recorded, 1) : 55;
		return Excerpts.trimWords(recorded.text(0), words);
	}

	@TestFactory
	Stream<DynamicTest> answersAreWordPresss() {
		Map<String, List<Case>> cases = new LinkedHashMap<>();
		RecordedCases.of("formatting-more.jsonl")
			.forEach((recorded) -> cases.computeIfAbsent(recorded.function(), (name) -> new ArrayList<>())
				.add(recorded));
		return cases.entrySet()
			.stream()
			.map((entry) -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getValue())));
	}

	private static void compare(List<Case> cases) {
		SoftAssertions softly = new SoftAssertions();
		for (Case recorded : cases) {
			softly.assertThat(String.valueOf(FUNCTIONS.get(recorded.function()).apply(recorded)))
				.as("%s", recorded)
				.isEqualTo(recorded.answer().asString());
		}
		softly.assertAll();
	}

}
