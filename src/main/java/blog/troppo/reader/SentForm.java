package blog.troppo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.troppo.theme.FailurePages;
import jakarta.servlet.http.HttpServletRequest;

/** What a person has filled in and sent, to be given back where it cannot be taken. */
record SentForm(String action, List<FailurePages.Field> fields) {

	private static final String FORM = "application/x-www-form-urlencoded";

	/** None where nothing was sent, files were, or secrets, which are not given back. */
	static Optional<SentForm> of(HttpServletRequest request) {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		if (!request.getMethod().equals("POST") || !type.startsWith(FORM)) {
			return Optional.empty();
		}
		String query = request.getQueryString();
		List<FailurePages.Field> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				if (!isInAddress(query, name)) {
					fields.add(new FailurePages.Field(name, value));
				}
			}
		});
		boolean secret = fields.stream().anyMatch((field) -> isSecret(field.name()));
		return (fields.isEmpty() || secret) ? Optional.empty()
				: Optional.of(new SentForm(request.getRequestURI() + ((query != null) ? "?" + query : ""), fields));
	}

	private static boolean isInAddress(@org.jspecify.annotations.Nullable String query, String name) {
		return query != null && ("&" + query).contains("&" + name + "=");
	}

	private static boolean isSecret(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.contains("pass") || lower.contains("pwd") || lower.contains("secret") || lower.contains("code");
	}

}
