package blog.troppo.delivery;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;

import org.springframework.stereotype.Component;

/** Lets one make what many want, while the others wait for it. */
@Component
class Flights {

	private static final long PATIENCE_SECONDS = 10;

	private final ConcurrentMap<Address, CountDownLatch> inMaking = new ConcurrentHashMap<>();

	/** Sends what is there already, if it is right. */
	@FunctionalInterface
	interface Look {

		boolean isAnswered() throws IOException;

	}

	/** Makes the answer, and sends it. */
	@FunctionalInterface
	interface Work {

		void make() throws IOException, ServletException;

	}

	/**
	 * Answers a request. Who waited looks whether what was made is right for them: what
	 * they changed before they asked may not be in it. If not, they make it themselves.
	 * Who came just after it was made looks as well.
	 */
	void take(Address address, Look look, Work work) throws IOException, ServletException {
		CountDownLatch mine = new CountDownLatch(1);
		CountDownLatch others = this.inMaking.putIfAbsent(address, mine);
		if (others != null) {
			await(others);
			makeUnlessAnswered(look, work);
			return;
		}
		try {
			makeUnlessAnswered(look, work);
		}
		finally {
			this.inMaking.remove(address, mine);
			mine.countDown();
		}
	}

	private static void makeUnlessAnswered(Look look, Work work) throws IOException, ServletException {
		if (!look.isAnswered()) {
			work.make();
		}
	}

	private static void await(CountDownLatch others) {
		try {
			others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
