package blog.troppo.admin.frame;

import blog.troppo.site.Screen;
import blog.troppo.site.Section;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** A screen as the menu and the gate see it. */
record Place(String name, String address, String capability, Section section, int place, String under) {

	static Place of(Screen screen) {
		return new Place(screen.name(), screen.address(), screen.capability(), screen.section(), screen.place(),
				screen.under());
	}

	boolean isIn(Place menu) {
		return menu.name.equals(this.name) || menu.name.equals(this.under);
	}

	/** The parameters of its address; more of them describe a screen more closely. */
	Map<String, String> parameters() {
		return uri().getQueryParams()
			.toSingleValueMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * @param file the last part of a request's path; empty for the dashboard's folder
	 */
	boolean is(String file, Map<String, String[]> asked) {
		return String.valueOf(uri().getPath()).equals(file.isEmpty() ? "index.php" : file)
				&& parameters().entrySet().stream().allMatch((parameter) -> {
					String[] values = asked.get(parameter.getKey());
					return values != null && values[0].equals(parameter.getValue());
				});
	}

	private UriComponents uri() {
		return UriComponentsBuilder.fromUriString(this.address).build();
	}

}
