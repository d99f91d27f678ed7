package blog.troppo.theme.template;

import org.thymeleaf.standard.processor.AbstractStandardFragmentInsertionTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code th:insert} and {@code th:replace}, after a {@code th:each} or {@code th:if} of
 * the same element. Thymeleaf's own come before them, so that a part would be drawn with
 * the variables of the line above, or in spite of the condition.
 */
class FragmentProcessor extends AbstractStandardFragmentInsertionTagProcessor {

	/** Behind {@code th:each} (200), {@code th:if} (300) and {@code th:unless} (400). */
	private static final int PRECEDENCE = 450;

	FragmentProcessor(String prefix, String name, boolean replaces) {
		super(TemplateMode.HTML, prefix, name, PRECEDENCE, replaces);
	}

}
