package blog.troppo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form that an address can have, and what it then asks for.
 *
 * @param form matches from the beginning of the path
 * @param names the variable that each group of the form gives, in order
 * @param fixed variables that the form itself says
 */
record RewriteRule(Pattern form, List<String> names, Map<String, String> fixed) {

	static RewriteRule of(String form, List<String> names, Map<String, String> fixed) {
		return new RewriteRule(Pattern.compile(form), names, fixed);
	}

	Optional<Map<String, String>> match(String path) {
		Matcher matcher = this.form.matcher(path);
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		Map<String, String> values = new LinkedHashMap<>(this.fixed);
		for (int i = 0; i < this.names.size(); i++) {
			String value = matcher.group(i + 1);
			values.put(this.names.get(i), (value != null) ? value : "");
		}
		return Optional.of(values);
	}

}
