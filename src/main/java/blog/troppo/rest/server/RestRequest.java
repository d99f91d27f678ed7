package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import blog.troppo.formatting.Slugs;
import blog.troppo.user.Caller;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a route: WordPress's {@code WP_REST_Request}. A parameter may stand in the
 * JSON of the body, in a form, in the query or in the path, and counts in this order;
 * what is missing has the default of the contract. When a resource sees it, its
 * parameters have been checked and are of their types.
 */
public final class RestRequest {

	private final String method;

	private final String path;

	private final Sent sent;

	private final Viewer viewer;

	private final Caller caller;

	private ObjectNode inPath = RestJson.object();

	private String spelled = "";

	private boolean answeredForEditing;

	private @Nullable ObjectNode checked;

	private final Map<Object, Object> memory;

	/**
	 * What was sent.
	 *
	 * @param json the body, if it is JSON; an absent one is an empty object
	 * @param headers by their names in lower case
	 * @param body the body otherwise, and its files
	 * @param readable whether the body could be read as what it says it is
	 */
	record Sent(ObjectNode query, ObjectNode form, ObjectNode json, Map<String, String> headers, SentBody body,
			boolean readable) {

		Sent(ObjectNode query, ObjectNode form, ObjectNode json, Map<String, String> headers, SentBody body) {
			this(query, form, json, headers, body, true);
		}

	}

	RestRequest(String method, String path, Sent sent, Viewer viewer, Caller caller) {
		this(method, path, sent, viewer, caller, new HashMap<>());
	}

	private RestRequest(String method, String path, Sent sent, Viewer viewer, Caller caller,
			Map<Object, Object> memory) {
		this.memory = memory;
		this.method = method;
		this.path = path;
		this.sent = sent;
		this.viewer = viewer;
		this.caller = caller;
	}

	/** Asks another route in the course of this request, for the same viewer. */
	RestRequest inner(String method, String path, ObjectNode query, ObjectNode json) {
		return new RestRequest(method, path, new Sent(query, RestJson.object(), json, Map.of(), SentBody.NONE),
				this.viewer, this.caller, this.memory);
	}

	/** Whether nobody makes himself known by it. */
	boolean isForAnybody() {
		return this.viewer.equals(Viewer.anybody())
				&& Collections.disjoint(this.sent.headers().keySet(), Set.of("cookie", "authorization", "x-wp-nonce"));
	}

	/** The same request without these parameters of its query. */
	RestRequest without(Predicate<String> unwanted) {
		ObjectNode query = this.sent.query().deepCopy();
		query.remove(this.sent.query().propertyNames().stream().filter(unwanted).toList());
		Sent sent = new Sent(query, this.sent.form(), this.sent.json(), this.sent.headers(), this.sent.body(),
				this.sent.readable());
		return new RestRequest(this.method, this.path, sent, this.viewer, this.caller, this.memory);
	}

	/** The same request, as another method of its route would see it. */
	RestRequest as(String method) {
		RestRequest other = new RestRequest(method, this.path, this.sent, this.viewer, this.caller, this.memory);
		other.inPath = this.inPath;
		other.spelled = this.spelled;
		other.checked = this.checked;
		return other;
	}

	/**
	 * The same request, to be answered as an editor sees things: with what it wrote. What
	 * else may be done there, WordPress tells of this one, too.
	 */
	public RestRequest inEditContext() {
		this.answeredForEditing = true;
		RestRequest other = as(this.method);
		other.checked = parameters().deepCopy().put("context", "edit");
		return other;
	}

	boolean isAnsweredForEditing() {
		return this.answeredForEditing;
	}

	/** Whether its query asks for nothing but these. */
	public boolean asksOnlyFor(Set<String> names) {
		return names.containsAll(this.sent.query().propertyNames());
	}

	/**
	 * Keeps what was read, for what is asked for later in the course of the same request.
	 * @param key a record of what it is
	 */
	public void remember(Object key, Object value) {
		this.memory.put(key, value);
	}

	/** What was kept under this key, if anything was. */
	public <T> Optional<T> recall(Object key, Class<T> type) {
		return Optional.ofNullable(this.memory.get(key)).map(type::cast);
	}

	void matched(RouteTable.Match match) {
		this.inPath = match.parameters();
		this.spelled = match.route().spelled(this.path);
	}

	void checked(ObjectNode parameters) {
		this.checked = parameters;
	}

	public String method() {
		return this.method;
	}

	public String path() {
		return this.path;
	}

	/** The path in the route's own letters. */
	String spelledPath() {
		return this.spelled;
	}

	public Viewer viewer() {
		return this.viewer;
	}

	public Caller caller() {
		return this.caller;
	}

	public Optional<String> header(String name) {
		return Optional.ofNullable(this.sent.headers().get(name.toLowerCase(Locale.ROOT)));
	}

