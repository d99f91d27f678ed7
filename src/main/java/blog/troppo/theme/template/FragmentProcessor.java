package blog.troppo.theme.template;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardFragmentInsertionTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.FastStringWriter;

/**
 * {@code th:insert} and {@code th:replace}, after a {@code th:each} or {@code th:if} of
 * the same element. Thymeleaf's own come before them, so that a part would be drawn with
 * the variables of the line above, or in spite of the condition. What is inserted is
 * drawn once for all places where it looks the same ({@link DrawnParts}).
 */
class FragmentProcessor extends AbstractStandardFragmentInsertionTagProcessor {

	/** Behind {@code th:each} (200), {@code th:if} (300) and {@code th:unless} (400). */
	private static final int PRECEDENCE = 450;

	/** Parts within parts; only a part within itself comes near. */
	private static final int DEEPEST = 100;

	private final @Nullable DrawnParts parts;

	private final ThemeExpressions expressions;

	private FragmentProcessor(String prefix, String name, boolean replaces, @Nullable DrawnParts parts,
			ThemeExpressions expressions) {
		super(TemplateMode.HTML, prefix, name, PRECEDENCE, replaces);
		this.parts = parts;
		this.expressions = expressions;
	}

	static FragmentProcessor inserting(String prefix, ThemeExpressions expressions) {
		return new FragmentProcessor(prefix, "insert", false, new DrawnParts(), expressions);
	}

	static FragmentProcessor replacing(String prefix, ThemeExpressions expressions) {
		return new FragmentProcessor(prefix, "replace", true, null, expressions);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			IElementTagStructureHandler structure) {
		Fragment fragment = (this.parts != null && context.getTemplateStack().size() < DEEPEST)
				? fragment(context, value) : null;
		if (this.parts == null || fragment == null || !(context instanceof IEngineContext engine)) {
			super.doProcess(context, tag, name, value, structure);
			return;
		}
		TemplateModel model = fragment.getTemplateModel();
		Map<String, Object> given = parameters(fragment, model, context, name.getPrefix());
		DrawnParts.Drawn drawn;
		engine.increaseLevel();
		try {
			engine.setVariables(given);
			drawn = drawn(this.parts, model, engine);
		}
		finally {
			engine.decreaseLevel();
		}
		Sources.readWithin(engine, drawn.sources(), given.keySet());
		structure.setBody(drawn.markup(), false);
	}

	/** The part of another template; null if it is something else, as of this one. */
	private static @Nullable Fragment fragment(ITemplateContext context, String value) {
		return (StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, value) instanceof FragmentExpression expression
				&& expression.execute(context) instanceof Fragment fragment && fragment != Fragment.EMPTY_FRAGMENT)
						? fragment : null;
	}

	/** What the part is called with, by the names it has for it. */
	private static Map<String, Object> parameters(Fragment fragment, TemplateModel model, ITemplateContext context,
			String prefix) {
		Map<String, Object> given = fragment.getParameters();
		ITemplateEvent first = (model.size() > 2) ? model.get(1) : null;
		String signature = (first instanceof IProcessableElementTag holder)
				? holder.getAttributeValue(prefix, "fragment") : null;
		if (signature != null && !signature.isBlank()) {
			FragmentSignature parsed = FragmentSignatureUtils.parseFragmentSignature(context.getConfiguration(),
					signature);
			given = FragmentSignatureUtils.processParameters(parsed, given, fragment.hasSyntheticParameters());
		}
		return (given != null) ? given : Map.of();
	}

	private DrawnParts.Drawn drawn(DrawnParts parts, TemplateModel model, IEngineContext context) {
		String part = context.getLocale() + " " + model.getTemplateData().getTemplate()
				+ model.getTemplateData().getTemplateSelectors();
		DrawnParts.Look look = (path) -> this.expressions.read(path, context);
		DrawnParts.Drawn known = Sources.aside(() -> parts.find(part, look));
		if (known != null) {
			return known;
		}
		try (Sources sources = Sources.begin(context)) {
			FastStringWriter markup = new FastStringWriter(1000);
			context.getConfiguration().getTemplateManager().process(model, context, markup);
			DrawnParts.Drawn drawn = new DrawnParts.Drawn(markup.toString(), sources.values());
			if (sources.areComparable()) {
				Sources.aside(() -> parts.keep(part, drawn, look));
			}
			return drawn;
		}
	}

}
