package blog.troppo.testing;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays conversations recorded from WordPress 7.1.4 against a server, in their order,
 * and says where it answers differently. The server's own address is {@code {base}} on
 * both sides; {@code {{name}}} is a value that an earlier answer of the file gave.
 */
public final class Conformance {

	private static final List<String> HEADERS = List.of("content-type", "location", "link", "x-wp-total",
			"x-wp-totalpages", "allow", "x-pingback", "accept-post", "etag", "last-modified", "www-authenticate",
			"retry-after", "access-control-allow-headers", "access-control-expose-headers", "x-robots-tag",
			"x-redirect-by");

	/** Their value is the server's own: only whether they are there counts. */
	private static final Set<String> PRESENCE_ONLY = Set.of("etag", "last-modified");

	private static final Set<String> HEADERS_OF_PAGES = Set.of("content-type", "location", "x-pingback");

	private static final Pattern HANDLE = Pattern
		.compile("((?:data-secret=\\\\?[\"'&#039;quot;]*|secret=)(?=[0-9A-Za-z]{10}\\b)"
				+ "|(?:(?:image|gallery)Id&quot;:&quot;|data-wp-key=\\\\?\")(?=[0-9a-f]{13}\\b))[0-9A-Za-z]+");

	private static final Pattern SAVED = Pattern.compile("\\{\\{(\\w+)}}");

	private final int port;

	private final String base;

	private final Map<String, String> people;

	private final Map<String, String> saved = new HashMap<>();

	/**
	 * @param people who asks: name to {@code user:password}
	 */
	public Conformance(int port, Map<String, String> people) {
		this.port = port;
		this.base = "http://localhost:" + port;
		this.people = Map.copyOf(people);
	}

	/** What was answered: status, headers that count, and the body or its leaves. */
	private record Observed(int status, Map<String, String> headers, Map<String, String> leaves) {
	}

	/** Where the server's answer differs; empty if it is equal. */
	public List<String> differences(RecordedCase recorded) {
		Observed got = observe(recorded);
		Observed want = expected(recorded);
		Map<String, String> wanted = compared(want, want, recorded);
		Map<String, String> have = compared(got, want, recorded);
		List<Pattern> ignored = recorded.list("ignore")
			.stream()
			.map((path) -> Pattern
				.compile(Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))))
			.toList();
		Set<String> keys = new LinkedHashSet<>(wanted.keySet());
		keys.addAll(have.keySet());
		return keys.stream()
			.filter((key) -> ignored.stream().noneMatch((path) -> path.matcher(key).matches()))
			.filter((key) -> !java.util.Objects.equals(wanted.get(key), have.get(key)))
			.map((key) -> key + ": WordPress " + wanted.get(key) + ", here " + have.get(key))
			.toList();
	}

	private Observed expected(RecordedCase recorded) {
		JsonNode expect = recorded.json().path("expect");
		Map<String, String> headers = recorded.map(expect.path("headers"));
		Map<String, String> leaves = expect.has("facts") ? recorded.map(expect.path("facts")) : Leaves
			.of(expect.path("body").stringValue(), headers.getOrDefault("content-type", ""), recorded.view());
		return new Observed(expect.path("status").intValue(), headers, leaves);
	}

	private static Map<String, String> compared(Observed answer, Observed want, RecordedCase recorded) {
		Map<String, String> all = new LinkedHashMap<>(answer.leaves());
		all.put("(status)", String.valueOf(answer.status()));
		List<String> headers = recorded.list("check_headers");
		for (String name : headers.isEmpty() ? List.copyOf(want.headers().keySet()) : headers) {
			if (!recorded.view().equals("page") || HEADERS_OF_PAGES.contains(name)) {
				all.put("(header) " + name, plain(name, answer.headers().get(name)));
			}
		}
		return all;
	}

	private static String plain(String name, @org.jspecify.annotations.Nullable String value) {
		if (value == null || !Set.of("content-type", "allow").contains(name)) {
			return String.valueOf(value);
		}
		return Stream.of(value.split("[,;]"))
			.map((part) -> part.strip().toLowerCase(Locale.ROOT).replace("\"", ""))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private Observed observe(RecordedCase recorded) {
		RawHttp.Response response = ask(recorded);
		String text = neutral(response.text());
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : HEADERS) {
			response.header(name)
				.ifPresent((value) -> headers.put(name, PRESENCE_ONLY.contains(name) ? "present" : neutral(value)));
		}
		recorded.map(recorded.json().path("save")).forEach((name, path) -> this.saved.put(name, pick(text, path)));
		return new Observed(response.status(), headers, recorded.view().equals("page") ? ThemelessPage.facts(text)
				: Leaves.of(text, headers.getOrDefault("content-type", ""), recorded.view()));
	}

	private RawHttp.Response ask(RecordedCase recorded) {
		Map<String, String> headers = new LinkedHashMap<>();
		JsonNode body = recorded.json().path("body");
		if (body.isObject() || body.isArray()) {
			headers.put("Content-Type", "application/json");
		}
		recorded.map(recorded.json().path("headers")).forEach((name, value) -> headers.put(name, fill(value)));
		if (!recorded.text("as").isEmpty()) {
			headers.put("Authorization", RawHttp.basic(this.people.get(recorded.text("as"))));
		}
		String charset = recorded.text("charset").isEmpty() ? "utf-8" : recorded.text("charset");
		return RawHttp.ask(this.port, recorded.method(), fill(recorded.text("path")), headers,
				fill(recorded.text("body")).getBytes(Charset.forName(charset)));
	}

	private String fill(String text) {
		return SAVED.matcher(text)
			.replaceAll((name) -> Matcher
				.quoteReplacement(this.saved.getOrDefault(name.group(1), "missing-" + name.group(1))))
			.replace("{base}", this.base)
			.replace("{host}", "localhost:" + this.port);
	}

	/** The server's own address, however it is written, becomes {@code {base}}. */
	private String neutral(String text) {
		String escaped = URLEncoder.encode(this.base, StandardCharsets.UTF_8);
		String neutral = text;
		for (String form : List.of(this.base, this.base.replace("/", "\\/"), escaped, escaped.toLowerCase(Locale.ROOT),
				this.base.replace(":", "&#58;").replace("/", "&#47;"), this.base.replace("/", "&#x2F;"))) {
			neutral = neutral.replace(form, "{base}");
		}
		return HANDLE.matcher(neutral).replaceAll("$1{secret}").replace("localhost:" + this.port, "{host}");
	}

	private static String pick(String text, String path) {
		if (path.startsWith("re:")) {
			Matcher matcher = Pattern.compile(path.substring(3), Pattern.DOTALL).matcher(text);
			return matcher.find() ? matcher.group(1) : "";
		}
		JsonNode value = new JsonMapper().readTree(text);
		for (String part : path.replaceFirst("^[$.]+", "").split("\\.")) {
			value = value.isArray() ? value.path(Integer.parseInt(part)) : value.path(part);
		}
		return value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
	}

	/** All differences of a file's cases, by the case's id; equal ones are left out. */
	public Map<String, List<String>> replay(String file) {
		Map<String, List<String>> differences = new LinkedHashMap<>();
		for (RecordedCase recorded : RecordedCase.load(file)) {
			List<String> found = new ArrayList<>(differences(recorded));
			if (!found.isEmpty()) {
				differences.put(recorded.id(), found);
			}
		}
		return differences;
	}

}
