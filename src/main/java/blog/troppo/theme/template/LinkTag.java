package blog.troppo.theme.template;

import blog.troppo.theme.view.AuthorView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.TermView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code <a t:link="${post.older}">}: the address and the words of a link, a term or an
 * author. Without one the element goes.
 */
class LinkTag extends AbstractStandardExpressionAttributeTagProcessor {

	LinkTag(String prefix) {
		super(TemplateMode.HTML, prefix, "link", 1000, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		LinkView link = switch (result) {
			case LinkView view -> view;
			case TermView term -> new LinkView(term.name(), term.url());
			case AuthorView author -> new LinkView(Html.of(author.name()), author.url());
			case null, default -> null;
		};
		if (link == null) {
			structure.removeElement();
			return;
		}
		structure.setAttribute("href", HtmlEscape.escapeHtml4Xml(link.url()));
		structure.setBody(link.label().markup(), false);
	}

}
