package blog.troppo.theme;

import java.util.List;

import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent;

/** A kind of widget. It may show nothing, or, as the blogroll does, several boxes. */
@FunctionalInterface
interface Widget {

	List<Box> make(WidgetCall call);

	/**
	 * What stands in a sidebar.
	 *
	 * @param template the kind of template that draws it
	 * @param title for a widget to which its owner gave none
	 */
	record Box(String template, Html title, WidgetContent content) {
	}

}
