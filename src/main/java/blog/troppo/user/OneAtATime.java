package blog.troppo.user;

import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets attempts at one name follow each other; those at others seldom wait. */
final class OneAtATime {

	private final Lock[] locks = new Lock[64];

	OneAtATime() {
		Arrays.setAll(this.locks, (i) -> new ReentrantLock());
	}

	boolean run(String name, BooleanSupplier action) {
		Lock lock = this.locks[Math.floorMod(name.hashCode(), this.locks.length)];
		lock.lock();
		try {
			return action.getAsBoolean();
		}
		finally {
			lock.unlock();
		}
	}

}
