package blog.troppo.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.discussion.LatestComments;
import blog.troppo.formatting.Escape;
import blog.troppo.theme.Subject.DateArchive;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent.Item;
import blog.troppo.theme.view.WidgetContent.Links;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Widgets of posts and comments: the newest, and the archives by month. */
@Component
class PostWidgets implements WidgetSource {

	private static final int MOST_MONTHS = 1200;

	private final PostFinder finder;

	private final LatestComments comments;

	private final Permalinks permalinks;

	private final Titles titles;

	private final Dates dates;

	private final JdbcClient database;

	PostWidgets(PostFinder finder, LatestComments comments, Permalinks permalinks, Titles titles, Dates dates,
			JdbcClient database) {
		this.finder = finder;
		this.comments = comments;
		this.permalinks = permalinks;
		this.titles = titles;
		this.dates = dates;
		this.database = database;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("recent-posts", new NewestPosts(), "recent-comments", Widget.everywhere(this::recentComments),
				"archives",
				Widget.lookingAt(
						(drawing) -> (drawing.subject() instanceof DateArchive archive) ? archive : Optional.empty(),
						this::archives));
	}

	/** The same everywhere, but that the post being read is marked. */
	private final class NewestPosts implements Widget {

		@Override
		public List<Box> make(WidgetCall call) {
			return recentPosts(call);
		}

		@Override
		public Object looksAt(Drawing drawing) {
			return drawing.query().viewer();
		}

		@Override
		public boolean isAlikeOn(Drawing page) {
			return !(page.subject() instanceof Single);
		}

		@Override
		public List<Box> on(Drawing page, List<Box> boxes) {
			return (page.subject() instanceof Single single)
					? boxes.stream().map((box) -> marked(box, PostWidgets.this.permalinks.of(single.post()))).toList()
					: boxes;
		}

		private static Box marked(Box box, String current) {
			return (box.content() instanceof Links links) ? new Box(box.template(), box.title(), new Links(
					links.items().stream().map((item) -> item.url().equals(current) ? item.asCurrent() : item).toList(),
					links.dropdown())) : box;
		}

	}

	private List<Widget.Box> recentPosts(WidgetCall call) {
		boolean dated = call.flag("show_date");
		List<Long> newest = this.finder.findIds(PostQuery.posts().page(1, call.number("number", 5)),
				call.drawing().query().viewer());
		List<Item> items = this.finder.loadNamed(newest)
			.stream()
			.map((post) -> new Item(Html.EMPTY, this.titles.of(post), this.permalinks.of(post),
					dated ? dated(post.publishedLocal().map(LocalDate::from).orElse(LocalDate.EPOCH)) : Html.EMPTY, "",
					false, List.of()))
			.toList();
		return items.isEmpty() ? List.of() : List
			.of(new Widget.Box("links", Html.of(call.drawing().say("widget.recent-posts")), new Links(items, false)));
	}

	private Html dated(LocalDate date) {
		return new Html("<span class=\"post-date\">" + Escape.html(this.dates.format(date.atStartOfDay())) + "</span>");
	}

	private List<Widget.Box> recentComments(WidgetCall call) {
		List<Item> items = this.comments.named(call.number("number", 5))
			.stream()
			.map((comment) -> new Item(Html.of(call.drawing().say("widget.recent-comments.on", name(comment, call))),
					this.titles.of(comment.post()), this.permalinks.of(comment.post()) + "#comment-" + comment.id(),
					Html.EMPTY, "", false, List.of()))
			.toList();
		return items.isEmpty() ? List.of() : List.of(new Widget.Box("links",
				Html.of(call.drawing().say("widget.recent-comments")), new Links(items, false)));
	}

	private static String name(LatestComments.Named comment, WidgetCall call) {
		return comment.author().isBlank() ? call.drawing().say("comments.anonymous") : comment.author();
	}

	private record Month(int year, int month, int posts) {
	}

	private List<Widget.Box> archives(WidgetCall call) {
		DateArchive shown = (call.drawing().subject() instanceof DateArchive archive) ? archive : null;
		List<Item> items = this.database
			.sql("select extract(year from month)::int as year, extract(month from month)::int as month, "
					+ "post_count as posts from month_counts where type = 'post' and post_count > 0 "
					+ "order by 1 desc, 2 desc limit " + MOST_MONTHS)
			.query((row, number) -> new Month(row.getInt(1), row.getInt(2), row.getInt(3)))
			.stream()
			.map((month) -> new Item(Html.EMPTY,
					Html.of(this.dates.format("F Y", LocalDate.of(month.year(), month.month(), 1).atStartOfDay())),
					this.permalinks.ofMonth(month.year(), month.month()), count(call, month.posts()), "",
					shown != null && Objects.equals(shown.year(), month.year())
							&& Objects.equals(shown.month(), month.month()),
					List.of()))
			.toList();
		return items.isEmpty() ? List.of() : List.of(new Widget.Box("links",
				Html.of(call.drawing().say("widget.archives")), new Links(items, call.flag("dropdown"))));
	}

	/** How many, where the owner wants it said. */
	static Html count(WidgetCall call, int posts) {
		return call.flag("count") ? new Html("(" + posts + ")") : Html.EMPTY;
	}

}
