package blog.troppo.admin.personal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalErasureTests {

	/** Asked of WordPress 7.1.4. */
	@ParameterizedTest
	@CsvSource({ "192.0.2.7, 192.0.2.0", "2001:db8:1234:5678:9abc:def0:1:2, 2001:db8:1234:5678::", "::1, ::",
			"'', 0.0.0.0", "unknown, 0.0.0.0", "::ffff:192.0.2.9, ::ffff:192.0.2.0", "10.0.0.1:8080, 10.0.0.0" })
	void anAddressKeepsItsNetworkAlone(String ip, String anonymous) {
		assertThat(PersonalErasure.anonymous(ip)).isEqualTo(anonymous);
	}

}
