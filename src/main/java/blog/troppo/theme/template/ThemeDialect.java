package blog.troppo.theme.template;

import java.util.LinkedHashSet;
import java.util.Set;

import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.processor.StandardInsertTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;

/**
 * Thymeleaf's own dialect ({@code th:…}), with expressions that reach views alone, and
 * with text that knows what is markup: there is no {@code th:utext}, since whether
 * something needs escaping is said by its type and not by a template.
 */
class ThemeDialect extends StandardDialect {

	private final ThemeExpressions expressions = new ThemeExpressions();

	@Override
	public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
		return this.expressions;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		Set<IProcessor> processors = new LinkedHashSet<>(super.getProcessors(prefix));
		processors.removeIf((processor) -> processor instanceof StandardTextTagProcessor
				|| processor instanceof StandardUtextTagProcessor || processor instanceof StandardInsertTagProcessor
				|| processor instanceof StandardReplaceTagProcessor);
		processors.add(new TextProcessor(prefix, "text"));
		processors.add(new TextProcessor(prefix, "utext"));
		processors.add(FragmentProcessor.inserting(prefix, this.expressions));
		processors.add(FragmentProcessor.replacing(prefix, this.expressions));
		return processors;
	}

}
