package blog.troppo.theme.specimen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

import blog.troppo.theme.view.AttachmentView;
import blog.troppo.theme.view.AuthorView;
import blog.troppo.theme.view.DateView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.ImageView;
import blog.troppo.theme.view.Lazy;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.PageLink;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.PostView.Neighbours;
import blog.troppo.theme.view.TermView;
import org.jspecify.annotations.Nullable;

/** Posts as views, plain and absurd, made by hand. */
final class SpecimenPosts {

	static final String ENDLESS = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
		.repeat(3);

	static final String TEXT = """
			<p>The trouble began on a Tuesday, as trouble with servers does. Somebody moved the machine that this site \
			runs on from one box to another, and in the moving the clock lost an hour and a half.</p>
			""";

	static final AuthorView NICHOLAS = new AuthorView(2, "nicholas", "Nicholas", "/author/nicholas/", "",
			new Html("Economist, writes mostly at night."), face());

	private SpecimenPosts() {
	}

	static ImageView face() {
		return new ImageView("/specimen/face.svg", "", "", 96, 96, "", Html.EMPTY);
	}

	static ImageView picture() {
		return new ImageView("/specimen/dusk.svg", "", "", 1600, 1000, "Hills at dusk", Html.EMPTY);
	}

	/** A picture for which nobody wrote what is on it. */
	static ImageView withoutWords() {
		return new ImageView("/specimen/dusk.svg", "", "", 1600, 1000, "", Html.EMPTY);
	}

	static DateView date(int day) {
		LocalDateTime local = LocalDateTime.of(2007, 12, day, 21, 14);
		return new DateView("December " + day + ", 2007", "9:14 pm", local + ":00+09:30", local,
				(format) -> local.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)));
	}

	static TermView term(String taxonomy, String name) {
		return new TermView(name.hashCode(), taxonomy, name.toLowerCase(Locale.ROOT), Html.of(name),
				"/" + taxonomy + "/x/", 3, Html.EMPTY);
	}

	/** The text with every block in it. */
	static Html everyBlock() {
		try (InputStream file = SpecimenPosts.class.getResourceAsStream("/blog/troppo/theme/specimen/content.html")) {
			return new Html(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static PostView post(int id, String title, Html body) {
		return new Draft(id, "post", title, body).done();
	}

	static List<PostView> several() {
		List<PostView> posts = new ArrayList<>();
		posts.add(new Draft(5, "post", "Comment policy", new Html(TEXT)).change((draft) -> draft.sticky = true).done());
		posts.add(new Draft(6, "post", "Club Troppo stays up", new Html(TEXT)).change((draft) -> {
			draft.image = picture();
			draft.comments = 42;
		}).done());
		posts.add(post(7, ENDLESS, new Html("<p>" + ENDLESS + "</p>")));
		posts
			.add(post(8, "An absurdly long title that goes on past every measure until it has said what it had to say, "
					+ "twice, and then some more", new Html("<p>Short.</p>")));
		posts.add(post(9, "", new Html(TEXT)));
		posts.add(post(10, "<b>Bold</b> & “quotes”", Html.EMPTY));
		return posts;
	}

	/** A post in the making: what differs from the usual one is set. */
	static final class Draft {

		private final int id;

		private final String type;

		private final String title;

		private final Html body;

		boolean sticky;

		boolean locked;

		int comments;

		@Nullable ImageView image;

		@Nullable AttachmentView attachment;

		@Nullable String edit;

		List<PageLink> parts = List.of();

		List<LinkView> ancestors = List.of();

		Draft(int id, String type, String title, Html body) {
			this.id = id;
			this.type = type;
			this.title = title;
			this.body = body;
		}

		Draft change(java.util.function.Consumer<Draft> change) {
			change.accept(this);
			return this;
		}

		PostView done() {
			String url = "/2007/12/18/" + this.id + "/";
			boolean post = this.type.equals("post");
			UnaryOperator<String> classes = (more) -> "post-" + this.id + " " + this.type + " type-" + this.type
					+ " status-publish format-standard hentry" + more;
			return new PostView(this.id, this.type, "p" + this.id, url, "/?p=" + this.id, new Html(this.title),
					this.title, Lazy.done(this.body), Lazy.done(new Html(this.locked ? "" : TEXT)), date(18), date(19),
					NICHOLAS, post ? List.of(term("category", "Site News"), term("category", "Economics")) : List.of(),
					post ? List.of(term("post_tag", "servers"), term("post_tag", "feeds")) : List.of(), List.of(),
					"standard", this.image, classes.apply(this.sticky ? " sticky" : ""), this.sticky, this.locked,
					this.comments, this.comments + " Comments", url + "#comments", url + "feed/", true, true,
					url + "trackback/", this.parts,
					Lazy.done(post ? new Neighbours(new LinkView(Html.of("What a virtual machine is for"), "/older/"),
							new LinkView(Html.of(ENDLESS), "/newer/")) : Neighbours.NONE),
					this.edit, this.attachment, this.ancestors);
		}

	}

}
