package blog.troppo.reader;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryStringsTests {

	@ParameterizedTest
	@CsvSource({ "a=1&b=2, b=2", "a[]=1&a[x]=2&c, c", "b=%C3%A9+x*, b=%C3%A9+x%2A", "b=&c=0, b&c=0", "'', ''",
			"&&b=1&, b=1", "b=100%, b=100%25" })
	void aParameterIsTakenOut(String query, String left) {
		assertThat(QueryStrings.without(query, Set.of("a"))).isEqualTo(left);
	}

	@ParameterizedTest
	@CsvSource({ "/x, '', /x", "/x, a=1, /x?a=1", "/x?a=1&b=2, a=3, /x?b=2&a=3", "/x?, a=b c~, /x?a=b%20c~",
			"/x?a=1, 'a=&d', /x?a&d" })
	void ofEqualNamesTheFurtherOneCounts(String address, String query, String whole) {
		assertThat(QueryStrings.append(address, query)).isEqualTo(whole);
	}

	@Test
	void whatTheAddressSaysItselfStays() {
		assertThat(QueryStrings.withoutUnlessIn("/?p=1", "p=1&page_id=2&x=3", Set.of("p", "page_id")))
			.isEqualTo("p=1&x=3");
		assertThat(QueryStrings.withoutUnlessIn("/a/", "p=1&x=3", Set.of("p"))).isEqualTo("x=3");
	}

	@ParameterizedTest
	@CsvSource({ "http://a.b/c?d#e, a.b, '', /c, d", "https://a.b:80, a.b, 80, '', ''",
			"http://[::1]:8080/?, [::1], 8080, /, ''", "http://[::1]/, [::1], '', /, ''",
			"http://a.b:/x, a.b, '', /x, ''", "http:///x, '', '', /x, ''" })
	void anAddressHasParts(String url, String host, String port, String path, String query) {
		RequestedAddress address = RequestedAddress.parse(url);
		assertThat(address.host()).isEqualTo(host);
		assertThat(address.port()).isEqualTo(port);
		assertThat(address.path()).isEqualTo(path);
		assertThat(address.query()).isEqualTo(query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/x", "ftp://a.b/", "//a.b/", "javascript:alert(1)" })
	void whatLeadsToNoPageIsNone(String url) {
		assertThatThrownBy(() -> RequestedAddress.parse(url)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void anotherPortIsNamedOrNone() {
		RequestedAddress address = RequestedAddress.parse("http://a.b:1/c?d");
		assertThat(address.at("e.f", "2").url()).isEqualTo("http://e.f:2/c?d");
		assertThat(address.at("e.f", "").withQuery("").url()).isEqualTo("http://e.f/c");
		assertThat(address.isSameAs(address.withPath("/c"))).isTrue();
		assertThat(address.isSameAs(address.withPath("/C"))).isFalse();
	}

}
