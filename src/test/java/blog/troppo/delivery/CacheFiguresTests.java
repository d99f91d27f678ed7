package blog.troppo.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class CacheFiguresTests {

	@ParameterizedTest
	@EnumSource
	void answersAreCountedByWhereTheyCameFrom(CacheFigures.Result result) {
		PageCache cache = Mockito.mock();
		Mockito.when(cache.size()).thenReturn(7L);
		Mockito.when(cache.weight()).thenReturn(70_000L);
		CacheFigures figures = new CacheFigures(cache);
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		figures.bindTo(meters);
		figures.count(result);
		figures.count(result);
		for (CacheFigures.Result each : CacheFigures.Result.values()) {
			assertThat(meters.get("cache.gets")
				.tag("cache", "pages")
				.tag("result", each.name().toLowerCase(java.util.Locale.ROOT))
				.functionCounter()
				.count()).isEqualTo((each == result) ? 2 : 0);
		}
		assertThat(meters.get("cache.size").gauge().value()).isEqualTo(7);
		assertThat(meters.get("cache.weight").gauge().value()).isEqualTo(70_000);
	}

}
