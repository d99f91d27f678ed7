package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Map;

import blog.troppo.rpc.RpcValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients send, and what PHP would make of it. */
class SentTests {

	private static final Sent SENT = new Sent(new RpcValue.Struct(Map.of("nil", new RpcValue.Nil(), "zero",
			new RpcValue.Text("0"), "no", new RpcValue.Flag(false), "empty", new RpcValue.Array(List.of()), "text",
			new RpcValue.Text("12 apes"), "real", new RpcValue.Real(-1.9), "list",
			new RpcValue.Array(List.of(new RpcValue.Text("a"), new RpcValue.Nil())))));

	@ParameterizedTest
	@CsvSource({ "nil, false, false", "zero, true, false", "no, true, false", "empty, true, false", "text, true, true",
			"list, true, true", "missing, false, false" })
	void whatIsGivenNeedNotCount(String name, boolean given, boolean counts) {
		assertThat(SENT.gives(name)).isEqualTo(given);
		assertThat(SENT.counts(name)).isEqualTo(counts);
	}

	@Test
	void aMemberOfAnotherTypeIsNoFailure() {
		assertThat(SENT.number("text")).isEqualTo(12);
		assertThat(SENT.number("real")).isEqualTo(-1);
		assertThat(SENT.number("nil")).isZero();
		assertThat(SENT.items("text")).hasSizeLessThan(2);
		assertThat(SENT.items("missing")).isEmpty();
		assertThat(SENT.struct("text").gives("x")).isFalse();
		assertThat(new Sent(new RpcValue.Text("x")).gives("x")).isFalse();
		assertThat(new Sent(new RpcValue.Nil()).text("x")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "-5, 5", "0, 0", "1000, 1000", "1001, 1000", "9223372036854775807, 1000",
			"-9223372036854775808, 1000" })
	void countsAreBearable(long asked, int count) {
		assertThat(Counts.of(new RpcValue.Int(asked))).isEqualTo(count);
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "-1, 1000", "7, 7", "-2, 2" })
	void aPageOfPosts(long asked, int count) {
		assertThat(Counts.orAll(new RpcValue.Int(asked))).isEqualTo(count);
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "-5, 5", "2147483647, 2147483647", "2147483648, 2147483647",
			"-9223372036854775808, 2147483647" })
	void soManyArePassedOver(long asked, int count) {
		assertThat(Counts.offset(new RpcValue.Int(asked))).isEqualTo(count);
	}

}
