package blog.troppo.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.kept.Basis;
import blog.troppo.kept.Recording;
import blog.troppo.kept.Watch;
import blog.troppo.support.DatabaseReplaced;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps finished answers, and knows which of them are still right ({@link Watch}). It
 * takes a share of the heap; what is asked for least goes first.
 */
@Component
class PageCache {

	/**
	 * What part of the memory is for redirects and for what is not there: who asks for
	 * made-up addresses pushes out nothing but those.
	 */
	private static final double ASIDE = 1.0 / 16;

	private final Watch watch;

	private final Clock clock;

	private final Cache<Address, KeptAnswer> answers;

	private final Cache<Address, KeptAnswer> asides;

	private final boolean used;

	PageCache(Watch watch, Clock clock, @Value("${troppo.page-cache.heap-share}") double share) {
		this.watch = watch;
		this.clock = clock;
		this.used = share > 0;
		double bytes = Runtime.getRuntime().maxMemory() * Math.clamp(share, 0, 0.9);
		this.answers = cache((long) (bytes * (1 - ASIDE)));
		this.asides = cache((long) (bytes * ASIDE));
	}

	private static Cache<Address, KeptAnswer> cache(long bytes) {
		return Caffeine.newBuilder()
			.maximumWeight(bytes)
			.weigher((Address address, KeptAnswer answer) -> address.weight() + answer.weight())
			.build();
	}

	boolean isUsed() {
		return this.used;
	}

	long size() {
		return this.answers.estimatedSize() + this.asides.estimatedSize();
	}

	/** In bytes, of what was kept just now as well. */
	long weight() {
		return Stream.of(this.answers, this.asides)
			.peek(Cache::cleanUp)
			.flatMap((cache) -> cache.policy().eviction().stream())
			.mapToLong((bound) -> bound.weightedSize().orElse(0))
			.sum();
	}

	/**
	 * What was kept for this address, right or not. Most answers are the same for who
	 * shows them, and kept once.
	 */
	@Nullable KeptAnswer last(Address address) {
		KeptAnswer unshown = find(address.unshown());
		return (address.shown() && !isForAll(unshown)) ? find(address) : unshown;
	}

	private static boolean isForAll(@Nullable KeptAnswer answer) {
		return answer != null && !answer.head().variesByDestination();
	}

	private @Nullable KeptAnswer find(Address address) {
		KeptAnswer answer = this.answers.getIfPresent(address);
		return (answer != null) ? answer : this.asides.getIfPresent(address);
	}

	/** Whether the database cannot be reached, so that nothing better is to be had. */
	boolean isAlone() {
		return this.watch.isAlone();
	}

	/** Whether the answer is right without a look into the database. */
	boolean isRight(KeptAnswer answer) {
		return this.watch.isRight(answer.basis());
	}

	/**
	 * The answer as it is now: the same, or with its holes filled anew; nothing if it has
	 * to be made anew. Looks at what may have changed of it.
	 */
	Optional<KeptAnswer> renewed(Address address, KeptAnswer answer) {
		return of(address, answer, this.watch.renewed(answer.basis()));
	}

	private Optional<KeptAnswer> of(Address address, KeptAnswer answer, Optional<Basis> now) {
		return now.map((basis) -> (basis == answer.basis()) ? answer
				: put(address, answer.filled(basis, this.clock.instant())));
	}

	/**
	 * What is asked for most of the answers that nothing has changed of, but time
	 * perhaps; of about so many bytes.
	 */
	Map<Address, KeptAnswer> unchanged(long bytes) {
		Map<Address, KeptAnswer> unchanged = new LinkedHashMap<>();
		this.answers.policy()
			.eviction()
			.map((bound) -> bound.hottestWeighted(bytes))
			.orElse(Map.of())
			.forEach((address, answer) -> of(address, answer, this.watch.unchanged(answer.basis()))
				.ifPresent((now) -> unchanged.put(address, now)));
		return unchanged;
	}

	/** From now on, what an answer is made of is noted. */
	Recording record() {
		return this.watch.recordAnswer();
	}

	/** What was noted. */
	Basis basis(Recording recording) {
		return this.watch.basis(recording);
	}

	/** Keeps an answer with what it was made of. */
	KeptAnswer keep(Address address, Head head, Body body, Basis basis) {
		return put(address, new KeptAnswer(head, body, basis, this.clock.instant()));
	}

	private KeptAnswer put(Address address, KeptAnswer answer) {
		Address place = answer.head().variesByDestination() ? address : address.unshown();
		boolean ok = answer.head().isOk();
		(ok ? this.answers : this.asides).put(place, answer);
		(ok ? this.asides : this.answers).invalidate(place);
		if (place.shown() && isForAll(find(place.unshown()))) {
			this.answers.invalidate(place.unshown());
			this.asides.invalidate(place.unshown());
		}
		return answer;
	}

	@EventListener(DatabaseReplaced.class)
	void startAnew() {
		this.answers.invalidateAll();
		this.asides.invalidateAll();
	}

}
