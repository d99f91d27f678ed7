package blog.troppo.rest.health;

import java.util.function.Function;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/** Site health's tests, of what there is here, and how large the site's parts are. */
@Component
class SiteHealthResource implements RestResource {

	private static final String SECURITY = "Security";

	private static final String PERFORMANCE = "Performance";

	private final SiteUrls urls;

	private final DirectorySizes sizes;

	SiteHealthResource(SiteUrls urls, DirectorySizes sizes) {
		this.urls = urls;
		this.sizes = sizes;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("site-health-test");
		add(routes, contract, "background-updates", (request) -> updates());
		add(routes, contract, "loopback-requests", (request) -> loopback());
		add(routes, contract, "https-status", (request) -> https());
		add(routes, contract, "dotorg-communication", (request) -> dotorg());
		add(routes, contract, "authorization-header", SiteHealthResource::authorization);
		add(routes, contract, "page-cache", (request) -> pageCache());
		routes.at("/wp-site-health/v1/directory-sizes", Contract.of("directory-sizes"))
			.get(SiteHealthResource::mayLook, (request) -> RestResponse.ok(this.sizes.measure()));
	}

	private static void add(RouteTable routes, Contract contract, String name, Function<RestRequest, HealthTest> test) {
		routes.at("/wp-site-health/v1/tests/" + name, contract)
			.get(SiteHealthResource::mayLook, (request) -> RestResponse.ok(test.apply(request).json()));
	}

	/** Whom WordPress lets view site health, which no role has by name. */
	private static void mayLook(RestRequest request) {
		if (!request.viewer().can("install_plugins")) {
			throw RestException.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
		}
	}

	private static HealthTest updates() {
		return HealthTest.recommended("background_updates", SECURITY, "Updates are made by hand",
				"Troppo does not change itself. See that whoever keeps this machine installs new versions.");
	}

	private static HealthTest loopback() {
		return HealthTest.good("loopback_requests", PERFORMANCE, "Your site needs no loopback requests",
				"What is to be done later is kept in the database and done by this server, without a request to itself.");
	}

	private HealthTest https() {
		return this.urls.home().startsWith("https:")
				? HealthTest.good("https_status", SECURITY, "Your website is using an active HTTPS connection",
						"Your site's address begins with https.")
				: HealthTest.recommended("https_status", SECURITY, "Your website does not use HTTPS",
						"Your site's address does not begin with https. Put a server with a certificate before it, and set the addresses to match.");
	}

	private static HealthTest dotorg() {
		return HealthTest.good("dotorg_communication", SECURITY, "Your site does not need WordPress.org",
				"Nothing is fetched from WordPress.org: no updates, plugins or themes.");
	}

	/** Whether what stands between passes on who asks. */
	private static HealthTest authorization(RestRequest request) {
		return request.header("authorization").isPresent()
				? HealthTest.good("authorization_header", SECURITY, "The Authorization header is working as expected",
						"This request came with the header that applications sign in with.")
				: HealthTest.recommended("authorization_header", SECURITY, "The authorization header is missing",
						"Applications sign in with the Authorization header. If this request was to have one, a server between takes it away.");
	}

	private static HealthTest pageCache() {
		return HealthTest.good("page_cache", PERFORMANCE, "Pages and feeds carry validators",
				"Readers ask with the tag of what they have and are sent nothing where it has not changed.");
	}

}
