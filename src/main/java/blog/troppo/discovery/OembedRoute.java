package blog.troppo.discovery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the oEmbed provider is asked: a route of the REST API, which has all others. */
@Configuration(proxyBeanMethods = false)
class OembedRoute {

	private static final String ROUTE = "/oembed/1.0/embed";

	@Bean
	RouterFunction<ServerResponse> oembed(OembedAnswer oembed) {
		RequestPredicate front = path("/").or(path("/index.php"))
			.and(RequestPredicates.param("rest_route", ROUTE::equals));
		RequestPredicate pretty = path("/wp-json" + ROUTE).or(path("/wp-json" + ROUTE + "/"))
			.or(path("/index.php/wp-json" + ROUTE));
		return RouterFunctions.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(front.or(pretty)),
				(request) -> answer(oembed, request));
	}

	private static RequestPredicate path(String path) {
		return RequestPredicates.path(path);
	}

	private static ServerResponse answer(OembedAnswer oembed, ServerRequest request) {
		ResponseEntity<byte[]> answer = oembed.embed(request.param("url").orElse(null),
				request.param("maxwidth").orElse(null), request.param("format").orElse("json"));
		byte[] body = answer.getBody();
		return ServerResponse.status(answer.getStatusCode())
			.headers((headers) -> headers.addAll(answer.getHeaders()))
			.body((body != null) ? body : new byte[0]);
	}

}
