package blog.troppo.account;

import java.util.List;
import java.util.Optional;

import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.SecondFactor;
import blog.troppo.user.User;
import blog.troppo.user.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * After the password, for accounts that have them: a one-time code or a recovery code.
 */
@Controller
class SecondStepController {

	private final DoorPages pages;

	private final SignIns signIns;

	private final SecondFactor secondFactor;

	private final Viewers viewers;

	private final Arrival arrival;

	private final AuditLog log;

	SecondStepController(DoorPages pages, SignIns signIns, SecondFactor secondFactor, Viewers viewers, Arrival arrival,
			AuditLog log) {
		this.pages = pages;
		this.signIns = signIns;
		this.secondFactor = secondFactor;
		this.viewers = viewers;
		this.arrival = arrival;
		this.log = log;
	}

	@GetMapping(path = "/wp-login.php", params = "action=second-step")
	@Nullable ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
		return this.signIns.awaited(request).isPresent() ? page(request, response) : fromTheStart(response);
	}

	@PostMapping(path = "/wp-login.php", params = "action=second-step")
	@Nullable ModelAndView check(@RequestParam(defaultValue = "") String code, Caller caller, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<User> user = this.signIns.awaited(request);
		if (user.isEmpty()) {
			return fromTheStart(response);
		}
		try {
			if (!this.secondFactor.passes(user.get(), code, caller)) {
				this.log.write(AuditEvent.SIGN_IN_FAILED, user.get(), caller, "CODE");
				return this.pages.errors(page(request, response),
						List.of(this.pages.message("account.secondstep.wrong")));
			}
			this.signIns.begin(user.get(), this.signIns.isToBeRemembered(request), request, "FORM, CODE");
			return this.arrival.welcome(this.viewers.viewer(user.get().id()).orElseThrow(), request, response);
		}
		catch (TooManyRequestsException ex) {
			return this.pages.tooMany(page(request, response), ex, response);
		}
	}

	private @Nullable ModelAndView fromTheStart(HttpServletResponse response) {
		NoCache.in(response);
		Redirect.to(response, this.pages.login(""));
		return null;
	}

	private ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page("second-step", "second-step", request, response)
			.addObject("redirectTo", this.arrival.wanted(request));
	}

}
