package blog.troppo.theme.template;

import blog.troppo.theme.view.Html;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** {@code th:text}: an {@link Html} as it is, all else escaped. */
class TextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

	TextProcessor(String prefix, String name) {
		super(TemplateMode.HTML, prefix, name, StandardTextTagProcessor.PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		structure.setBody(markup(result), false);
	}

	static String markup(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Html html -> html.markup();
			default -> HtmlEscape.escapeHtml4Xml(value.toString());
		};
	}

}
