package blog.troppo.theme.template;

import blog.troppo.theme.view.DateView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <time t:time="${post.published}" format="l, F jS, Y">}: the machine's date in
 * {@code datetime}, the reader's as text; without a format, in the site's.
 */
class TimeTag extends AbstractStandardExpressionAttributeTagProcessor {

	TimeTag(String prefix) {
		super(TemplateMode.HTML, prefix, "time", 1000, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		if (!(result instanceof DateView date)) {
			structure.removeElement();
			return;
		}
		String format = tag.getAttributeValue("format");
		structure.setAttribute("datetime", date.iso());
		structure.removeAttribute("format");
		structure.setBody(TextProcessor.markup((format != null) ? date.format(format) : date.date()), false);
	}

}
