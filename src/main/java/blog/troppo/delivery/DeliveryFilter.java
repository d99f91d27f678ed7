package blog.troppo.delivery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
			AnswerEvent event = new AnswerEvent();
			event.begin();
			event.path = address.get().path();
			event.kept = answer(address.get(), request, response, chain);
			event.commit();
		}
	}

	/** Whether it was there already, or made by another. */
	private boolean answer(Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (isAnswered(address, request, response)) {
			return true;
		}
		AtomicBoolean kept = new AtomicBoolean();
		this.flights.take(address, () -> {
			kept.set(isAnswered(address, request, response));
			return kept.get();
		}, () -> kept.set(make(address, request, response, chain)));
		return kept.get();
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

	private boolean isAnswered(Address address, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		KeptAnswer last = this.cache.last(address);
		if (last == null) {
			return false;
		}
		if (this.cache.isAlone()) {
			sendStale(request, response, last);
			return true;
		}
		if (this.cache.isRight(last)) {
			this.figures.count(CacheFigures.Result.HIT);
			AnswerSender.send(request, response, last);
			return true;
		}
		return false;
	}

	/**
	 * Sends what is kept if it proves right, else makes it anew. Whether it did the
	 * former.
	 */
	private boolean make(Address address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		KeptAnswer last = this.cache.last(address);
		try {
			if (last != null && this.cache.proves(last)) {
				this.figures.count(CacheFigures.Result.PROVEN);
				AnswerSender.send(request, response, last);
				return true;
			}
			Making making = new Making(this.cache, address, request, response);
			making.make(chain);
			if (last != null && making.isUnavailable()) {
				response.reset();
				sendStale(request, response, last);
				return true;
			}
			this.figures.count(CacheFigures.Result.MISS);
			making.send();
			return false;
		}
		catch (DataAccessException | TransactionException ex) {
			if (last == null || response.isCommitted()) {
				throw ex;
			}
			response.reset();
			sendStale(request, response, last);
			return true;
		}
	}

	private void sendStale(HttpServletRequest request, HttpServletResponse response, KeptAnswer last)
			throws IOException {
		this.figures.count(CacheFigures.Result.STALE);
		AnswerSender.sendStale(request, response, last, this.clock.instant());
	}

}
