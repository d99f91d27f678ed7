package blog.troppo.xmlrpc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import blog.troppo.rpc.RpcDate;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Dates as XML-RPC has them: without a zone they are the blog's, or Greenwich's where a
 * name says {@code gmt}.
 */
@Component
class RpcDates {

	private final SiteClock clock;

	RpcDates(SiteClock clock) {
		this.clock = clock;
	}

	RpcDate local(Optional<LocalDateTime> local) {
		return local.map(RpcDate::of).orElse(RpcDate.NONE);
	}

	/** What has no instant yet, as a draft, gets that of its local time. */
	RpcDate gmt(Optional<Instant> at, Optional<LocalDateTime> local) {
		return at.or(() -> local.map(this.clock::toInstant)).map(RpcDates::of).orElse(RpcDate.NONE);
	}

	static RpcDate of(Instant at) {
		return RpcDate.of(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
	}

	/** The instant of a date that was sent: in its zone, else in the blog's. */
	Optional<Instant> read(RpcValue sent) {
		RpcDate date = date(sent);
		return date.local()
			.map((local) -> date.zone()
				.map((zone) -> local.toInstant(zone))
				.orElseGet(() -> this.clock.toInstant(local)));
	}

	/** The instant of a date that is Greenwich's, whatever zone it names. */
	Optional<Instant> readGmt(RpcValue sent) {
		return date(sent).local().map((local) -> local.toInstant(ZoneOffset.UTC));
	}

	/**
	 * The moment that a client names: by Greenwich's clock, if it gives that, else by the
	 * blog's.
	 */
	Optional<Instant> read(@Nullable RpcValue gmt, @Nullable RpcValue local) {
		if (gmt != null && !date(gmt).text().isEmpty() && !date(gmt).text().startsWith("0000")) {
			return readGmt(gmt);
		}
		return (local != null && !date(local).text().isEmpty()) ? read(local) : Optional.empty();
	}

	LocalDateTime local(Instant at) {
		return this.clock.toLocal(at);
	}

	private static RpcDate date(RpcValue sent) {
		return (sent instanceof RpcValue.Date typed) ? typed.value() : new RpcDate(sent.text().strip());
	}

}
