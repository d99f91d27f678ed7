package blog.troppo.operations.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdsTests {

	private final RequestIds filter = new RequestIds();

	private final List<String> logged = new ArrayList<>();

	@Test
	void eachRequestHasANumberOfItsOwnWhileItIsAnswered() throws ServletException, IOException {
		MockHttpServletResponse response = ask(null);
		ask(null);
		assertThat(this.logged).doesNotHaveDuplicates().allMatch((id) -> id.matches("[a-z0-9]+-[a-z0-9]+"));
		assertThat(response.getHeader("X-Request-Id")).isNull();
		assertThat(MDC.get("request")).isNull();
	}

	@Test
	void theNumberThatAProxyGaveIsKept() throws ServletException, IOException {
		MockHttpServletResponse response = ask("proxy-1.a_B");
		assertThat(this.logged).containsExactly("proxy-1.a_B");
		assertThat(response.getHeader("X-Request-Id")).isEqualTo("proxy-1.a_B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "line\nbreak", "\u001b[31m", "<b>", "x\r\nSet-Cookie: a=b",
			"0123456789012345678901234567890123456789012345678901234567890123456789" })
	void whatCouldHarmALogIsNot(String given) throws ServletException, IOException {
		MockHttpServletResponse response = ask(given);
		assertThat(this.logged).first().asString().matches("[a-z0-9]+-[a-z0-9]+");
		assertThat(response.getHeader("X-Request-Id")).isNull();
	}

	private MockHttpServletResponse ask(String given) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		if (given != null) {
			request.addHeader("X-Request-Id", given);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, (asked, answer) -> this.logged.add(MDC.get("request")));
		return response;
	}

}
