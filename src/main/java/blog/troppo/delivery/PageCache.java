package blog.troppo.delivery;

import java.time.Clock;
import java.util.List;

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

	private final Watch watch;

	private final Clock clock;

	private final Cache<Address, KeptAnswer> answers;

	private final boolean used;

	PageCache(Watch watch, Clock clock, @Value("${troppo.page-cache.heap-share}") double share) {
		this.watch = watch;
		this.clock = clock;
		this.used = share > 0;
		this.answers = Caffeine.newBuilder()
			.maximumWeight((long) (Runtime.getRuntime().maxMemory() * Math.clamp(share, 0, 0.9)))
			.weigher((Address address, KeptAnswer answer) -> address.weight() + answer.weight())
			.build();
	}

	boolean isUsed() {
		return this.used;
	}

	long size() {
		return this.answers.estimatedSize();
	}

	long weight() {
		return this.answers.policy()
			.eviction()
			.flatMap((bound) -> bound.weightedSize().stream().boxed().findFirst())
			.orElse(0L);
	}

	/** What was kept for this address, right or not. */
	@Nullable KeptAnswer last(Address address) {
		return this.answers.getIfPresent(address);
	}

	/** Whether the database cannot be reached, so that nothing better is to be had. */
	boolean isAlone() {
		return this.watch.isAlone();
	}

	/** Whether the answer is right without a look into the database. */
	boolean isRight(KeptAnswer answer) {
		return this.watch.isRight(answer.basis());
	}

	/** Whether the answer is still right: looks at what may have changed of it. */
	boolean proves(KeptAnswer answer) {
		return this.watch.proves(answer.basis());
	}

	/** From now on, what an answer is made of is noted. */
	Recording record() {
		return this.watch.record();
	}

	/** Keeps an answer that was made with what was recorded. */
	KeptAnswer keep(Address address, List<KeptAnswer.Header> headers, @Nullable String contentType, byte[] bytes,
			Recording recording) {
		Basis basis = this.watch.basis(recording);
		KeptAnswer answer = new KeptAnswer(headers, contentType, bytes, basis, this.clock.instant());
		this.answers.put(address, answer);
		return answer;
	}

	@EventListener(DatabaseReplaced.class)
	void startAnew() {
		this.answers.invalidateAll();
	}

}
