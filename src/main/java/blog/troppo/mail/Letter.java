package blog.troppo.mail;

import java.util.Map;

/**
 * What is to be told to whom. The template {@code templates/mail/NAME.txt} and
 * {@code .html} say it, {@code mail.NAME.subject} in the bundle heads it, with the site's
 * name and the word {@code title} as its arguments.
 *
 * @param words what the templates may use, beside {@code site} and {@code home}
 * @param headers such as {@code List-Unsubscribe}
 */
public record Letter(String to, String template, Map<String, Object> words, Map<String, String> headers) {

	public Letter(String to, String template, Map<String, Object> words) {
		this(to, template, words, Map.of());
	}

}
