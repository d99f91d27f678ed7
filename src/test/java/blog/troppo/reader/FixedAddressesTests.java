package blog.troppo.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Controllers are asked for their own addresses alone, and for all of those. */
class FixedAddressesTests extends OnTheRecordedBlog {

	@Autowired
	private RequestMappingHandlerMapping controllers;

	@Test
	void eachControllerIsFoundAtItsAddress() throws Exception {
		List<RequestMappingInfo> plain = this.controllers.getHandlerMethods()
			.keySet()
			.stream()
			.filter((
					mapping) -> mapping.getPatternValues().stream().noneMatch((pattern) -> pattern.matches(".*[{*].*")))
			.toList();
		assertThat(plain).hasSizeGreaterThan(100);
		for (RequestMappingInfo mapping : plain) {
			for (String path : mapping.getPatternValues()) {
				assertThat(this.controllers.getHandler(asked(mapping, path))).as(mapping.toString()).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/2017/12/08/dureramo-doduda-lenemeka-147/", "/category/category-0/", "/feed/",
			"/WP-LOGIN.PHP", "/wp-login.phpx", "/wp-login.php%2Fx", "//", "/%77%70/" })
	void aReadersAddressIsNoControllers(String path) throws Exception {
		assertThat(this.controllers.getHandler(asked("GET", path))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-login.php", "/wp%2Dlogin.php", "/%77p-login.php", "/wp-login.php?x=/y" })
	void anAddressThatIsWrittenInAnotherWayIsTheSame(String path) {
		assertThat(RawHttp.get(this.port, path).text()).contains("user_pass");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-login.php", "/wp%2Dlogin.php", "/xmlrpc.php" })
	void anotherVerbIsRefusedAtAControllersAddress(String path) {
		assertThat(RawHttp.ask(this.port, "PUT", path, Map.of(), new byte[0]).status()).isEqualTo(405);
	}

	@Test
	void aControllerThatIsEverywhereIsNotTaken() throws Exception {
		RequestMappingInfo everywhere = RequestMappingInfo.paths("/{any}/page")
			.options(this.controllers.getBuilderConfiguration())
			.build();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.controllers.registerMapping(everywhere, new Everywhere(),
					Everywhere.class.getMethod("page")))
			.withMessageContaining("/{any}/page");
	}

	private static MockHttpServletRequest asked(RequestMappingInfo mapping, String path) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		MockHttpServletRequest request = asked(methods.isEmpty() ? "GET" : methods.iterator().next().name(), path);
		mapping.getParamsCondition()
			.getExpressions()
			.stream()
			.filter((parameter) -> !parameter.isNegated())
			.forEach((parameter) -> request.addParameter(parameter.getName(),
					(parameter.getValue() != null) ? parameter.getValue() : "1"));
		mapping.getConsumesCondition()
			.getConsumableMediaTypes()
			.forEach((type) -> request.setContentType(type.toString()));
		return request;
	}

	private static MockHttpServletRequest asked(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		ServletRequestPathUtils.parseAndCache(request);
		return request;
	}

	static class Everywhere {

		@GetMapping
		public String page() {
			return "everywhere";
		}

	}

}
