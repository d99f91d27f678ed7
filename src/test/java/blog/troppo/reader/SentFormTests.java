package blog.troppo.reader;

import java.util.List;

import blog.troppo.theme.FailurePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is given back of a form that could not be taken. */
class SentFormTests {

	private static MockHttpServletRequest form(String query, String... fields) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/wp-comments-post.php");
		request.setContentType("application/x-www-form-urlencoded; charset=UTF-8");
		request.setQueryString(query);
		for (int i = 0; i < fields.length; i += 2) {
			request.addParameter(fields[i], fields[i + 1]);
		}
		return request;
	}

	@Test
	void allThatWasFilledInComesBack() {
		SentForm form = SentForm.of(form("a=1", "a", "1", "comment", "long text", "x", "1", "x", "2")).orElseThrow();
		assertThat(form.action()).isEqualTo("/wp-comments-post.php?a=1");
		assertThat(form.fields()).containsExactlyInAnyOrder(new FailurePages.Field("comment", "long text"),
				new FailurePages.Field("x", "1"), new FailurePages.Field("x", "2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pwd", "post_password", "PASS1", "user_pass", "authcode", "client_secret", "Code" })
	void aFormWithASecretDoesNot(String name) {
		assertThat(SentForm.of(form(null, "log", "ann", name, "x"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, application/x-www-form-urlencoded", "PUT, application/x-www-form-urlencoded",
			"POST, multipart/form-data", "POST, application/json", "POST," })
	void nothingElseIsAForm(String method, String type) {
		MockHttpServletRequest request = form(null, "comment", "x");
		request.setMethod(method);
		request.setContentType(type);
		assertThat(SentForm.of(request)).isEmpty();
	}

	@Test
	void aFieldIsToldFromOneOfTheAddress() {
		assertThat(SentForm.of(form("text=1", "text", "1"))).isEmpty();
		assertThat(SentForm.of(form("context=1", "context", "1", "text", "2")).orElseThrow().fields())
			.isEqualTo(List.of(new FailurePages.Field("text", "2")));
	}

}
