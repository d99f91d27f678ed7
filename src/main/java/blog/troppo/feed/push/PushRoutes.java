package blog.troppo.feed.push;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where the hub and the cloud are asked: at parameters of the front page, as the plugins
 * of WordPress have it, so that those who subscribed there go on.
 */
@Configuration(proxyBeanMethods = false)
class PushRoutes {

	private static final RequestPredicate FRONT = RequestPredicates.path("/").or(RequestPredicates.path("/index.php"));

	@Bean
	RouterFunction<ServerResponse> askToBeTold(Hub hub, Cloud cloud) {
		return RouterFunctions.route()
			.POST(FRONT.and(RequestPredicates.param("pushpress", "hub"::equals)), (request) -> hub.ask(form(request)))
			.POST(FRONT.and(RequestPredicates.param("rsscloud", "notify"::equals)),
					(request) -> cloud.register(form(request), request.servletRequest().getRemoteAddr()))
			.build();
	}

	private static Map<String, String> form(ServerRequest request) {
		return request.params().toSingleValueMap();
	}

}
