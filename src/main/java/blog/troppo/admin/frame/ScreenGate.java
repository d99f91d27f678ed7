package blog.troppo.admin.frame;

import blog.troppo.site.Screen;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before all screens: whoever lacks the screen's capability is not let in, and
 * each page gets its frame. Below this module there is no controller that is none.
 */
@Component
class ScreenGate implements HandlerInterceptor, WebMvcConfigurer {

	private static final String ADMIN = "blog.troppo.admin.";

	private final Screens screens;

	/** Comes once there is a database. */
	private final ObjectProvider<Frame> frame;

	ScreenGate(Screens screens, ObjectProvider<Frame> frame) {
		this.screens = screens;
		this.frame = frame;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/wp-admin/**").excludePathPatterns(AdminAssets.PATHS);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (isScreen(handler)) {
			LocaleContextHolder.setLocale(this.frame.getObject().locale(request));
			Place place = this.screens.find(((HandlerMethod) handler).getBeanType(), request)
				.filter((found) -> Callers.viewer(request).can(found.capability()))
				.orElseThrow(() -> new ForbiddenException("Sorry, you are not allowed to access this page."));
			request.setAttribute(Place.class.getName(), place);
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && isScreen(handler) && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
			this.frame.getObject().put(page, request, response);
		}
	}

	private static boolean isScreen(Object handler) {
		return handler instanceof HandlerMethod method && (method.getBeanType().getName().startsWith(ADMIN)
				|| AnnotatedElementUtils.isAnnotated(method.getBeanType(), Screen.class)
				|| AnnotatedElementUtils.isAnnotated(method.getBeanType(), Screen.All.class));
	}

}
