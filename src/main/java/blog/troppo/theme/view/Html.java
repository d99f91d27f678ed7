package blog.troppo.theme.view;

import org.springframework.web.util.HtmlUtils;

/** Markup that is safe to send: {@code th:text} writes it as it stands. */
public record Html(String markup) {

	public static final Html EMPTY = new Html("");

	/** Plain text as markup. */
	public static Html of(String text) {
		return new Html(HtmlUtils.htmlEscape(text, "UTF-8"));
	}

	public boolean isEmpty() {
		return this.markup.isBlank();
	}

	@Override
	public String toString() {
		return this.markup;
	}

}
