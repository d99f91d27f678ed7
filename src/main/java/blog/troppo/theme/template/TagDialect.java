package blog.troppo.theme.template;

import java.util.Set;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Template tags, where an attribute says more than an expression: {@code t:time},
 * {@code t:image}, {@code t:link}.
 */
class TagDialect extends AbstractProcessorDialect {

	private static final int PRECEDENCE = 1200;

	TagDialect() {
		super("Template tags", "t", PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new TimeTag(prefix), new ImageTag(prefix), new LinkTag(prefix),
				new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
	}

}
