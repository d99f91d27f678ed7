package blog.troppo.account;

import java.util.List;
import java.util.Set;

import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Caller;
import blog.troppo.user.Callers;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets any controller ask for who is asking: a {@link Viewer}, a {@link Caller}, a
 * {@link User}.
 */
@Component
class CurrentArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final Set<Class<?>> KNOWN = Set.of(Viewer.class, Caller.class, User.class);

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return KNOWN.contains(parameter.getParameterType());
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
		if (parameter.getParameterType().equals(Viewer.class)) {
			return Callers.viewer(asked);
		}
		if (parameter.getParameterType().equals(Caller.class)) {
			return Callers.caller(asked);
		}
		if (asked.getAttribute(User.class.getName()) instanceof User user) {
			return user;
		}
		throw new ForbiddenException("You must be logged in.");
	}

}
