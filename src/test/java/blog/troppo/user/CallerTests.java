package blog.troppo.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTests {

	@ParameterizedTest
	@CsvSource({ "203.0.113.9, 203.0.113.9", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
			"2001:db8:1:2:ffff::, 2001:db8:1:2:0:0:0:0", "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0",
			"::ffff:203.0.113.9, 203.0.113.9", "unknown, unknown", "'', ''", "example.org, example.org" })
	void aNetworkOfVersionSixIsOneCaller(String address, String network) {
		assertThat(new Caller(address, "").network()).isEqualTo(network);
	}

	@Test
	void whatAProgramSaysIsOneLineOfABoundedLength() {
		assertThat(new Caller("1.2.3.4", " a\r\nb\tc\0 ").agent()).isEqualTo("a b c");
		assertThat(new Caller("", "x".repeat(299) + "😀").agent()).hasSize(299);
		assertThat(new Caller("", "x".repeat(1000)).agent()).hasSize(300);
	}

	@ParameterizedTest
	@CsvSource({ "$P$B, *0", "'', *0", "$P$!2345678, *0", "$P$.12345678, *0" })
	void aSettingThatIsNoneMakesNoHash(String setting, String hash) {
		assertThat(PhpassHash.hash("x", setting)).isEqualTo(hash);
	}

	@Test
	void aPortableHashFitsItsPasswordAlone() {
		assertThat(PhpassHash.hash("test12345", "$P$9IQRaTwmf")).isEqualTo("$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0");
		String hash = PhpassHash.hash("geheim é");
		assertThat(hash).startsWith("$P$B").hasSize(34);
		assertThat(PhpassHash.hash("geheim é", hash)).isEqualTo(hash);
		assertThat(PhpassHash.hash("geheim e", hash)).isNotEqualTo(hash);
	}

}
