package blog.troppo.theme.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/**
 * What stands in <code>${…}</code>: properties and methods of views, read only. There are
 * no types, constructors, beans or assignments, so that a template cannot leave the views
 * it was given.
 */
class ThemeExpressions implements IStandardVariableExpressionEvaluator {

	/** Templates have far fewer; only made-up ones come near. */
	private static final int MOST = 5000;

	private final SpelExpressionParser parser = new SpelExpressionParser();

	private final Map<String, Expression> parsed = new ConcurrentHashMap<>();

	private final ViewProperties properties = new ViewProperties();

	private final EvaluationContext evaluation = SimpleEvaluationContext
		.forPropertyAccessors(new Variables(), new MapAccessor(), this.properties)
		.withInstanceMethods()
		.build();

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext execution) {
		Object root = context;
		if (expression.getUseSelectionAsRoot() && context instanceof ITemplateContext template
				&& template.hasSelectionTarget()) {
			root = template.getSelectionTarget();
			Sources.readNameless();
		}
		try {
			return parse(expression.getExpression()).getValue(this.evaluation, root);
		}
		catch (EvaluationException | ParseException ex) {
			throw new TemplateProcessingException("${" + expression.getExpression() + "}: " + ex.getMessage(), ex);
		}
	}

	/** What is at a path such as {@code page.kind}; null if the path leads nowhere. */
	@Nullable Object read(String path, IContext context) {
		int dot = path.indexOf('.');
		if (dot < 0) {
			return context.getVariable(path);
		}
		Object view = context.getVariable(path.substring(0, dot));
		String name = path.substring(dot + 1);
		return (view instanceof Map<?, ?> map && map.containsKey(name)) ? map.get(name)
				: this.properties.find(view, name);
	}

	private Expression parse(String text) {
		Expression known = this.parsed.get(text);
		if (known == null) {
			known = this.parser.parseExpression(text);
			if (this.parsed.size() < MOST) {
				this.parsed.put(text, known);
			}
		}
		return known;
	}

	/** A name at the beginning of an expression; one that is not there is null. */
	private static final class Variables implements PropertyAccessor {

		@Override
		public Class<?>[] getSpecificTargetClasses() {
			return new Class<?>[] { IContext.class };
		}

		@Override
		public boolean canRead(EvaluationContext evaluation, @Nullable Object target, String name) {
			return target instanceof IContext;
		}

		@Override
		public TypedValue read(EvaluationContext evaluation, @Nullable Object target, String name) {
			Object value = (target instanceof IContext context) ? context.getVariable(name) : null;
			if (target instanceof IEngineContext engine) {
				Sources.readVariable(engine, name, value);
			}
			return new TypedValue(value);
		}

		@Override
		public boolean canWrite(EvaluationContext evaluation, @Nullable Object target, String name) {
			return false;
		}

		@Override
		public void write(EvaluationContext evaluation, @Nullable Object target, String name,
				@Nullable Object newValue) {
			throw new UnsupportedOperationException("Templates change nothing");
		}

	}

}
