package blog.troppo.account;

import blog.troppo.site.SiteUrls;
import blog.troppo.user.PasswordDoor;
import blog.troppo.user.Viewers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What stands before every page. Public pages are open and cost a look at two headers;
 * below {@code /wp-admin/} one must be logged in, and forms carry a nonce.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

	/** What scripts of an admin ask before, or without, logging in. */
	private static final String[] OPEN = { "/wp-admin", "/wp-admin/admin-ajax.php", "/wp-admin/css/**",
			"/wp-admin/js/**", "/wp-admin/images/**", "/wp-admin/includes/**" };

	@Bean
	SecurityFilterChain doors(HttpSecurity http, OpenSessions sessions, Viewers viewers, PasswordDoor door,
			Nonces nonces, LoginGate gate, SiteUrls urls, @Value("${troppo.security.script-hosts:}") String scripts) {
		RequestMatcher forms = (request) -> request.getRequestURI().contains("/wp-admin/")
				&& (CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) || request.getParameter("get-post-lock") != null)
				&& request.getSession(false) != null;
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN)
				.permitAll()
				.requestMatchers("/wp-admin/**")
				.authenticated()
				.anyRequest()
				.permitAll())
			.csrf((csrf) -> csrf.csrfTokenRepository(nonces)
				.csrfTokenRequestHandler(nonces.mask())
				.requireCsrfProtectionMatcher(forms))
			.headers((headers) -> headers.defaultsDisabled()
				.httpStrictTransportSecurity((transport) -> transport.includeSubDomains(false))
				.addHeaderWriter(new SecurityHeaders(urls, scripts)))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(gate).accessDeniedHandler(gate))
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.sessionManagement(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new CrossSiteGuard(), CsrfFilter.class)
			.addFilterBefore(new ViewerFilter(sessions, viewers, door, nonces), AnonymousAuthenticationFilter.class)
			.build();
	}

	/**
	 * There is no other way in than the doors; and no user with a password in the log.
	 */
	@Bean
	AuthenticationManager noOtherWayIn() {
		return (authentication) -> {
			throw new org.springframework.security.authentication.BadCredentialsException("There is no such door");
		};
	}

}
