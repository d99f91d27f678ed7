package blog.troppo.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.site.RequestQuery;

/** Query strings, changed one parameter at a time. */
final class QueryStrings {

	private QueryStrings() {
	}

	private record Parameter(String name, String value, boolean hasValue) {

		static Parameter parse(String pair) {
			int equals = pair.indexOf('=');
			return (equals < 0) ? new Parameter(RequestQuery.decode(pair), "", false)
					: new Parameter(RequestQuery.decode(pair.substring(0, equals)),
							RequestQuery.decode(pair.substring(equals + 1)), true);
		}

		/** The name without the brackets of a list. */
		String plainName() {
			int bracket = this.name.indexOf('[');
			return (bracket > 0) ? this.name.substring(0, bracket) : this.name;
		}

	}

	/** Without these parameters; what is left is written as PHP writes it. */
	static String without(String query, Set<String> names) {
		return parse(query).stream()
			.filter((parameter) -> !names.contains(parameter.plainName()))
			.map((parameter) -> encode(parameter.name())
					+ (parameter.value().isEmpty() ? "" : "=" + encode(parameter.value())))
			.collect(Collectors.joining("&"));
	}

	/** Without those parameters that an address does not say itself. */
	static String withoutUnlessIn(String address, String query, Set<String> names) {
		int mark = address.indexOf('?');
		Set<String> said = (mark < 0) ? Set.of()
				: parse(address.substring(mark + 1)).stream().map(Parameter::plainName).collect(Collectors.toSet());
		return without(query, names.stream().filter((name) -> !said.contains(name)).collect(Collectors.toSet()));
	}

	/** An address with further parameters; of equal names the further one counts. */
	static String append(String address, String query) {
		List<Parameter> further = parse(query);
		if (further.isEmpty()) {
			return address;
		}
		int mark = address.indexOf('?');
		List<String> all = new ArrayList<>();
		if (mark >= 0) {
			Set<String> names = further.stream().map(Parameter::name).collect(Collectors.toSet());
			String own = without(address.substring(mark + 1), names);
			if (!own.isEmpty()) {
				all.add(own);
			}
		}
		further.forEach((parameter) -> all.add(
				rawEncode(parameter.name()) + (parameter.value().isEmpty() ? "" : "=" + rawEncode(parameter.value()))));
		return ((mark < 0) ? address : address.substring(0, mark)) + "?" + String.join("&", all);
	}

	private static List<Parameter> parse(String query) {
		return Arrays.stream(query.split("&")).filter((pair) -> !pair.isEmpty()).map(Parameter::parse).toList();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
	}

	private static String rawEncode(String text) {
		return encode(text).replace("+", "%20").replace("%7E", "~");
	}

}
