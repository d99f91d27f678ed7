package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.site.SiteUrls;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers requests, from outside or from within: finds the route, checks, asks the
 * resource, and turns what went wrong into WordPress's errors.
 */
@Component
public class RestServer {

	private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

	/** Parameters of every route, beside its own. */
	private static final Set<String> GENERAL = Set.of("_fields", "_embed", "_envelope", "_jsonp", "_method", "_locale");

	private final RouteTable routes = new RouteTable();

	private final SiteUrls urls;

	private final TransactionOperations reading;

	private final TransactionOperations writing;

	RestServer(List<RestResource> resources, SiteUrls urls, PlatformTransactionManager transactions) {
		this.writing = new TransactionTemplate(transactions);
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
		resources.forEach((resource) -> resource.routes(this.routes));
		this.urls = urls;
	}

	RouteTable routes() {
		return this.routes;
	}

	/** The answer; an error is one too. */
	public RestResponse answer(RestRequest request) {
		if (request.method().equals("OPTIONS")) {
			return this.routes.find(request.path())
				.map((match) -> describe(match, request))
				.orElseGet(() -> RestResponse.ok(RestJson.array()));
		}
		Optional<RouteTable.Match> match = this.routes.find(request.method(), request.path());
		if (match.isEmpty()) {
			return noRoute().response();
		}
		request.matched(match.get());
		Route route = match.get().route();
		RestResponse answer = guarded(request, route);
		return route.finish(request, within(true,
				() -> allow(answer, route, request.isAnsweredForEditing() ? request.inEditContext() : request)));
	}

	/** Checks the parameters of a request that is to be answered later. */
	Optional<RestResponse> refusal(RestRequest request) {
		Optional<RouteTable.Match> match = this.routes.find(request.method(), request.path());
		if (match.isEmpty()) {
			return Optional.of(noRoute().response());
		}
		request.matched(match.get());
		if (!match.get().route().takesBatches(request.method())) {
			RestResponse refused = new RestException("rest_batch_not_allowed",
					"The requested route does not support batch requests.", 400)
				.response();
			return Optional.of(within(true, () -> allow(refused, match.get().route(), request)));
		}
		try {
			match.get().route().tryParameters(request);
			return Optional.empty();
		}
		catch (RestException ex) {
			return Optional.of(ex.response());
		}
	}

	/** The methods of the route at this path that the asker of the request may use. */
	List<String> allowed(String path, RestRequest asker) {
		return this.routes.find(path).map((match) -> {
			RestRequest request = asker.inner("GET", path, RestJson.object(), RestJson.object());
			request.matched(match);
			return allowed(match.route(), request);
		}).orElse(List.of());
	}

	private static List<String> allowed(Route route, RestRequest request) {
		return route.allowed(request);
	}

	private RestResponse guarded(RestRequest request, Route route) {
		try {
			if (route.needsTransaction(request.method())) {
				return within(request.method().equals("GET"), () -> {
					route.check(request);
					return route.answer(request);
				});
			}
			reading(() -> {
				route.check(request);
				return request;
			});
			return route.answer(request);
		}
		catch (RestException ex) {
			return ex.response();
		}
		catch (RefusalException ex) {
			return refused(ex, request).response();
		}
	}

	/**
	 * A request is one transaction: what it reads is of one moment, and what it writes is
	 * there whole or not at all.
	 */
	private RestResponse within(boolean reading, Supplier<RestResponse> work) {
		return reading ? reading(work) : Objects.requireNonNull(this.writing.execute((status) -> work.get()));
	}

	/**
	 * One look at the database, for all that is read in it. What was only read is not
	 * committed, so that a refusal within does not matter.
	 */
	public <T> T reading(Supplier<T> work) {
		return Objects.requireNonNull(this.reading.execute((status) -> {
			T read = work.get();
			if (status.isNewTransaction()) {
				status.setRollbackOnly();
			}
			return read;
		}));
	}

	/** Whether a request only reads, and in one look. */
	boolean isReading(RestRequest request) {
		return request.method().equals("GET") && this.routes.find("GET", request.path())
			.filter((match) -> match.route().needsTransaction("GET"))
			.isPresent();
	}

