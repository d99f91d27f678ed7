package blog.troppo.user;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks, and from where, in the request that is being answered. */
@Component
public class Callers {

	/** The viewer that signing in found; anybody outside of requests. */
	public Viewer viewer() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? viewer(request.getRequest()) : Viewer.anybody();
	}

	public static Viewer viewer(HttpServletRequest request) {
		return (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) ? viewer : Viewer.anybody();
	}

	public Caller caller() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? caller(request.getRequest()) : Caller.NOBODY;
	}

	public static Caller caller(HttpServletRequest request) {
		String agent = request.getHeader("User-Agent");
		return new Caller(request.getRemoteAddr(), (agent != null) ? agent : "");
	}

}
