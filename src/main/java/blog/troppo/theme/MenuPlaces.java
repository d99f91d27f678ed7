package blog.troppo.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.folder.Theme;

import org.springframework.stereotype.Component;

/**
 * Which menu stands in which place of the active theme: WordPress's theme mod
 * {@code nav_menu_locations}; and which menus grow by each new page: its option
 * {@code nav_menu_options}.
 */
@Component
public class MenuPlaces {

	private static final String LOCATIONS = "nav_menu_locations";

	private static final String OPTIONS = "nav_menu_options";

	private static final String EXTENDED = "auto_add";

	private final ActiveTheme active;

	private final Settings settings;

	MenuPlaces(ActiveTheme active, Settings settings) {
		this.active = active;
		this.settings = settings;
	}

	/** The theme's places by name, with what people call them. */
	public Map<String, String> labels() {
		return this.active.theme().options().menus();
	}

	/** The menu that the owner put there; 0 for none. */
	public long menuAt(String place) {
		return number(chosen().get(place));
	}

	/** The places of a menu. */
	public List<String> of(long menu) {
		Map<Object, Object> chosen = chosen();
		return labels().keySet().stream().filter((place) -> number(chosen.get(place)) == menu).toList();
	}

	/** The menu stands in these places from here on, and in no others. */
	public void put(long menu, Collection<String> places) {
		Theme theme = this.active.theme();
		Map<Object, Object> chosen = new LinkedHashMap<>(chosen());
		chosen.values().removeIf((there) -> number(there) == menu);
		places.forEach((place) -> chosen.put(place, menu));
		Map<Object, Object> mods = new LinkedHashMap<>(this.active.mods(theme));
		mods.put(LOCATIONS, chosen);
		this.settings.store("theme_mods_" + theme.name(), PhpSerialized.write(mods));
	}

	/** Whether new pages come into this menu by themselves. */
	public boolean isExtended(long menu) {
		return extended().contains(menu);
	}

	public void extend(long menu, boolean extended) {
		List<Long> menus = new ArrayList<>(extended());
		menus.remove(menu);
		if (extended) {
			menus.add(menu);
		}
		Map<Object, Object> list = new LinkedHashMap<>();
		menus.forEach((id) -> list.put((long) list.size(), id));
		Map<Object, Object> options = new LinkedHashMap<>(options());
		options.put(EXTENDED, list);
		this.settings.store(OPTIONS, PhpSerialized.write(options));
	}

	private Map<Object, Object> options() {
		return this.settings.find(OPTIONS).map(PhpSerialized::readArray).orElseGet(Map::of);
	}

	private List<Long> extended() {
		return PhpSerialized.asArray(options().getOrDefault(EXTENDED, Map.of()))
			.values()
			.stream()
			.map(MenuPlaces::number)
			.toList();
	}

	private Map<Object, Object> chosen() {
		return PhpSerialized.asArray(this.active.mods(this.active.theme()).getOrDefault(LOCATIONS, Map.of()));
	}

	private static long number(@org.jspecify.annotations.Nullable Object value) {
		String text = String.valueOf(value);
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}

}
