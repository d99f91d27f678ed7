package blog.troppo.rest.server;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An address of a resource, and what its methods do. Its parameters are the contract's;
 * its permissions and handlers the resource's.
 */
public final class Route {

	private static final Pattern NAMED = Pattern.compile("\\(\\?P<(\\w+)>");

	private final String pattern;

	private final Contract contract;

	private final JsonNode endpoints;

	/** What its paths begin with; telling by this is much quicker than by the whole. */
	private final String beginning;

	private final Pattern regex;

	private final List<String> names;

	private final Map<String, Action> actions = new LinkedHashMap<>();

	private final Map<String, Check> checks = new LinkedHashMap<>();

	private final Map<String, Check> lastChecks = new LinkedHashMap<>();

	private final Map<String, Reading> readings = new LinkedHashMap<>();

	private final Map<String, Reading> writings = new LinkedHashMap<>();

	private final Set<String> withoutTransaction = new HashSet<>();

	private boolean inNamespace = true;

	private BooleanSupplier there = () -> true;

	private Finish finish = (request, response) -> response;

	private Prefetch prefetch = (requests) -> {
	};

	private record Action(Permission permission, Handler handler) {
	}

	/** Lets a request pass, or throws why not. */
	@FunctionalInterface
	public interface Permission {

		/** Anybody may. */
		Permission ANYBODY = (request) -> {
		};

		void check(RestRequest request);

	}

	/** Answers a request that may be answered. */
	@FunctionalInterface
	public interface Handler {

		RestResponse handle(RestRequest request);

	}

	/** Reads at once what requests to come need, and has them remember it. */
	@FunctionalInterface
	public interface Prefetch {

		void read(List<RestRequest> requests);

	}

	/** Changes an answer, errors too, before it goes out. */
	@FunctionalInterface
	public interface Finish {

		RestResponse apply(RestRequest request, RestResponse response);

	}

	/** Reads a parameter by other rules than its schema's. */
	@FunctionalInterface
	public interface Reading {

		JsonNode read(JsonNode sent, RestRequest request) throws InvalidValue;

	}

	/** What a parameter must be besides what its schema says. */
	@FunctionalInterface
	public interface Check {

		void check(JsonNode value, RestRequest request) throws InvalidValue;

	}

	Route(String pattern, Contract contract) {
		this.pattern = pattern;
		this.contract = contract;
		this.endpoints = contract.endpoints(pattern);
		this.beginning = pattern.split("\\(", 2)[0];
		this.names = NAMED.matcher(pattern).results().map((found) -> found.group(1)).toList();
		String java = NAMED.matcher(pattern)
			.replaceAll((found) -> "(?<" + Matcher.quoteReplacement(found.group(1).replace("_", "")) + ">");
		this.regex = Pattern.compile(java, Pattern.CASE_INSENSITIVE);
	}

	public Route get(Permission permission, Handler handler) {
		return on("GET", permission, handler);
	}

	/** Makes a new item. */
	public Route post(Permission permission, Handler handler) {
		return on("POST", permission, handler);
	}

	/** Changes an item, by any of the methods that WordPress takes for it. */
	public Route edit(Permission permission, Handler handler) {
		return on("POST", permission, handler).on("PUT", permission, handler).on("PATCH", permission, handler);
	}

	public Route delete(Permission permission, Handler handler) {
		return on("DELETE", permission, handler);
	}

	/** Besides its schema, this parameter must pass this. */
	public Route checking(String parameter, Check check) {
		this.checks.put(parameter, check);
		return this;
	}

	/** What is written as this parameter is read so, whatever its schema says. */
	public Route writing(String parameter, Reading reading) {
		this.writings.put(parameter, reading);
		return this;
	}

	/** Looked at when nothing else is wrong. */
	public Route checkingLast(String parameter, Check check) {
		this.lastChecks.put(parameter, check);
		return this;
	}

	/** This parameter of a list is read so, whatever its schema says. */
	public Route reading(String parameter, Reading reading) {
		this.readings.put(parameter, reading);
		return this;
	}

	/**
	 * Handlers of these methods see to transactions themselves: they wait for somebody,
	 * or ask other routes. What is checked before is checked in one.
	 */
	public Route withoutTransaction(String... methods) {
		this.withoutTransaction.addAll(List.of(methods));
		return this;
	}

	/** Belongs to no namespace, though its path looks so. */
	public Route withoutNamespace() {
		this.inNamespace = false;
		return this;
	}

	/** It is there only while this holds. */
	public Route onlyIf(BooleanSupplier condition) {
		this.there = condition;
		return this;
	}

	boolean isThere() {
		return this.there.getAsBoolean();
	}

