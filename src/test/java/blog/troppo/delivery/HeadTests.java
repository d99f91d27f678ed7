package blog.troppo.delivery;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class HeadTests {

	@Test
	void aHeaderThatIsThereSeveralTimesIsKeptAsOften() {
		MockHttpServletResponse made = new MockHttpServletResponse();
		made.addHeader("Link", "<a>");
		made.addHeader("Link", "<b>");
		made.addHeader("Date", "today");
		made.addHeader("X-One", "1");
		made.addHeader("X-Request-Id", "7");
		Head head = Head.of(new MockHttpServletRequest(), new HttpServletResponseWrapper(made) {
			@Override
			public Collection<String> getHeaderNames() {
				return List.of("Link", "link", "X-Request-Id", "X-One", "Date");
			}
		}, List.of(new Header("X-Request-Id", "7")));
		assertThat(head.headers()).containsExactly(new Header("Link", "<a>"), new Header("Link", "<b>"),
				new Header("X-One", "1"), new Header("Vary", "Accept-Encoding, Cookie"));
	}

}
