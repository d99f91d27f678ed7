package blog.troppo;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the build prepares of a repository takes the elements of an only array for the
 * arguments of an expression in its query, and fails when it is asked; unprepared, as in
 * other tests, it does not.
 */
class PreparedQueriesTests {

	@Test
	void noQueryWithAnExpressionHasAnArrayAsItsOnlyParameter() {
		assertThat(repositories().flatMap((repository) -> Arrays.stream(repository.getDeclaredMethods()))
			.filter(PreparedQueriesTests::hasExpression)).isNotEmpty()
			.noneMatch((method) -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isArray());
	}

	private static boolean hasExpression(Method method) {
		Query query = method.getAnnotation(Query.class);
		return query != null && query.value().contains("#{");
	}

	private static Stream<Class<?>> repositories() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return definition.getMetadata().isInterface();
			}
		};
		scanner.addIncludeFilter(new AssignableTypeFilter(Repository.class));
		return scanner.findCandidateComponents("blog.troppo")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
	}

}
