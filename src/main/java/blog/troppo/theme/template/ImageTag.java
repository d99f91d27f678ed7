package blog.troppo.theme.template;

import blog.troppo.theme.view.ImageView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code <img t:image="${post.image}">}: address, copies, size and words of a picture.
 * Without a picture the element goes. An {@code alt}, {@code sizes}, {@code width} or
 * {@code height} of the template's own stays.
 */
class ImageTag extends AbstractStandardExpressionAttributeTagProcessor {

	ImageTag(String prefix) {
		super(TemplateMode.HTML, prefix, "image", 1000, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		if (!(result instanceof ImageView image)) {
			structure.removeElement();
			return;
		}
		structure.setAttribute("src", escaped(image.url()));
		if (!image.srcset().isEmpty()) {
			structure.setAttribute("srcset", escaped(image.srcset()));
			if (!image.sizes().isEmpty()) {
				unlessGiven(tag, structure, "sizes", image.sizes());
			}
		}
		if (image.width() > 0 && image.height() > 0) {
			unlessGiven(tag, structure, "width", String.valueOf(image.width()));
			unlessGiven(tag, structure, "height", String.valueOf(image.height()));
		}
		unlessGiven(tag, structure, "alt", image.alt());
	}

	private static void unlessGiven(IProcessableElementTag tag, IElementTagStructureHandler structure, String name,
			String value) {
		if (!tag.hasAttribute(name)) {
			structure.setAttribute(name, escaped(value));
		}
	}

	private static String escaped(String value) {
		return HtmlEscape.escapeHtml4Xml(value);
	}

}
