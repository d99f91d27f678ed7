package blog.troppo.rest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
		return find(path, (route) -> route.answers(method));
	}

	/** The first route of this path, whatever its methods. */
	Optional<Match> find(String path) {
		return find(path, (route) -> true);
	}

	/** Asked for each link of an answer, so it goes through the table without streams. */
	private Optional<Match> find(String path, Predicate<Route> wanted) {
		for (Route route : this.routes) {
			Optional<Match> match = route.match(path).map((parameters) -> new Match(route, parameters));
			if (match.isPresent() && wanted.test(route) && route.isThere()) {
				return match;
			}
		}
		return Optional.empty();
	}

	Stream<Route> all() {
		return this.routes.stream();
	}

	Stream<String> namespaces() {
		return all().map(Route::namespace).filter((namespace) -> !namespace.isEmpty()).distinct();
	}

}
