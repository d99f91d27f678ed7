package blog.troppo.delivery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlightsTests {

	private static final Address ADDRESS = new Address(false, "/", "", false);

	final Flights flights = new Flights();

	final AtomicInteger made = new AtomicInteger();

	final AtomicBoolean there = new AtomicBoolean();

	@Test
	void oneMakesWhatManyWant() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> first = threads.submit(() -> {
				this.flights.take(ADDRESS, this.there::get, () -> {
					begun.countDown();
					await(goOn);
					this.made.incrementAndGet();
					this.there.set(true);
				});
				return null;
			});
			await(begun);
			for (int i = 0; i < 20; i++) {
				threads.submit(() -> {
					this.flights.take(ADDRESS, this.there::get, this.made::incrementAndGet);
					return null;
				});
			}
			goOn.countDown();
			first.get(10, TimeUnit.SECONDS);
		}
		assertThat(this.made).hasValue(1);
	}

	@Test
	void whoCannotUseWhatWasMadeMakesItAnew() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.submit(() -> {
				this.flights.take(ADDRESS, () -> false, () -> {
					begun.countDown();
					await(goOn);
					this.made.incrementAndGet();
				});
				return null;
			});
			await(begun);
			Future<?> second = threads.submit(() -> {
				this.flights.take(ADDRESS, () -> false, this.made::incrementAndGet);
				return null;
			});
			goOn.countDown();
			second.get(20, TimeUnit.SECONDS);
		}
		assertThat(this.made).hasValue(2);
	}

	@Test
	void whoComesJustAfterItWasMadeTakesIt() throws Exception {
		this.flights.take(ADDRESS, this.there::get, () -> {
			this.made.incrementAndGet();
			this.there.set(true);
		});
		this.flights.take(ADDRESS, this.there::get, this.made::incrementAndGet);
		assertThat(this.made).hasValue(1);
	}

	@Test
	void afterAFailureTheNextTries() throws Exception {
		assertThatThrownBy(() -> this.flights.take(ADDRESS, () -> false, () -> {
			throw new IllegalStateException("no");
		})).isInstanceOf(IllegalStateException.class);
		this.flights.take(ADDRESS, () -> false, this.made::incrementAndGet);
		assertThat(this.made).hasValue(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
