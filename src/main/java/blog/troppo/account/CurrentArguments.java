package blog.troppo.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Caller;
import blog.troppo.user.Callers;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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

	/** Spring asks for this before there is a database. */
	private final ObjectProvider<Users> users;

	CurrentArguments(ObjectProvider<Users> users) {
		this.users = users;
	}

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
		return Optional.ofNullable(Callers.viewer(asked).userId())
			.flatMap((id) -> this.users.getObject().findById(id))
			.orElseThrow(() -> new ForbiddenException("You must be logged in."));
	}

}
