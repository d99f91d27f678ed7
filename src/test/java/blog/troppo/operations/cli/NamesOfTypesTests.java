package blog.troppo.operations.cli;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamesOfTypesTests {

	@Test
	void aBeanOfTheTypesOwnNameIsTaken() {
		try (AnnotationConfigApplicationContext context = context(Shelf.class, Library.class)) {
			assertThat(context.getBean(Library.class).shelf).isSameAs(context.getBean(Shelf.class));
		}
	}

	@Test
	void ofAClassAndItsSubclassTheClassItselfIsTaken() {
		try (AnnotationConfigApplicationContext context = context(Shelf.class, LongShelf.class, Library.class)) {
			assertThat(context.getBean(Library.class).shelf).isExactlyInstanceOf(Shelf.class);
		}
	}

	@Test
	void whereNoneHasTheNameTheTypeDecides() {
		try (AnnotationConfigApplicationContext context = context(LongShelf.class, Library.class)) {
			assertThat(context.getBean(Library.class).shelf).isInstanceOf(LongShelf.class);
		}
	}

	@Test
	void twoOfAnotherNameAreTooMany() {
		assertThatExceptionOfType(UnsatisfiedDependencyException.class)
			.isThrownBy(() -> context(LongShelf.class, HighShelf.class, Library.class).close())
			.withCauseInstanceOf(NoUniqueBeanDefinitionException.class);
	}

	@Test
	void whoNamesABeanGetsThat() {
		try (AnnotationConfigApplicationContext context = context(Shelf.class, Named.class, Reader.class)) {
			assertThat(context.getBean(Reader.class).shelf).isInstanceOf(LongShelf.class);
		}
	}

	@Test
	void aListHasAllOfThem() {
		try (AnnotationConfigApplicationContext context = context(Shelf.class, LongShelf.class, HighShelf.class,
				House.class)) {
			assertThat(context.getBean(House.class).shelves).hasSize(3);
		}
	}

	private static AnnotationConfigApplicationContext context(Class<?>... beans) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
		NamesOfTypes.known().initialize(context);
		context.register(beans);
		context.refresh();
		return context;
	}

	static class Shelf {

	}

	static class LongShelf extends Shelf {

	}

	static class HighShelf extends Shelf {

	}

	static class Named {

		@Bean
		LongShelf best() {
			return new LongShelf();
		}

	}

	record Library(Shelf shelf) {

	}

	record Reader(@Qualifier("best") Shelf shelf) {

	}

	record House(List<Shelf> shelves) {

	}

}
