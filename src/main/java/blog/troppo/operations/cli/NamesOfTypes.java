package blog.troppo.operations.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/**
 * Finds a bean by the full name of its class, which is how Troppo's beans are called. By
 * type, Spring would ask each bean whether it is one, for every type that another wants:
 * a sixth of a start.
 */
final class NamesOfTypes extends ContextAnnotationAutowireCandidateResolver {

	static ApplicationContextInitializer<ConfigurableApplicationContext> known() {
		return (context) -> ((DefaultListableBeanFactory) context.getBeanFactory())
			.setAutowireCandidateResolver(new NamesOfTypes());
	}

	@Override
	public @Nullable String getSuggestedName(DependencyDescriptor descriptor) {
		String name = super.getSuggestedName(descriptor);
		return (name != null) ? name : descriptor.getDependencyType().getName();
	}

}
