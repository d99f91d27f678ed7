package blog.troppo.discussion;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.StripTags;

/**
 * The words that a comment is told by: of its text, its author and the hosts it links to.
 */
final class Vocabulary {

	private static final int MOST = 300;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’$€£-]{3,40}");

	private static final Pattern ADDRESS = Pattern.compile("https?://([^\\s/\"'<>]+)", Pattern.CASE_INSENSITIVE);

	private final Set<String> words = new LinkedHashSet<>();

	private Vocabulary() {
	}

	static Set<String> of(NewComment comment) {
		return of(comment.name(), comment.email(), comment.url(), comment.content());
	}

	static Set<String> of(Comment comment) {
		return of(comment.authorName(), comment.authorEmail(), comment.authorUrl(), comment.content());
	}

	private static Set<String> of(String name, String email, String url, String content) {
		Vocabulary vocabulary = new Vocabulary();
		Matcher link = ADDRESS.matcher(url + " " + content);
		while (link.find()) {
			vocabulary.add("host:" + link.group(1));
		}
		vocabulary.addAll("name:", name);
		vocabulary.add("mail:" + email.substring(email.indexOf('@') + 1));
		vocabulary.addAll("", ADDRESS.matcher(StripTags.stripAll(content)).replaceAll(" "));
		return vocabulary.words;
	}

	private void addAll(String prefix, String text) {
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			add(prefix + word.group());
		}
	}

	private void add(String word) {
		if (this.words.size() < MOST && word.length() > word.indexOf(':') + 1) {
			this.words.add(word.toLowerCase(Locale.ROOT));
		}
	}

}
