package blog.troppo.admin.frame;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What is too large to be read becomes a visit to the page that says so. */
class TooLargeTests {

	private static final String FORM = "multipart/form-data; boundary=part";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/wp-admin/media-new.php      | 100 | POST /wp-admin/media-new.php
			/wp-admin/media-new.php      | 101 | GET /wp-admin/too-large.php
			/wp-admin/async-upload.php   | 500 | GET /wp-admin/too-large.php
			/blog/wp-admin/upload.php    | 500 | GET /blog/wp-admin/too-large.php
			/wp-json/wp/v2/media         | 500 | POST /wp-json/wp/v2/media
			""")
	void aFormThatIsTooLargeIsNotRead(String address, int megabytes, String becomes)
			throws ServletException, IOException {
		assertThat(seen(address, megabytes, FORM)).isEqualTo(becomes);
		assertThat(seen(address, megabytes, "application/x-www-form-urlencoded")).isEqualTo("POST " + address);
	}

	private static String seen(String address, int megabytes, String type) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", address) {
			@Override
			public long getContentLengthLong() {
				return megabytes * 1024L * 1024;
			}
		};
		request.setContentType(type);
		MockFilterChain chain = new MockFilterChain();
		new TooLarge(DataSize.ofMegabytes(100)).doFilter(request, new MockHttpServletResponse(), chain);
		HttpServletRequest passed = (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
		return passed.getMethod() + " " + passed.getRequestURI();
	}

}