	/** The same request without parameters that neither the route nor the API knows. */
	RestRequest meant(RestRequest request) {
		return this.routes.find("GET", request.path())
			.map((match) -> request.without((name) -> !GENERAL.contains(name) && !match.route().takes(name)))
			.orElse(request);
	}

	/**
	 * As many items as a list may have on one page, which is what answers bring along.
	 */
	Optional<Integer> largestPage(String path) {
		return this.routes.find("GET", path).flatMap((match) -> match.route().largestPage());
	}

	/** Has what these requests are about read at once, route by route. */
	void prefetch(List<RestRequest> requests) {
		Map<Route, List<RestRequest>> byRoute = new LinkedHashMap<>();
		for (RestRequest request : requests) {
			this.routes.find(request.method(), request.path()).ifPresent((match) -> {
				request.matched(match);
				byRoute.computeIfAbsent(match.route(), (route) -> new ArrayList<>()).add(request);
			});
		}
		byRoute.forEach(Route::prefetch);
	}

	private static RestException refused(RefusalException refusal, RestRequest request) {
		String message = String.valueOf(refusal.getMessage());
		LOG.debug("Refused {} {}", request.method(), request.path(), refusal);
		return switch (refusal) {
			case NotFoundException ex -> new RestException("rest_not_found", message, 404);
			case GoneException ex -> new RestException("rest_gone", message, 410);
			case ForbiddenException ex -> RestException.forbidden(request, "rest_forbidden", message);
			case ConflictException ex -> new RestException("rest_conflict", message, 409);
			case InvalidException ex -> new RestException("rest_invalid_param", message, 400);
			case TooManyRequestsException ex -> new RestException("too_many_attempts", message, 429);
		};
	}

	private static RestException noRoute() {
		return new RestException("rest_no_route", "No route was found matching the URL and request method.", 404);
	}

	private static RestResponse allow(RestResponse response, Route route, RestRequest request) {
		List<String> allowed = allowed(route, request);
		return allowed.isEmpty() ? response : response.header("Allow", String.join(", ", allowed));
	}

	private RestResponse describe(RouteTable.Match match, RestRequest request) {
		request.matched(match);
		RestResponse response = RestResponse.ok(describe(match.route(), true));
		return within(true, () -> allow(response, match.route(), request));
	}

	/** The schema says of its links the paths of the API alone. */
	private ObjectNode addressed(ObjectNode schema) {
		if (!schema.has("links")) {
			return schema;
		}
		ObjectNode addressed = schema.deepCopy();
		addressed.path("links")
			.forEach((link) -> ((ObjectNode) link).put("href", address(link.path("href").asString())));
		return addressed;
	}

	/** A route as the index shows it, with its schema for those who ask for help. */
	ObjectNode describe(Route route, boolean help) {
		ObjectNode description = description(route);
		if (help) {
			route.schema().ifPresent((schema) -> description.set("schema", addressed(schema)));
		}
		return self(description, route);
	}

	private static ObjectNode description(Route route) {
		ObjectNode description = RestJson.object().put("namespace", route.namespace());
		description.set("methods", RestJson.of(route.methods().distinct().toList()));
		ArrayNode endpoints = description.putArray("endpoints");
		route.endpoints().forEach((endpoint) -> endpoints.add(shown(endpoint)));
		return description;
	}

	/** No parameters are an empty list in PHP. */
	private static JsonNode shown(JsonNode endpoint) {
		if (!endpoint.path("args").isEmpty()) {
			return endpoint;
		}
		return ((ObjectNode) endpoint.deepCopy()).set("args", RestJson.array());
	}

	private ObjectNode self(ObjectNode description, Route route) {
		if (!route.pattern().contains("(?P")) {
			ObjectNode self = description.putObject("_links").putArray("self").addObject();
			self.put("href", address(route.pattern()));
		}
		return description;
	}

	/** The absolute address of a path of the API, which may have a query. */
	public String address(String path) {
		String api = this.urls.api();
		String below = api.contains("?") ? path.replaceFirst("\\?", "&") : path;
		return api.substring(0, api.length() - 1) + below;
	}

	/** The path of the API that an address of ours stands for, with its query. */
	Optional<String> path(String address) {
		String api = this.urls.api();
		if (!address.startsWith(api)) {
			return Optional.empty();
		}
		String path = "/" + address.substring(api.length());
		return Optional.of(api.contains("?") ? path.replaceFirst("&", "?") : path);
	}

}
