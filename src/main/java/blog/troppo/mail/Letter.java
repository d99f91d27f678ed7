package blog.troppo.mail;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be told to whom. The template {@code templates/mail/NAME.txt} and
 * {@code .html} say it, {@code mail.NAME.subject} in the bundle heads it, with the site's
 * name and the word {@code title} as its arguments; {@code templates/mail/de} says it in
 * German, and so on.
 *
 * @param words what the templates may use, beside {@code site} and {@code home}
 * @param headers such as {@code List-Unsubscribe}
 * @param locale the language of whom it is for; null for the site's
 */
public record Letter(String to, String template, Map<String, Object> words, Map<String, String> headers,
		@Nullable Locale locale) {

	public Letter(String to, String template, Map<String, Object> words) {
		this(to, template, words, Map.of(), null);
	}

	public Letter(String to, String template, Map<String, Object> words, Map<String, String> headers) {
		this(to, template, words, headers, null);
	}

	/** The same, in this language if somebody wrote it in that. */
	public Letter in(Locale language) {
		return new Letter(this.to, this.template, this.words, this.headers, language);
	}

}
