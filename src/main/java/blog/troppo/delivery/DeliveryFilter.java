package blog.troppo.delivery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jdk.jfr.FlightRecorder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Answers from memory where it can, before anybody looks who is asking: only requests
 * that anybody would get the same answer to come that far. Of many who want the same at
 * once, one makes it.
 */
@Component
@ConditionalOnWebApplication
@Order(DeliveryFilter.ORDER)
class DeliveryFilter implements Filter {

	/** After those who look at what became of a request, before sessions and sign-in. */
	static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

	private final PageCache cache;

	private final Addresses addresses;

	private final Flights flights;

	private final Clock clock;

	private final CacheFigures figures;

	DeliveryFilter(PageCache cache, Addresses addresses, Flights flights, Clock clock, CacheFigures figures) {
		this.figures = figures;
		this.cache = cache;
		this.addresses = addresses;
		this.flights = flights;
		this.clock = clock;
	}

	@Override
	public void doFilter(ServletRequest asked, ServletResponse given, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) asked;
		HttpServletResponse response = (HttpServletResponse) given;
		Optional<Address> address = this.cache.isUsed() ? address(request) : Optional.empty();
		if (address.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			AskedFor asking = new AskedFor(request, address.get());
			if (FlightRecorder.isInitialized()) {
				record(asking, response, chain);
			}
			else {
				answer(asking, response, chain);
			}
		}
	}

	/** An event as such brings a hundred classes of the recorder along. */
	private void record(AskedFor asked, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		AnswerEvent event = new AnswerEvent();
		event.begin();
		event.path = asked.address().path();
		CacheFigures.Result result = answer(asked, response, chain);
		event.kept = result != CacheFigures.Result.MISS;
		event.result = result.name();
		event.commit();
	}

	private CacheFigures.Result answer(AskedFor asked, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Optional<CacheFigures.Result> known = sendKept(asked, response);
		if (known.isPresent()) {
			return known.get();
		}
		AtomicReference<CacheFigures.Result> result = new AtomicReference<>(CacheFigures.Result.MISS);
		this.flights.take(asked.address(), () -> {
			Optional<CacheFigures.Result> now = sendKept(asked, response);
			now.ifPresent(result::set);
			return now.isPresent();
		}, () -> result.set(make(asked, response, chain)));
		return result.get();
	}

	/** Without a database nobody knows the site's own address. */
	private Optional<Address> address(HttpServletRequest request) {
		try {
			return this.addresses.of(request);
		}
		catch (DataAccessException | TransactionException ex) {
			return Optional.empty();
		}
	}

	/** Sends what needs no look: it is right, or nothing better is to be had. */
	private Optional<CacheFigures.Result> sendKept(AskedFor asked, HttpServletResponse response) throws IOException {
		KeptAnswer last = this.cache.last(asked.address());
		if (last == null) {
			return Optional.empty();
		}
		if (this.cache.isAlone()) {
			return Optional.of(sendStale(asked, response, last));
		}
		if (this.cache.isRight(last)) {
			this.figures.count(CacheFigures.Result.HIT);
			AnswerSender.send(asked, response, last);
			return Optional.of(CacheFigures.Result.HIT);
		}
		return Optional.empty();
	}

	/** Sends what is kept if it proves right, else makes it anew. */
	private CacheFigures.Result make(AskedFor asked, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		KeptAnswer last = this.cache.last(asked.address());
		Making making = new Making(this.cache, asked, response);
		try {
			Optional<KeptAnswer> now = (last != null) ? this.cache.renewed(asked.address(), last) : Optional.empty();
			if (now.isPresent()) {
				CacheFigures.Result result = (now.get() == last) ? CacheFigures.Result.PROVEN
						: CacheFigures.Result.ASSEMBLED;
				this.figures.count(result);
				AnswerSender.send(asked, response, now.get());
				return result;
			}
			making.make(chain);
			if (last != null && making.isUnavailable()) {
				making.startOver();
				return sendStale(asked, response, last);
			}
			this.figures.count(CacheFigures.Result.MISS);
			making.send();
			return CacheFigures.Result.MISS;
		}
		catch (DataAccessException | TransactionException ex) {
			if (last == null || response.isCommitted()) {
				throw ex;
			}
			making.startOver();
			return sendStale(asked, response, last);
		}
	}

	private CacheFigures.Result sendStale(AskedFor asked, HttpServletResponse response, KeptAnswer last)
			throws IOException {
		this.figures.count(CacheFigures.Result.STALE);
		AnswerSender.sendStale(asked, response, last, this.clock.instant());
		return CacheFigures.Result.STALE;
	}

}
