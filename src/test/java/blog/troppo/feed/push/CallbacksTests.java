package blog.troppo.feed.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import blog.troppo.support.OutboundGuard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIOException;

class CallbacksTests {

	private final Callbacks callbacks = new Callbacks(new OutboundGuard());

	/** Anybody may name any address; none is a failure of this server. */
	@ParameterizedTest
	@ValueSource(strings = { "http://subscriber.invalid:99999/", "http://subscriber.invalid:-1/", "http:///path",
			"http://a b/", "http://[::1/", "http://user@/", "http://_x_.invalid:80/", "http://%zz/", "http://:80/",
			"http://x:y@subscriber.invalid:70000/?a#b" })
	void anAddressThatIsNoneIsNotReached(String address) throws IOException {
		Duration longest = Duration.ofSeconds(2);
		assertThatIOException().isThrownBy(() -> this.callbacks.get(address, Map.of("a", "b"), longest));
		assertThatIOException().isThrownBy(() -> this.callbacks.post(address, Map.of("a", "b"), longest));
	}

}
