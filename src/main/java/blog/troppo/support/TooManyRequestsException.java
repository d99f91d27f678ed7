package blog.troppo.support;

import java.time.Duration;

/** Too much was asked too fast; it may be asked again after a while. */
public final class TooManyRequestsException extends RefusalException {

	private final Duration retryAfter;

	public TooManyRequestsException(String message, Duration retryAfter) {
		super(message);
		this.retryAfter = retryAfter;
	}

	public Duration retryAfter() {
		return this.retryAfter;
	}

}
