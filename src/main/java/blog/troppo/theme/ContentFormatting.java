package blog.troppo.theme;

import java.time.ZonedDateTime;
import java.util.Arrays;

import blog.troppo.formatting.Autop;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Texturize;
import blog.troppo.theme.view.Html;
import org.jsoup.parser.Parser;

import org.springframework.stereotype.Component;

/**
 * How stored text becomes what readers see: the one place where views call formatting.
 */
@Component
class ContentFormatting {

	/** As the filters of {@code the_title}. */
	Html title(String title) {
		return new Html(Texturize.texturize(title.strip()));
	}

	/** As the filters of {@code the_content}. */
	Html content(String content) {
		return new Html(Autop.autop(Texturize.texturize(content)));
	}

	/** The beginning of a text that has no excerpt of its own. */
	String beginning(String content) {
		String[] words = StripTags.stripAllToLine(content).strip().split("\\s+", 56);
		return (words.length < 56) ? String.join(" ", words)
				: String.join(" ", Arrays.copyOf(words, 55)) + " [&hellip;]";
	}

	Html excerpt(String excerpt) {
		return content(excerpt);
	}

	Html comment(String text) {
		return content(text);
	}

	/** A term's or a user's description. */
	Html description(String text) {
		return text.isBlank() ? Html.EMPTY : content(text);
	}

	/** Markup as plain text: no tags, no entities. */
	String plain(String markup) {
		return Parser.unescapeEntities(StripTags.stripAll(markup), false).strip();
	}

	/** A date in PHP's letters. */
	String date(String pattern, ZonedDateTime date) {
		return PhpDateFormat.format(pattern, date);
	}

}
