package blog.troppo.theme.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a widget shows, by the kind of template that draws it. */
public sealed interface WidgetContent {

	/**
	 * {@code widgets/links}: a list, maybe nested; {@code dropdown} asks for a select.
	 */
	record Links(List<Item> items, boolean dropdown) implements WidgetContent {
	}

	/** {@code widgets/html}: markup, ready. */
	record Markup(Html markup) implements WidgetContent {
	}

	/** {@code widgets/search}: a form. */
	record SearchBox() implements WidgetContent {
	}

	/** {@code widgets/cloud}: terms, the size of each from 1 to 8. */
	record Cloud(List<CloudItem> items) implements WidgetContent {
	}

	/** {@code widgets/calendar}: one month; days with posts are links. */
	record Calendar(String caption, List<String> weekdays, List<List<Day>> weeks, @Nullable LinkView previous,
			@Nullable LinkView next) implements WidgetContent {
	}

	/**
	 * A line of a list.
	 *
	 * @param before words before the link, such as who commented
	 * @param after words behind it, such as a count
	 */
	record Item(Html before, Html label, String url, Html after, String classes, boolean current, List<Item> children) {

		public Item(Html label, String url) {
			this(Html.EMPTY, label, url, Html.EMPTY, "", false, List.of());
		}

		/** The same on the page that it leads to. */
		public Item asCurrent() {
			return new Item(this.before, this.label, this.url, this.after, this.classes, true, this.children);
		}

	}

	record CloudItem(Html label, String url, int size, String count) {
	}

	/**
	 * A day; its number is 0 for a place before or behind the month.
	 */
	record Day(int number, @Nullable String url, boolean today) {
	}

}
