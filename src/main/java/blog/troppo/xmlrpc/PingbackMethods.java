package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.discussion.linkback.IncomingLink;
import blog.troppo.discussion.linkback.IncomingLinks;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.discussion.linkback.Pingbacks;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.ConflictException;
import blog.troppo.support.RefusalException;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code pingback.*}. As in WordPress, only that a pingback is there already is told; all
 * else that may be wrong is a 0 without words, so that nobody can look around with us.
 */
@Component
@Order(30)
class PingbackMethods implements MethodFamily {

	private final IncomingLinks links;

	private final LinkTargets targets;

	private final Pingbacks pingbacks;

	private final Settings settings;

	PingbackMethods(IncomingLinks links, LinkTargets targets, Pingbacks pingbacks, Settings settings) {
		this.links = links;
		this.targets = targets;
		this.pingbacks = pingbacks;
		this.settings = settings;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("pingback.extensions.getPingbacks", (parameters, request) -> pingbacks(parameters));
		if (this.links.areTaken() && this.settings.get(SiteSettings.PINGBACKS)) {
			methods.put("pingback.ping", this::ping);
		}
		return methods;
	}

	private RpcValue ping(List<RpcValue> parameters, RpcRequest request) {
		String source = text(parameters, 0);
		String target = text(parameters, 1);
		Post post = this.targets.find(target).orElseThrow(PingbackMethods::no);
		try {
			this.links.take(IncomingLink.pingback(source, target, post.id(), request.caller()));
		}
		catch (ConflictException ex) {
			throw new RpcFault(48, "The pingback has already been registered.");
		}
		catch (RefusalException ex) {
			throw no();
		}
		return RpcValue.of("Pingback from " + source + " to " + target + " registered. Keep the web talking! :-)");
	}

	private RpcValue pingbacks(List<RpcValue> parameters) {
		Post post = this.targets.find(text(parameters, 0)).orElseThrow(PingbackMethods::no);
		return RpcValue.of(this.pingbacks.sources(post.id()));
	}

	private static String text(List<RpcValue> parameters, int index) {
		return (index < parameters.size()) ? parameters.get(index).text().strip() : "";
	}

	private static RpcFault no() {
		return new RpcFault(0, "");
	}

}
