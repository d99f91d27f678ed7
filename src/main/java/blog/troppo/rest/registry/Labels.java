package blog.troppo.rest.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.rest.server.RestRequest;
import blog.troppo.user.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.stereotype.Component;

/**
 * What types, taxonomies, statuses and patterns are called, and what patterns say, in the
 * language of the site, or, where {@code _locale=user} is said as the block editor does,
 * of who asks.
 */
@Component
class Labels {

	private static final Set<String> WORDS = Set.of("name", "description");

	/** Of a pattern of blocks and a category of them, whose names are codes. */
	private static final Set<String> WORDS_OF_PATTERNS = Set.of("title", "label", "description");

	/** A text between tags, and the spaces around it. */
	private static final Pattern TEXT = Pattern.compile(">(\\s*)([^<>]*[^<>\\s])(\\s*)<");

	private static final Map<String, Registered> KNOWN = Map.of("de", Registered.LABELS_DE);

	private final Languages languages;

	Labels(Languages languages) {
		this.languages = languages;
	}

	/** The registered thing, with its labels in that language. */
	JsonNode in(JsonNode thing, RestRequest request) {
		return in(thing, WORDS, request);
	}

	/** The pattern of blocks, or the category of patterns, in that language. */
	JsonNode ofPattern(JsonNode thing, RestRequest request) {
		return in(thing, WORDS_OF_PATTERNS, request);
	}

	private JsonNode in(JsonNode thing, Set<String> said, RestRequest request) {
		Registered words = KNOWN.get(language(request).getLanguage());
		return (words == null) ? thing : translated(thing, said, words.json());
	}

	Locale language(RestRequest request) {
		return this.languages.of(request.wantsOwnLanguage() ? request.viewer().userId() : null);
	}

	private static JsonNode translated(JsonNode thing, Set<String> said, ObjectNode words) {
		ObjectNode spoken = ((ObjectNode) thing).objectNode();
		thing.properties()
			.forEach((entry) -> spoken.set(entry.getKey(), part(entry.getKey(), entry.getValue(), said, words)));
		return spoken;
	}

	private static JsonNode part(String name, JsonNode value, Set<String> said, ObjectNode words) {
		if (name.equals("labels") && value.isObject()) {
			ObjectNode spoken = ((ObjectNode) value).objectNode();
			value.properties().forEach((label) -> spoken.set(label.getKey(), word(label.getValue(), words)));
			return spoken;
		}
		if (name.equals("content") && value.isString()) {
			return StringNode.valueOf(TEXT.matcher(value.asString())
				.replaceAll((text) -> Matcher.quoteReplacement('>' + text.group(1)
						+ words.path(text.group(2)).asString(text.group(2)) + text.group(3) + '<')));
		}
		return said.contains(name) ? word(value, words) : value;
	}

	private static JsonNode word(JsonNode english, ObjectNode words) {
		JsonNode known = words.get(english.asString(""));
		return (known != null) ? known : english;
	}

}
