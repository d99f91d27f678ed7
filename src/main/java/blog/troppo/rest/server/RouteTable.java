package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

/** All routes, in the order in which they are tried. */
public final class RouteTable {

	private final List<Route> routes = new ArrayList<>();

	/** Adds a route, in WordPress's form: {@code /wp/v2/posts/(?P<id>[\d]+)}. */
	public Route at(String pattern, Contract contract) {
		Route route = new Route(pattern, contract);
		this.routes.add(route);
		return route;
	}

	/** A route and what its path says. */
	record Match(Route route, ObjectNode parameters) {
	}

	/** The first route of this path that has the method. */
	Optional<Match> find(String method, String path) {
		return matches(path).filter((match) -> match.route().answers(method)).findFirst();
	}

	/** The first route of this path, whatever its methods. */
	Optional<Match> find(String path) {
		return matches(path).findFirst();
	}

	private Stream<Match> matches(String path) {
		return this.routes.stream()
			.flatMap((route) -> route.match(path).stream().map((parameters) -> new Match(route, parameters)));
	}

	Stream<Route> all() {
		return this.routes.stream();
	}

	Stream<String> namespaces() {
		return all().map(Route::namespace)
			.filter((namespace) -> namespace.matches("[\\w-]+/\\d[\\d.]*|[\\w-]+/v\\d+"))
			.distinct();
	}

}
