package blog.troppo.theme;

import java.util.List;
import java.util.function.Function;

import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent;

/** A kind of widget. It may show nothing, or, as the blogroll does, several boxes. */
@FunctionalInterface
interface Widget {

	List<Box> make(WidgetCall call);

	/**
	 * What it looks at of the page that it stands on, and of who asks beyond what they
	 * may read. Where that is the same, it is the same, and made once; a widget that does
	 * not say looks at all of the page.
	 */
	default Object looksAt(Drawing drawing) {
		return List.of(drawing.shown(), drawing.isForSignedIn());
	}

	/** The same of one that looks at more or less, as its owner set it up. */
	default Object looksAt(WidgetCall call) {
		return looksAt(call.drawing());
	}

	/** The boxes that were made for many pages, as they stand on this one. */
	default List<Box> on(Drawing page, List<Box> boxes) {
		return boxes;
	}

	/**
	 * Whether it stands on this page as on any, so that a page may leave a hole for it.
	 */
	default boolean isAlikeOn(Drawing page) {
		return true;
	}

	/** A widget that looks at nothing but this of its page. */
	static Widget lookingAt(Function<Drawing, Object> look, Widget widget) {
		return new Widget() {

			@Override
			public List<Box> make(WidgetCall call) {
				return widget.make(call);
			}

			@Override
			public Object looksAt(Drawing drawing) {
				return List.of(drawing.query().viewer(), look.apply(drawing));
			}

		};
	}

	/** A widget that is the same wherever it stands. */
	static Widget everywhere(Widget widget) {
		return lookingAt((drawing) -> "", widget);
	}

	/**
	 * What stands in a sidebar.
	 *
	 * @param template the kind of template that draws it
	 * @param title for a widget to which its owner gave none
	 */
	record Box(String template, Html title, WidgetContent content) {
	}

}
