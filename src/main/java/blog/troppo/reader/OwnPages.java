package blog.troppo.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * The engine's own pages, which no theme draws: signing in, a post inside other sites, a
 * refusal.
 */
@Component
class OwnPages {

	private final ITemplateEngine templates;

	OwnPages(ITemplateEngine templates) {
		this.templates = templates;
	}

	void send(HttpServletResponse response, int status, String template, Map<String, Object> values)
			throws IOException {
		String html = this.templates.process("reader/" + template, new Context(Locale.ENGLISH, values));
		response.setStatus(status);
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
	}

}
