package blog.troppo.operations;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class NamedTests {

	@ParameterizedTest
	@CsvSource({ "troppo.thing=here, true", "troppo.thing=0, true", "troppo.thing=, false", "troppo.thing=  , false",
			"troppo.other=here, false" })
	void whatHasNoNameIsNotThere(String property, boolean there) {
		new ApplicationContextRunner().withPropertyValues(property)
			.withUserConfiguration(Thing.class)
			.run((context) -> assertThat(context.getBeanNamesForType(Thing.class)).hasSize(there ? 1 : 0));
	}

	@Configuration(proxyBeanMethods = false)
	@Named("troppo.thing")
	static class Thing {

	}

}
