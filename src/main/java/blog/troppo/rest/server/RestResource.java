package blog.troppo.rest.server;

/** A family of routes, such as those of posts. */
public interface RestResource {

	void routes(RouteTable routes);

}
