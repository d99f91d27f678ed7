package blog.troppo.admin.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** All screens there are, whichever face draws them. */
@Component
class Screens implements SmartInitializingSingleton {

	private final ListableBeanFactory beans;

	private List<Place> places = List.of();

	Screens(ListableBeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * Looks for them when all beans are there: a look before that makes some too early.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		List<Place> all = new ArrayList<>();
		Stream.of(Screen.class, Screen.All.class)
			.flatMap((kind) -> Stream.of(this.beans.getBeanNamesForAnnotation(kind)))
			.distinct()
			.flatMap((bean) -> of(this.beans.getType(bean)).stream())
			.forEach(all::add);
		all.sort(Comparator.comparing(Place::section).thenComparing(Place::place));
		this.places = List.copyOf(all);
	}

	/** The screens of the menu that the viewer may open. */
	List<Place> menu(Viewer viewer) {
		return this.places.stream()
			.filter((place) -> place.section() != Section.NONE && viewer.can(place.capability()))
			.toList();
	}

	/** The screen of a controller that a request asks for. */
	Optional<Place> find(Class<?> controller, HttpServletRequest request) {
		String path = request.getRequestURI();
		String file = path.substring(path.lastIndexOf('/') + 1);
		Map<String, String[]> asked = request.getParameterMap();
		return of(controller).stream()
			.filter((place) -> place.is(file, asked))
			.max(Comparator.comparing((place) -> place.parameters().size()));
	}

	private static List<Place> of(@Nullable Class<?> controller) {
		return (controller == null) ? List.of()
				: AnnotatedElementUtils.findMergedRepeatableAnnotations(controller, Screen.class, Screen.All.class)
					.stream()
					.map(Place::of)
					.toList();
	}

}
