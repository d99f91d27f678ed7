package blog.troppo.formatting.block.core;

import java.util.regex.Pattern;

import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;

/**
 * How long the post is, in minutes of reading or in words.
 */
final class PostTimeToReadBlock extends PostBlock {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final int USUAL_SPEED = 189;

	@Override
	String render(BlockInstance block, PostView post) {
		int words = countWords(block.texts().content(post));
		if (block.attributes().text("displayMode").equals("words")) {
			return div(aligned(block, ""), words + ((words == 1) ? " word" : " words"));
		}
		int speed = Math.max(1, block.attributes().number("averageReadingSpeed", USUAL_SPEED));
		String minutes;
		if (Boolean.FALSE.equals(block.attributes().get("displayAsRange"))) {
			long average = Math.max(1, Math.round((double) words / speed));
			minutes = average + ((average == 1) ? " minute" : " minutes");
		}
		else {
			long least = Math.max(1, Math.round((double) words / speed * 0.8));
			long most = Math.max(1, Math.round((double) words / speed * 1.2));
			most = (least == most) ? most + 1 : most;
			minutes = least + "–" + most + " minutes";
		}
		return div(aligned(block, ""), minutes);
	}

	private static int countWords(String html) {
		String text = StripTags.stripAll(html).strip();
		return text.isEmpty() ? 0 : BLANKS.split(text).length;
	}

}
