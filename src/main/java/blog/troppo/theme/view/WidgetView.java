package blog.troppo.theme.view;

/**
 * A widget. It is drawn by the template {@code widgets/KIND}, the theme's or the
 * engine's, which knows the type of its content.
 *
 * @param id WordPress's id: {@code recent-posts-2}
 * @param kind {@code links}, {@code html}, {@code search}, {@code cloud} or
 * {@code calendar}
 * @param classes WordPress's widget classes: {@code widget widget_recent_entries}
 */
public record WidgetView(String id, String kind, String classes, Html title, WidgetContent content) {
}
