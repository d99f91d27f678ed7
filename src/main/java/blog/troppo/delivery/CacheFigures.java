package blog.troppo.delivery;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** How many answers came from memory, for who looks after the blog. */
@Component
class CacheFigures implements MeterBinder {

	/** Where an answer came from. */
	enum Result {

		/** From memory, without a look. */
		HIT,

		/** From memory, after a look whether it is right. */
		PROVEN,

		/** From memory, with a part that is kept by itself put in anew. */
		ASSEMBLED,

		/** From memory, as the database is away. */
		STALE,

		/** It was made. */
		MISS

	}

	private final Map<Result, LongAdder> counts = new EnumMap<>(Result.class);

	private final PageCache cache;

	CacheFigures(PageCache cache) {
		this.cache = cache;
		for (Result result : Result.values()) {
			this.counts.put(result, new LongAdder());
		}
	}

	void count(Result result) {
		counter(result).increment();
	}

	/** How many answers came from there. */
	long of(Result result) {
		return counter(result).sum();
	}

	private LongAdder counter(Result result) {
		return java.util.Objects.requireNonNull(this.counts.get(result));
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (Result result : Result.values()) {
			FunctionCounter.builder("cache.gets", counter(result), LongAdder::sum)
				.tag("cache", "pages")
				.tag("result", result.name().toLowerCase(Locale.ROOT))
				.description("Answers by where they came from")
				.register(meters);
		}
		Gauge.builder("cache.size", this.cache, PageCache::size)
			.tag("cache", "pages")
			.description("Answers that are kept")
			.register(meters);
		Gauge.builder("cache.weight", this.cache, PageCache::weight)
			.tag("cache", "pages")
			.baseUnit("bytes")
			.description("Memory that they take, about")
			.register(meters);
	}

}