	public SentBody body() {
		return this.sent.body();
	}

	/** What WordPress says when a route has been found, and not before. */
	void refuseUnreadable() {
		if (!this.sent.readable()) {
			throw new RestException("rest_invalid_json", "Invalid JSON body passed.",
					RestJson.object()
						.put("status", 400)
						.put("json_error_code", 4)
						.put("json_error_message", "Syntax error"));
		}
	}

	ObjectNode query() {
		return this.sent.query();
	}

	/**
	 * Whether to speak as the viewer does, not as the site: {@code _locale=user}, of
	 * which WordPress looks at the address alone.
	 */
	public boolean wantsOwnLanguage() {
		return query().path("_locale").asString("").equals("user");
	}

	/** The parameter as it was sent; null if it was not. */
	@Nullable JsonNode raw(String name) {
		for (ObjectNode place : List.of(this.sent.json(), this.sent.form(), this.sent.query(), this.inPath)) {
			JsonNode value = place.get(name);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	/** Everything that was sent, by name. */
	ObjectNode all() {
		ObjectNode all = RestJson.object();
		for (ObjectNode place : List.of(this.inPath, this.sent.query(), this.sent.form(), this.sent.json())) {
			place.properties().forEach((entry) -> all.set(entry.getKey(), entry.getValue()));
		}
		return all;
	}

	/**
	 * Holds a parameter to a schema that the contract does not have.
	 * @param refusal what to throw, made of the reason
	 */
	public void refuseUnless(String name, JsonNode schema, Function<String, RestException> refusal) {
		try {
			if (gives(name)) {
				SchemaValue.of(value(name), schema, name);
			}
		}
		catch (InvalidValue ex) {
			throw refusal.apply(ex.message());
		}
	}

	/** Whether it was sent, even as null, or has a default. */
	public boolean has(String name) {
		return parameters().has(name);
	}

	/** Whether it has a value that is not null. */
	public boolean gives(String name) {
		return parameters().hasNonNull(name);
	}

	/** Whether it has a value that PHP does not call empty, even before it is checked. */
	public boolean says(String name) {
		JsonNode value = value(name);
		return value.isContainer() ? !value.isEmpty()
				: !Set.of("", "0", "false").contains(value.isNull() ? "" : value.asString(""));
	}

	public JsonNode value(String name) {
		return parameters().path(name);
	}

	/** As checked; before that, as sent. */
	private ObjectNode parameters() {
		return (this.checked != null) ? this.checked : all();
	}

	/** The text, or the part {@code raw} of an object; empty without either. */
	public String text(String name) {
		JsonNode value = value(name);
		JsonNode text = value.isObject() ? value.path("raw") : value;
		return text.isNull() ? "" : text.asString("");
	}

	/** The slug that is asked for; {@code 0} is none, as to PHP. */
	public String slug() {
		return text("slug").equals("0") ? "" : text("slug");
	}

	/**
	 * The text without a level of backslashes, which WordPress takes from words to search
	 * for.
	 */
	public String unslashed(String name) {
		return text(name).replaceAll("\\\\(.?)", "$1");
	}

	/** What is searched for, to which {@code 0} is nothing, as to PHP. */
	public String search() {
		return text("search").equals("0") ? "" : text("search");
	}

	public long number(String name) {
		return value(name).asLong(0);
	}

	public int count(String name) {
		return Math.clamp(number(name), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	public boolean flag(String name) {
		return value(name).asBoolean(false);
	}

	/**
	 * What is never in a trash goes for good, and that must be meant.
	 * @param what of which it is told, with its verb, that it does not support it
	 */
	public void requireForce(String what) {
		if (!flag("force")) {
			throw new RestException("rest_trash_not_supported",
					what + " not support trashing. Set 'force=true' to delete.", 501);
		}
	}

	public List<String> texts(String name) {
		return values(name).stream().map((value) -> value.asString("")).toList();
	}

	/**
	 * Names, as {@code wp_parse_slug_list} reads them: each once, and what is no text is
	 * an empty one.
	 */
	public static List<String> slugs(JsonNode sent) {
		return JsonTypes.list(sent)
			.stream()
			.map((name) -> Slugs.sanitizeTitle(name.isValueNode() ? name.asString("") : ""))
			.distinct()
			.toList();
	}

	/** Ids, as {@code wp_parse_id_list} reads them: a sign does not count. */
	public List<Long> numbers(String name) {
		return values(name).stream().map((value) -> Math.abs(value.asLong(0))).toList();
	}

	private List<JsonNode> values(String name) {
		JsonNode value = value(name);
		return value.isArray() ? List.copyOf(new ArrayList<>(value.values())) : List.of();
	}

	/** {@code view}, {@code edit} or {@code embed}. */
	public String context() {
		return gives("context") ? text("context") : "view";
	}

	public boolean forEditing() {
		return context().equals("edit");
	}

}
