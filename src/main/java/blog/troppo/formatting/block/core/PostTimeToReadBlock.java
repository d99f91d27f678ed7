package blog.troppo.formatting.block.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.WordCount;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * How long the post is, in minutes of reading or in words.
 */
final class PostTimeToReadBlock extends PostBlock {

	private static final String TAG = "(?i)</?[a-z][^>]*>";

	private static final Pattern ANY_TAG = Pattern.compile(TAG);

	private static final Pattern TAG_OR_COMMENT = Pattern.compile(TAG + "|<!--[\\s\\S]*?-->");

	private static final Pattern BLANK = Pattern.compile("&nbsp;|&#160;");

	private static final Pattern REFERENCE = Pattern.compile("&\\S[^\\s;]*+;?");

	private static final Pattern DASHES = Pattern.compile("--|\u2014");

	private static final Pattern SIGNS = Pattern
		.compile("[!-@\\[-`{-~\u0080-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f]");

	private static final Pattern WORD = Pattern.compile("\\S\\s+");

	private static final int USUAL_SPEED = 189;

	@Override
	String render(BlockInstance block, PostView post) {
		WordCount count = block.site().site().wordCount();
		int words = (count == WordCount.WORDS) ? countWords(post.content()) : countCharacters(post.content(), count);
		String mode = block.attributes().text("displayMode");
		if (mode.equals("words")) {
			return div(aligned(block, ""),
					(count == WordCount.WORDS) ? block.language().count(words, "%s word", "%s words")
							: block.language().count(words, "%s character", "%s characters"));
		}
		if (!mode.equals("time")) {
			return div(aligned(block, ""), "");
		}
		int speed = Math.max(1, block.attributes().number("averageReadingSpeed", USUAL_SPEED));
		String minutes;
		if (Boolean.FALSE.equals(block.attributes().get("displayAsRange"))) {
			long average = Math.max(1, Math.round((double) words / speed));
			minutes = block.language().count(average, "%s minute", "%s minutes");
		}
		else {
			long least = Math.max(1, Math.round((double) words / speed * 0.8));
			long most = Math.max(1, Math.round((double) words / speed * 1.2));
			most = (least == most) ? most + 1 : most;
			minutes = block.say("%1$s–%2$s minutes", least, most);
		}
		return div(aligned(block, ""), minutes);
	}

	/**
	 * After the last end of a comment or tag nothing is looked for that would go on to
	 * the end of the text each time.
	 */
	static String withoutTags(String html) {
		int comments = html.lastIndexOf("-->") + 1;
		comments += (comments > 0) ? 2 : 0;
		int tags = html.lastIndexOf('>') + 1;
		return TAG_OR_COMMENT.matcher(html.substring(0, comments)).replaceAll("\n")
				+ ANY_TAG.matcher(html.substring(comments, tags)).replaceAll("\n") + html.substring(tags);
	}

	/** What has no end until the next space is none, nor is what stands in it. */
	static String withReferences(String text, String replacement) {
		return REFERENCE.matcher(text)
			.replaceAll((found) -> found.group().length() > 2 && found.group().endsWith(";") ? replacement
					: Matcher.quoteReplacement(found.group()));
	}

	/** A reference is one character. */
	private static int countCharacters(String html, WordCount count) {
		String text = withReferences(BLANK.matcher(withoutTags(html)).replaceAll(" "), "a");
		return (int) text.codePoints()
			.filter((c) -> (count == WordCount.CHARACTERS) ? !Character.isWhitespace(c) && c != '\u00a0'
					: "\f\n\r\t\u000b\u00ad\u2028\u2029".indexOf(c) < 0)
			.count();
	}

	/** As {@code wp_word_count}: what is left of the text without signs and digits. */
	private static int countWords(String html) {
		String text = DASHES.matcher(withReferences(BLANK.matcher(withoutTags(html + "\n")).replaceAll(" "), ""))
			.replaceAll(" ");
		Matcher words = WORD.matcher(SIGNS.matcher(text).replaceAll(""));
		int count = 0;
		while (words.find()) {
			count++;
		}
		return count;
	}

}
