package blog.troppo.theme;

import java.util.Map;

/** Kinds of widgets, by WordPress's names: {@code recent-posts}. */
interface WidgetSource {

	Map<String, Widget> widgets();

}
