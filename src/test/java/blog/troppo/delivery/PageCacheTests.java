package blog.troppo.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.kept.Basis;
import blog.troppo.kept.Holes;
import blog.troppo.kept.Watch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class PageCacheTests {

	private static final long MEMORY = 1 << 20;

	final Watch watch = Mockito.mock();

	final PageCache cache = new PageCache(this.watch, Clock.systemUTC(),
			(double) MEMORY / Runtime.getRuntime().maxMemory());

	private static Address at(String path) {
		return new Address(false, path, "", false);
	}

	private KeptAnswer keep(String path, int status, int bytes) {
		return this.cache.keep(at(path), new Head(status, List.of(), "text/html", Map.of()),
				Body.of(new byte[bytes], Map.of()), Mockito.mock(Basis.class));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 404 })
	void whoAsksForMadeUpAddressesPushesNoPageOut(int status) {
		for (int i = 0; i < 20; i++) {
			keep("/good/" + i, 200, 10_000);
		}
		for (int i = 0; i < 1000; i++) {
			keep("/made-up/" + i, status, 10_000);
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.cache.weight() <= MEMORY);
		for (int i = 0; i < 20; i++) {
			assertThat(this.cache.last(at("/good/" + i))).as("page " + i).isNotNull();
		}
	}

	@Test
	void whatTurnsIntoAnotherKindIsKeptOnce() {
		for (int status : new int[] { 404, 200, 301, 404, 200 }) {
			KeptAnswer answer = keep("/soon/", status, 100);
			assertThat(this.cache.last(at("/soon/"))).isSameAs(answer);
			assertThat(this.cache.size()).isEqualTo(1);
		}
		assertThat(this.cache.weight()).isPositive();
		this.cache.startAnew();
		assertThat(this.cache.last(at("/soon/"))).isNull();
		assertThat(this.cache.size()).isZero();
	}

	@Test
	void whatIsTheSameForWhoShowsItIsKeptOnce() {
		Address shown = new Address(false, "/", "", true);
		KeptAnswer read = keep("/", 200, 100);
		assertThat(this.cache.last(shown)).isSameAs(read);
		KeptAnswer newer = keep(shown, "Accept-Encoding, Cookie");
		assertThat(this.cache.last(at("/"))).isSameAs(newer);
		assertThat(this.cache.last(shown)).isSameAs(newer);
		assertThat(this.cache.size()).isEqualTo(1);
	}

	@Test
	void whatIsAnotherForWhoShowsItIsKeptApart() {
		Address shown = new Address(false, "/feed/", "", true);
		KeptAnswer toRead = keep(at("/feed/"), "Accept-Encoding, Sec-Fetch-Dest");
		assertThat(this.cache.last(shown)).isNull();
		KeptAnswer toShow = keep(shown, "Accept-Encoding, Sec-Fetch-Dest");
		assertThat(this.cache.last(at("/feed/"))).isSameAs(toRead);
		assertThat(this.cache.last(shown)).isSameAs(toShow);
	}

	@Test
	void anAddressMayBecomeOneThatIsKeptApart() {
		Address shown = new Address(false, "/news/", "", true);
		keep("/news/", 404, 100);
		KeptAnswer toShow = keep(shown, "Accept-Encoding, Sec-Fetch-Dest");
		assertThat(this.cache.last(shown)).isSameAs(toShow);
		assertThat(this.cache.last(at("/news/"))).isNull();
		KeptAnswer page = keep("/news/", 200, 100);
		assertThat(this.cache.last(shown)).isSameAs(page);
	}

	private KeptAnswer keep(Address address, String vary) {
		return this.cache.keep(address, new Head(200, List.of(new Header("Vary", vary)), "text/html", Map.of()),
				Body.of(new byte[10], Map.of()), Mockito.mock(Basis.class));
	}

	@Test
	void whatIsStillRightIsTheSame() {
		KeptAnswer answer = keep("/", 200, 100);
		Mockito.when(this.watch.renewed(answer.basis())).thenReturn(Optional.of(answer.basis()));
		assertThat(this.cache.renewed(at("/"), answer)).containsSame(answer);
	}

	@Test
	void whatIsWrongStaysForWhenNothingBetterIsToBeHad() {
		KeptAnswer answer = keep("/", 200, 100);
		Mockito.when(this.watch.renewed(answer.basis())).thenReturn(Optional.empty());
		assertThat(this.cache.renewed(at("/"), answer)).isEmpty();
		assertThat(this.cache.last(at("/"))).isSameAs(answer);
	}

	@Test
	void aHoleIsFilledAnewAndTheRestIsAsItWas() {
		KeptAnswer answer = this.cache.keep(at("/"), new Head(200, List.of(), "text/html", Map.of()),
				Body.of(("<p>" + Holes.mark("w") + "</p>").getBytes(), Map.of("w", "one")), Mockito.mock(Basis.class));
		answer.bytes(Packing.GZIP);
		Basis now = Mockito.mock(Basis.class);
		Mockito.when(now.fillings()).thenReturn(Map.of("w", "two"));
		Mockito.when(this.watch.renewed(answer.basis())).thenReturn(Optional.of(now));
		KeptAnswer filled = this.cache.renewed(at("/"), answer).orElseThrow();
		assertThat(new String(filled.bytes())).isEqualTo("<p>two</p>");
		assertThat(new String(answer.bytes())).isEqualTo("<p>one</p>");
		assertThat(this.cache.last(at("/"))).isSameAs(filled);
		assertThat(filled.basis()).isSameAs(now);
		assertThat(filled.head()).isSameAs(answer.head());
		assertThat(filled.etag(Packing.NONE)).isNotEqualTo(answer.etag(Packing.NONE));
		assertThat(filled.bytes(Packing.GZIP)).isNotEqualTo(answer.bytes(Packing.GZIP));
	}

	@Test
	void whatLooksTheSameInItsHolesKeepsItsTagAndItsPackedBytes() {
		KeptAnswer answer = this.cache.keep(at("/"), new Head(200, List.of(), "text/html", Map.of()),
				Body.of(("<p>" + Holes.mark("w") + "</p>").getBytes(), Map.of("w", "one")), Mockito.mock(Basis.class));
		byte[] packed = answer.bytes(Packing.GZIP);
		Basis now = Mockito.mock(Basis.class);
		Mockito.when(now.fillings()).thenReturn(Map.of("w", "one", "unshown", "other"));
		Mockito.when(this.watch.renewed(answer.basis())).thenReturn(Optional.of(now));
		KeptAnswer filled = this.cache.renewed(at("/"), answer).orElseThrow();
		assertThat(filled.etag(Packing.NONE)).isEqualTo(answer.etag(Packing.NONE));
		assertThat(filled.bytes(Packing.GZIP)).isSameAs(packed);
		assertThat(filled.made()).isEqualTo(answer.made());
	}

	@Test
	void withoutMemoryNothingIsKept() {
		assertThat(new PageCache(this.watch, Clock.systemUTC(), 0).isUsed()).isFalse();
		assertThat(this.cache.isUsed()).isTrue();
	}

}
