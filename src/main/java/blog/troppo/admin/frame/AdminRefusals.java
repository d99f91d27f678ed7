package blog.troppo.admin.frame;

import blog.troppo.site.Screen;
import blog.troppo.site.Sentences;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.GoneException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.RefusalException;
import blog.troppo.support.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What screens of the admin say no to, within its frame. */
@ControllerAdvice(basePackages = "blog.troppo.admin", annotations = Screen.class)
@Order(100)
class AdminRefusals {

	/** Comes once there is a database. */
	private final ObjectProvider<Frame> frame;

	AdminRefusals(ObjectProvider<Frame> frame) {
		this.frame = frame;
	}

	@ExceptionHandler
	ModelAndView refused(RefusalException refusal, HttpServletRequest request, HttpServletResponse response) {
		int status = switch (refusal) {
			case GoneException gone -> 410;
			case ForbiddenException forbidden -> 403;
			case InvalidException invalid -> 400;
			case ConflictException conflict -> 409;
			case NotFoundException missing -> 404;
			case TooManyRequestsException busy -> 429;
		};
		response.setStatus(status);
		ModelAndView page = new ModelAndView("admin/refused").addObject("status", status)
			.addObject("reason", Sentences.in(LocaleContextHolder.getLocale(), String.valueOf(refusal.getMessage())));
		this.frame.getObject().put(page, request, response);
		return page;
	}

}
