package blog.troppo.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * What is there only when the operator has given this setting. A setting that is empty,
 * as compose files hand over variables that are not set, is not given.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(Named.IsGiven.class)
public @interface Named {

	/** The setting. */
	String value();

	/** Looks into the environment. */
	class IsGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			String setting = metadata.getAnnotations().get(Named.class).getString("value");
			return StringUtils.hasText(context.getEnvironment().getProperty(setting, ""));
		}

	}

}
