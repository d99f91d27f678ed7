package blog.troppo.user;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes every wrong password take the same time, however old the form of its hash and
 * whether there is an account at all.
 */
@Component
class Pace {

	private final Duration least;

	Pace(@Value("${troppo.sign-in.pace:350ms}") Duration least) {
		this.least = least;
	}

	Start start() {
		return new Start(System.nanoTime() + this.least.toNanos());
	}

	/** When an attempt began. */
	record Start(long end) {

		void waitForTheRest() {
			long left = this.end - System.nanoTime();
			if (left > 0) {
				try {
					Thread.sleep(Duration.ofNanos(left));
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
