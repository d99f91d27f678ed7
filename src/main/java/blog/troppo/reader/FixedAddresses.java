package blog.troppo.reader;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks for a controller only where there is one: Spring compares an address that is none
 * of its own with each of the controllers' patterns, which for a reader's page was an
 * eighth of the work.
 */
@Component
class FixedAddresses implements WebMvcRegistrations {

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return new ByFirstPart();
	}

	private static final class ByFirstPart extends RequestMappingHandlerMapping {

		/** What the addresses of controllers begin with. */
		private final Set<String> parts = ConcurrentHashMap.newKeySet();

		@Override
		protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
			note(mapping);
			super.registerHandlerMethod(handler, method, mapping);
		}

		@Override
		public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
			note(mapping);
			super.registerMapping(mapping, handler, method);
		}

		private void note(RequestMappingInfo mapping) {
			mapping.getPatternValues()
				.forEach((pattern) -> this.parts.add(literal(first(PathContainer.parsePath(pattern)), pattern)));
		}

		private static String literal(String part, String pattern) {
			if (part.matches(".*[{}*?].*")) {
				throw new IllegalStateException("A controller's address must begin with a name: " + pattern);
			}
			return part;
		}

		@Override
		protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
				throws Exception {
			PathContainer asked = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
			return this.parts.contains(first(asked)) ? super.lookupHandlerMethod(path, request) : null;
		}

		private static String first(PathContainer path) {
			for (PathContainer.Element element : path.elements()) {
				if (element instanceof PathContainer.PathSegment segment) {
					return segment.valueToMatch();
				}
			}
			return "";
		}

	}

}
