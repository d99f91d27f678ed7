package blog.troppo.operations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

class NamedTests {

	@ParameterizedTest
	@CsvSource({ "troppo.thing=here, true", "troppo.thing=0, true", "troppo.thing=, false", "troppo.thing=  , false",
			"troppo.other=here, false" })
	void whatHasNoNameIsNotThere(String property, boolean there) {
		new ApplicationContextRunner().withPropertyValues(property)
			.withUserConfiguration(WithThings.class)
			.run((context) -> assertThat(context.getBeanNamesForType(Thing.class)).hasSize(there ? 1 : 0));
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Things.class)
	static class WithThings {

	}

	static class Things extends Named {

		Things() {
			super("troppo.thing");
		}

		@Override
		protected void add(BeanRegistry registry, Environment environment) {
			registry.registerBean(Thing.class);
		}

	}

	static class Thing {

	}

}