	/** Where an answer brings many of this route's along, this is done before. */
	public Route prefetching(Prefetch prefetch) {
		this.prefetch = prefetch;
		return this;
	}

	void prefetch(List<RestRequest> requests) {
		this.prefetch.read(requests);
	}

	/** Whatever comes of a request, its answer gets this form. */
	public Route finishing(Finish finish) {
		this.finish = finish;
		return this;
	}

	RestResponse finish(RestRequest request, RestResponse response) {
		return this.finish.apply(request, response);
	}

	boolean needsTransaction(String method) {
		return !this.withoutTransaction.contains(method);
	}

	private Route on(String method, Permission permission, Handler handler) {
		this.actions.put(method, new Action(permission, handler));
		return this;
	}

	public String pattern() {
		return this.pattern;
	}

	/** What an item is by the contract; empty if the route says nothing of it. */
	Optional<ObjectNode> schema() {
		return this.contract.schema(this.pattern);
	}

	/** The first two parts: {@code wp/v2}; empty for the root. */
	String namespace() {
		String[] parts = this.pattern.split("/", 4);
		return (parts.length < 3 || !this.inNamespace) ? "" : parts[1] + "/" + parts[2];
	}

	/** A path of it, with the route's own letters where any are taken. */
	String spelled(String path) {
		return this.beginning + path.substring(this.beginning.length());
	}

	Optional<ObjectNode> match(String path) {
		if (!path.regionMatches(true, 0, this.beginning, 0, this.beginning.length())) {
			return Optional.empty();
		}
		Matcher matcher = this.regex.matcher(path);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		ObjectNode parameters = RestJson.object();
		for (String name : this.names) {
			String value = matcher.group(name.replace("_", ""));
			if (value != null) {
				parameters.put(name, value);
			}
		}
		return Optional.of(parameters);
	}

	boolean answers(String method) {
		return this.actions.containsKey(method);
	}

	/** What is shown of it: the endpoints whose methods are there. */
	Stream<JsonNode> endpoints() {
		return this.endpoints.valueStream()
			.filter((endpoint) -> endpoint.path("methods").valueStream().anyMatch((m) -> answers(m.asString())));
	}

	Stream<String> methods() {
		return endpoints().flatMap((endpoint) -> endpoint.path("methods").valueStream()).map(JsonNode::asString);
	}

	/** Whether the contract knows a parameter of what is read. */
	boolean takes(String parameter) {
		return parameter.equals("context") || this.readings.containsKey(parameter) || this.checks.containsKey(parameter)
				|| endpoint("GET").path("args").has(parameter);
	}

	Optional<Integer> largestPage() {
		JsonNode most = endpoint("GET").path("args").path("per_page").path("maximum");
		return most.isNumber() ? Optional.of(most.asInt()) : Optional.empty();
	}

	boolean takesBatches(String method) {
		return endpoint(method).path("allow_batch").path("v1").asBoolean(false);
	}

	/** Checks the parameters and the permission. */
	void check(RestRequest request) {
		request.refuseUnreadable();
		request.checked(parameters(request));
		action(request.method()).permission().check(request);
	}

	private ObjectNode parameters(RestRequest request) {
		Map<String, Reading> read = request.method().equals("GET") ? this.readings : this.writings;
		return new Parameters(request, endpoint(request.method()).path("args")).check(read, this.checks,
				this.lastChecks);
	}

	/** Answers what has been checked. */
	RestResponse answer(RestRequest request) {
		return action(request.method()).handler().handle(request);
	}

	/** Checks what would be checked before an answer. */
	void tryParameters(RestRequest request) {
		parameters(request);
	}

	/**
	 * The methods with which the same request would be let pass. Those that share a
	 * permission are looked at once.
	 */
	List<String> allowed(RestRequest request) {
		Map<Permission, Boolean> known = new IdentityHashMap<>();
		return methods().distinct()
			.filter((method) -> known.computeIfAbsent(action(method).permission(),
					(permission) -> lets(permission, request.as(method))))
			.toList();
	}

	private static boolean lets(Permission permission, RestRequest request) {
		try {
			permission.check(request);
			return true;
		}
		catch (RestException | blog.troppo.support.RefusalException ex) {
			return false;
		}
	}

	private Action action(String method) {
		@Nullable Action action = this.actions.get(method);
		if (action == null) {
			throw new IllegalArgumentException(method + " " + this.pattern);
		}
		return action;
	}

	private JsonNode endpoint(String method) {
		return this.endpoints.valueStream()
			.filter((endpoint) -> endpoint.path("methods").valueStream().anyMatch((m) -> m.asString().equals(method)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(method + " is not in the contract of " + this.pattern));
	}

}
